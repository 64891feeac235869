import ArticleModel
import UTF8Text

/// Takes out what text browsers print for a picture that has no description: its file's name in brackets, on a line of its own.
///
///     [Harbor-800x450]      ►   taken out
///     [img-contai]              taken out
///     [laughter]                stays
enum PictureStandIns {
  /// How many such lines tell that the text was printed so.
  private static let fewest = 2
  /// A shorter name may be a remark, a key or a set of letters.
  private static let shortest = 5

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let found = text.lines.indices.filter { isStandIn($0, in: text) }
    guard found.count >= fewest else { return }
    for index in found { text.setAside(index..<index + 1, .strayLine) }
  }

  private static func isStandIn(_ index: Int, in text: TextLines) -> Bool {
    let line = text.lines[index]
    guard line.said == .nothing, line.text.count >= 2, text.bytes[line.text.lowerBound] == UInt8(ascii: "["),
      text.bytes[line.text.upperBound - 1] == UInt8(ascii: "]")
    else { return false }
    let name = text.bytes[line.text.lowerBound + 1..<line.text.upperBound - 1]
    return (name.isEmpty || isKnown(name) || isFile(name)) && !opensSection(index, in: text)
  }

  /// What stands for a picture whose file has no name of its own.
  private static func isKnown(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let known: [StaticString] = ["svg", "img", "image", "gif", "png", "jpg", "jpeg", "webp", "ins::ins"]
    return known.contains { word in
      word.withUTF8Buffer { word in name.count == word.count && name.map(lowered).elementsEqual(word) }
    }
  }

  /// Whether a name is a file's: without spaces, and with hyphens, underscores, or digits among letters.
  private static func isFile(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard name.count >= shortest, name.allSatisfy({ isLetter($0) || isDigit($0) || "-_.%~+=".utf8.contains($0) }),
      name.contains(where: isLetter)
    else { return false }
    let isSet = zip(name, name.dropFirst(2)).contains { ($0 == 0x61 && $1 == 0x7A) || ($0 == 0x30 && $1 == 0x39) }
    return !isSet && name.contains { !isLetter($0) }
  }

  /// Whether settings stand right below a line: then it names a section of a file of them.
  private static func opensSection(_ index: Int, in text: TextLines) -> Bool {
    index + 1 < text.lines.count && text.lines[index + 1].blankLinesBefore == 0
      && text.text(index + 1).contains(UInt8(ascii: "="))
  }
}
