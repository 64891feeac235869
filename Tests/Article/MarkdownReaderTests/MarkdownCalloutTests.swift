import ArticleModel
import Testing

@Suite("Kinds of callouts in Markdown")
struct MarkdownCalloutTests {
  private static func callout(_ text: String) -> Callout? {
    let blocks = markdown(text).blocks
    guard case .callout(let callout)? = blocks.last?.content else { return nil }
    return callout
  }

  @Test(
    "A kind has its type, with a title of its own or without",
    arguments: [
      ("danger", CalloutType.caution), ("info", .note), ("hint", .tip), ("attention", .warning), ("bug", .caution),
      ("warning", .warning), ("success", .tip), ("question", .note),
    ])
  func kinds(name: String, type: CalloutType) {
    for text in [":::\(name)\nMind it.\n:::", "!!! \(name)\n    Mind it.", "> [!\(name.uppercased())]\n> Mind it."] {
      #expect(Self.callout("Text.\n\n" + text)?.type == type, "\(text)")
    }
    let titled = Self.callout("Text.\n\n:::\(name) The oil\nMind it.\n:::")
    #expect(titled?.type == type && titled?.label == "The oil")
  }

  @Test("The name of a kind that has no sign stands before the title")
  func unknown() {
    #expect(Self.callout("Text.\n\n:::recipe The oil\nMind it.\n:::")?.label == "Recipe: The oil")
  }
}
