import ArticleModel
import HTMLReader
import Testing
@testable import Cleaning
@testable import Fragments

@Suite("The bond that keeps the titles of things the text is about")
struct HeldThemesTests {
  private static let menu = "<nav><h3><a href=/dials>Dials</a></h3></nav>"

  private static func card(_ name: String, _ text: String) -> String {
    "<div class=card><div class=head><h3>\(name)</h3><a href=/go>Shop now</a></div><div><h3>Pros</h3><p>\(text)</p></div></div>"
  }

  /// The headings that are kept, where all were taken out but those above the text.
  private func kept(_ body: String, reason: Removal.Reason = .unlikely) -> [String] {
    let list = PageReader.fragments(of: SourceText(utf8: Array("<body><main>\(body)</main></body>".utf8)), url: nil)
    var reasons = list.fragments.map { fragment -> Removal.Reason? in
      let text = list.text(of: fragment)
      return text.hasSuffix(".") || text == "Pros" ? nil : reason
    }
    StepRun.run(.heldThemes, on: list, &reasons)
    return list.fragments.indices.filter { reasons[$0] == nil && list.fragments[$0].form == .heading }
      .map { list.text(of: list.fragments[$0]) }
  }

  private static let dial = card("Vell Dial", "We like the Vell Dial for how it keeps its time through a winter.")
  private static let bell = card("Toll Bell", "It rings when the tide is in, and not a minute before that.")
  private static let lamp = card("Quay Lamp", "Of all lamps the Quay Lamp is the one that a keeper would choose.")

  @Test("Titles of which at least half are said again stay")
  func said() {
    #expect(kept(Self.dial + Self.bell) == ["Vell Dial", "Pros", "Toll Bell", "Pros"])
    #expect(kept(Self.dial + Self.bell + Self.lamp).count == 6)
  }

  @Test("Titles that the text does not say again, go")
  func unsaid() {
    #expect(kept(Self.bell + Self.bell) == ["Pros", "Pros"])
    #expect(kept(Self.bell + Self.dial + Self.bell) == ["Pros", "Pros", "Pros"])
  }

  @Test("What says that it is clutter, and a link of a menu, goes")
  func clutter() {
    #expect(kept(Self.dial, reason: .advertisement) == ["Pros"])
    #expect(kept(Self.menu + "<p>Of all Dials we tried, this one keeps its time.</p>", reason: .navigation) == [])
  }
}
