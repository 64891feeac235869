import ArticleModel
import HTMLReader
import Testing
@testable import Cleaning
@testable import Fragments

@Suite("The bond that keeps boxes a text sets beside its paragraphs")
struct HeldBoxesTests {
  private static let first = "<p>The vane is read each second, and a busy line is tried again.</p>"
  private static let last = "<p>Behind the last reading the port is closed, as any other would be.</p>"
  private static let box = "<aside class=sidebar><p>On speed</p><p>Old vanes know one speed alone.</p></aside>"

  /// The texts of a page that are kept, where a box was taken out for some reason.
  private func kept(_ body: String, reason: Removal.Reason = .siteBoilerplate) -> [String] {
    let list = PageReader.fragments(of: SourceText(utf8: Array("<body><main>\(body)</main></body>".utf8)), url: nil)
    var reasons = list.fragments.map { fragment -> Removal.Reason? in
      let text = list.text(of: fragment)
      return text.hasPrefix("The vane") || text.hasPrefix("Behind") ? nil : reason
    }
    StepRun.run(.heldBoxes, on: list, &reasons)
    return list.fragments.indices.filter { reasons[$0] == nil }.map { list.text(of: list.fragments[$0]) }
  }

  @Test("A box between two paragraphs of one element stays")
  func between() {
    #expect(kept(Self.first + Self.box + Self.last).count == 4)
    #expect(kept(Self.first + Self.box + Self.last, reason: .unlikely).count == 4)
  }

  @Test(
    "What stands beside the text, leads elsewhere, is filled in or says what it is, goes",
    arguments: [
      (Self.first + Self.last + Self.box, Removal.Reason.siteBoilerplate),
      ("<div>" + Self.first + "</div>" + Self.box + Self.last + "", .advertisement),
      (Self.first + "<aside><p>Read <a href=/b>how vanes turn</a> first.</p></aside>" + Self.last, .siteBoilerplate),
      (
        Self.first + "<aside><p>We write each Friday morning.</p><form><input type=email></form></aside>" + Self.last,
        .siteBoilerplate
      ),
      (Self.first + "<aside><p>Vanes</p></aside>" + Self.last, .siteBoilerplate),
    ])
  func others(_ body: String, _ reason: Removal.Reason) {
    #expect(kept(body, reason: reason).count == 2)
  }
}
