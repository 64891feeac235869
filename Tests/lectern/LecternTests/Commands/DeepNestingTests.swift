import Foundation
import Testing

/// What the deepest nesting that readers accept asks of a stack. The main thread and those of the program's own have 8 MB where nobody
/// set another limit; those that a system hands out may have half a megabyte.
@Suite struct DeepNestingTests {
  #if DEBUG
    // Nothing is put into registers, so frames are several times as large.
    private static let kilobytes = 4096
  #else
    private static let kilobytes = 512
  #endif

  @Test(arguments: [
    ("quotes.md", String(repeating: ">", count: 1000) + " The gauge froze.\n"),
    ("lists.md", String(repeating: "- ", count: 500) + "The gauge froze.\n"),
    ("callouts.md", callouts),
    ("folds.md", String(repeating: "<details><summary>More</summary>\n\nIt froze.\n\n", count: 500)),
    ("quotes.html", page("<blockquote><p>It froze.</p>", "</blockquote>")),
    ("lists.html", page("<ul><li>It froze.", "</li></ul>")),
    ("folds.html", page("<details><summary>More</summary>It froze. ", "</details>")),
    ("callouts.html", page("<div class='admonition note'><p class='admonition-title'>Note</p>It froze. ", "</div>")),
    (
      "mixed.html",
      page("<blockquote><ul><li>Item<details><summary>More</summary>It froze. ", "</details></li></ul></blockquote>")
    ),
  ])
  func aSmallStackIsEnough(name: String, text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(text.utf8), to: name)
    for format in ["json", "text", "markdown", "html"] {
      let result = try Program.shell(
        "ulimit -s \(Self.kilobytes) && lectern convert --to \(format) \(name)", in: folder)
      #expect(result.status == 0, "\(format)")
      #expect(result.text.contains("froze"), "\(format)")
    }
  }

  /// Marks of quotes, each with one more than the line above, and each the beginning of a callout.
  private static let callouts = (1...200).map { depth in
    let marks = String(repeating: ">", count: depth)
    return "\(marks) [!NOTE]\n\(marks) It froze.\n"
  }.joined()

  private static func page(_ opening: String, _ closing: String) -> String {
    let inside = String(repeating: opening, count: 1000) + String(repeating: closing, count: 1000)
    return "<article><h1>Gauges</h1><p>Six gauges are read twice a day.</p>\(inside)</article>"
  }
}
