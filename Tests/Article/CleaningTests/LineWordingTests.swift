import ArticleModel
import Testing
@testable import Cleaning
@testable import Fragments

@Suite struct LineWordingTests {
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
}
