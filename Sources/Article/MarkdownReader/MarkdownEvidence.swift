import UTF8Text

/// Tells Markdown by its content, where no name does. People type single marks in any text, so several kinds have to agree.
///
///     # Salt … ## Uses … [more](https://…) … **old**   ►   Markdown
///     # 1 choice of readers                            ►   text
package enum MarkdownEvidence {
  /// How many bytes at the beginning are looked at.
  private static let reach = 1 << 16

  /// Whether a text is clearly Markdown.
  package static func isClear(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var headings = 0
    var kinds: Set<Kind> = []
    let front = FrontMatter(bytes)
    // The remarks of many programs begin with a percent sign.
    if front.end > 0, bytes.first != UInt8(ascii: "%"), front.fields["title"] != nil || front.fields["date"] != nil {
      kinds.insert(.frontMatter)
    }
    var isAfterBlank = true
    var fences = 0
    var at = front.end
    while at < min(bytes.count, reach) {
      let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[at..<end]
      if line.starts(with: "```".utf8) { fences += 1 }
      if isAfterBlank, isHeading(line) { headings += 1 }
      if isDelimiterRow(line) { kinds.insert(.table) }
      noteInline(line, &kinds)
      isAfterBlank = line.allSatisfy { isSpace($0) }
      at = end + 1
    }
    if fences >= 2 { kinds.insert(.code) }
    if kinds.contains(.frontMatter) { return headings + kinds.count >= 2 }
    // A page that a program saved begins with its menu.
    return headings >= 2 && (kinds.count >= 2 || kinds.contains(.link) && opens(bytes))
  }

  /// Whether a text begins with front matter, a heading, or a link or picture alone on its line.
  package static func opens(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if FrontMatter(bytes).end > 0 { return bytes.first != UInt8(ascii: "%") }
    guard let start = bytes.firstIndex(where: { !isSpace($0) }) else { return false }
    let line = bytes[start..<(bytes[start...].firstIndex(of: 0x0A) ?? bytes.count)]
    return isHeading(line) || isLink(line)
  }

  private enum Kind { case frontMatter, table, code, link, strong }

  private static func isHeading(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let marks = line.prefix { $0 == UInt8(ascii: "#") }.count
    return (1...6).contains(marks) && line.count > marks + 1 && line[line.startIndex + marks] == 0x20
  }

  private static func isLink(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = line.drop { isSpace($0) || "*-!".utf8.contains($0) }
    guard text.first == UInt8(ascii: "["), text.last == UInt8(ascii: ")") else { return false }
    var kinds: Set<Kind> = []
    noteInline(text, &kinds)
    return kinds.contains(.link)
  }

  private static func isDelimiterRow(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.count >= 5 && line.contains(UInt8(ascii: "|")) && line.starts(with: "|".utf8)
      && line.contains(UInt8(ascii: "-")) && line.allSatisfy { isSpace($0) || "|-:".utf8.contains($0) }
  }

  private static func noteInline(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ kinds: inout Set<Kind>) {
    var at = line.startIndex
    var strongs = 0
    while at + 1 < line.endIndex {
      let pair = (line[at], line[at + 1])
      if pair == (UInt8(ascii: "]"), UInt8(ascii: "(")) {
        let target = line[(at + 2)...]
        if ["http", "/", "#", "./", "mailto:"].contains(where: { target.starts(with: $0.utf8) }) {
          kinds.insert(.link)
        }
      } else if pair == (UInt8(ascii: "*"), UInt8(ascii: "*")) {
        strongs += 1
        at += 1
      }
      at += 1
    }
    if strongs >= 2, strongs.isMultiple(of: 2) { kinds.insert(.strong) }
  }
}
