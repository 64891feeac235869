import TestSupport
import Testing

@testable import ArticleModel

@Suite("What stands for pictures in the print of a text browser")
struct PictureStandInTests {
  private static func removed(_ text: String) -> [String] { parsed(text)[0].removed.map(\.words.text) }

  @Test func namesOfFilesAreTakenOut() {
    let text = "The Boats Are Back\n\n[Harbor-800x450]\n\n\(prose)\n\n[img-contai]\n\n\(prose) So.\n\n[svg]\n\n\(prose)"
    let article = parsed(text)[0]
    #expect(
      ["[Harbor-800x450]", "[img-contai]", "[svg]"].allSatisfy { name in
        Self.removed(text).contains { $0.contains(name) }
      })
    #expect(!article.blocks.contains { String(describing: $0.content).contains("800x450") })
  }

  @Test(
    "Remarks, keys, numbers and sections of settings stay",
    arguments: ["[laughter]", "[Enter]", "[20]", "[see above]", "[a-z]", "[build-tools]\nname = 4"])
  func othersStay(line: String) {
    let text = "The Boats Are Back\n\n\(prose)\n\n\(line)\n\n\(prose) So.\n\n\(line)\n\n\(prose)"
    #expect(!Self.removed(text).contains { $0.contains("[") })
  }
}
