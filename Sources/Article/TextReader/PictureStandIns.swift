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
    for index in text.lines.indices {
      guard let shown = described(index, in: text) else { continue }
      text.show(Figure(alt: String(decoding: text.bytes[shown], as: UTF8.self)), for: index..<index + 1)
    }
    guard !text.isWhole else { return }
    let found = text.lines.indices.filter { isStandIn($0, in: text) }
    guard found.count >= fewest else { return }
    for index in found { text.setAside(index..<index + 1, .strayLine) }
  }

  /// What a line in brackets says of a picture behind a word for it: "[Image: the pump house]".
  private static func described(_ index: Int, in text: TextLines) -> Range<Int>? {
    let line = text.lines[index]
    guard line.said == .nothing, line.text.count >= 8, text.bytes[line.text.lowerBound] == UInt8(ascii: "["),
      text.bytes[line.text.upperBound - 1] == UInt8(ascii: "]"),
      let colon = text.bytes[line.text].prefix(longestLead).firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let rest = (colon + 1..<line.text.upperBound - 1).trimmed(in: text.bytes)
    guard !rest.isEmpty, !text.bytes[rest].contains(UInt8(ascii: "]")),
      pictures.match(PlainWords(text.bytes, line.text.lowerBound + 1..<colon)) != nil
    else { return nil }
    // That it is an image goes without saying; a photograph or a drawing is something else.
    let isImage = PlainWords(text.bytes, line.text.lowerBound + 1..<colon).bytes.elementsEqual("image".utf8)
    return isImage ? rest : line.text.lowerBound + 1..<line.text.upperBound - 1
  }

  /// The longest words before the colon, in bytes.
  private static let longestLead = 40

  private static let pictures = PhraseBook<Bool>([
    (
      true,
      [
        "image", "photo", "photograph", "picture", "illustration", "img", "foto", "bild", "abbildung", "grafik",
        "imagen", "fotografía", "imagem", "immagine", "afbeelding", "zdjęcie", "obraz", "obrázek", "kuva", "kép",
        "фото", "фотография", "изображение", "рисунок", "画像", "写真", "图片", "圖片", "照片", "사진", "이미지", "صورة",
        "תמונה", "εικόνα", "resim", "görsel", "imagine", "billede", "bilde", "slika",
      ].map { "^\($0)" }
    )
  ])

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
