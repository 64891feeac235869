import ArticleModel
import TestSupport
import Testing

@Suite struct ClutterTests {
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
