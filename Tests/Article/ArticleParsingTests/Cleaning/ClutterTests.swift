import ArticleModel
import Testing
@testable import Cleaning
@testable import Fragments

@Suite struct ClutterTests {
  /// What a line is removed for, standing by itself.
  private func reason(_ line: String) -> String {
    Array(line.utf8).withUnsafeBufferPointer { bytes in
      let fragment = Fragment(text: 0..<bytes.count, source: 0..<bytes.count)
      let reasons = Cleaner.verdicts([fragment], [Shape(of: fragment, in: bytes)], in: bytes).reasons
      return reasons[0]?.rawValue ?? "-"
    }
  }

  @Test(arguments: [
    ("Home » News » Harbor Towns Back Shared Guarantee", "breadcrumb"),
    ("Sport › Rowing › Village Crews Surprise the Favorites", "breadcrumb"),
    ("ホーム > くらし > 町の仕事", "breadcrumb"),
    ("Startseite | Kultur | Essay", "breadcrumb"),
    ("Share this article", "share prompt"),
    ("Facebook WhatsApp Copy link", "share prompt"),
    ("Teilen", "share prompt"),
    ("You may also like", "related links"),
    ("Read also: The quiet art of leaving a corner alone", "related links"),
    ("Lesen Sie auch: Warum die besten Gespräche an der Haltestelle beginnen", "related links"),
    ("Leave a Comment", "comment form"),
    ("Your email address will not be published. Required fields are marked *", "comment form"),
    ("This site uses Disqus to keep the discussion together.", "comment form"),
    ("This form is protected by reCAPTCHA and the rules of its maker apply.", "comment form"),
    ("Who was your crew of the day? Tell us in the comments!", "comment prompt"),
    ("Sign up for our weekly sports digest", "newsletter"),
    ("Enter your email", "newsletter"),
    ("You seem to be using an ad blocker. Please switch it off.", "adblock notice"),
    ("Advertisement", "advertisement"),
    ("We use cookies to remember your settings.", "cookie notice"),
    ("© 2026 The Gable Post", "legal"),
    ("(c) 2019-2026 Blätter für langsame Leser", "legal"),
    ("Alle Rechte vorbehalten", "legal"),
    ("Skip to main content", "navigation"),
    ("Tags: coast, sound, craft", "metadata"),
  ]) func linesAreRemovedByTheirWording(_ line: String, _ expected: String) {
    #expect(reason(line) == expected)
  }

  @Test(arguments: [
    "They share this view with their neighbors on the other side of the bay.",
    "The newspaper printed a comment on the copyright of old maps.",
    "Home is where the boat is.",
    "Tell us what you saw, the officer said.",
    "The advertisement hung in the window for nine years before anybody read it.",
    "© is a sign that few keyboards have.",
    "A > B and B > C, so A must be greater than C.",
  ]) func sentencesOfAnArticleStay(_ line: String) {
    #expect(reason(line) == "-")
  }

  @Test func aBoxThatAsksForAnAddressGoesAsAWhole() {
    let text = """
      Ferries Run Again

      \(prose) The first boat is full.

      \(prose) The second is not.

      \(prose) The third is late.

      Do you like what you read?

      Get one good idea for your street every Friday. No advertising, no sharing of addresses.

      Your email address

      Subscribe to the newsletter

      How the harbor was cleared

      \(prose) The cranes are back at work.

      \(prose) The gulls never left.
      """
    #expect(
      removals(from: text) == """
        newsletter: Do you like what you read?
        newsletter: Get one good idea for your street every Friday. No advertising, no sharing of addresses.
        newsletter: Your email address
        newsletter: Subscribe to the newsletter
        """)
    #expect(listing(parsed(text)[0].blocks).contains("heading 2: How the harbor was cleared"))
  }

  @Test func whatStandsAroundAnArticleGoes() {
    let text = """
      Skip to content
      Home
      Garden
      Balcony
      Sign in
      A Brick With a Door: How Swift Boxes Bring Summer Back
      By Odile Marchetti-Brand
      \(prose)
      Why the holes disappeared
      \(prose) The gaps were closed.
      Read more
      Five Plants That Feed a Bat
      A Pond in a Bucket
      3 Comments
      Log in to join the conversation
      Contact
      © 2026 The Gable Post. All rights reserved.
      """
    #expect(
      removals(from: text) == """
        navigation: Skip to content
        navigation: Home
        unlikely: Garden
        unlikely: Balcony
        navigation: Sign in
        byline: By Odile Marchetti-Brand
        navigation: Read more
        unlikely: Five Plants That Feed a Bat
        unlikely: A Pond in a Bucket
        comment form: 3 Comments
        comment form: Log in to join the conversation
        navigation: Contact
        legal: © 2026 The Gable Post. All rights reserved.
        """)
  }

  @Test func aParagraphSaidTwiceIsSaidOnce() {
    let text =
      "Ferries Run Again\n\n\(prose)\n\nThe boats are late, as boats will be in the first weeks of a year.\n\n\(prose)"
    #expect(removals(from: text) == "duplicate: \(prose)")
  }

  @Test func aTextWithoutClutterKeepsItsEnds() {
    let text = "Ferries Run Again\n\nA short line.\n\n\(prose)\n\nAnother short line.\n\nSo it goes"
    #expect(removals(from: text) == "")
  }

  @Test func aPictureAboveTheTextStays() {
    let text = """
      Home » News
      Menu
      Search

      Ferries Run Again

      By Ada Moor

      Black iron horn of Skerry Point against a white sky

      The great horn at Skerry Point in September. Photo: Imre Castellane

      \(prose)

      \(prose) It rains.
      """
    #expect(
      listing(parsed(text)[0].blocks).hasPrefix(
        "figure: Black iron horn of Skerry Point against a white sky / The great horn at Skerry Point in September. Photo:"
      ))
  }
}
