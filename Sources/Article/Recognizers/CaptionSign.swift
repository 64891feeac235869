package import Fragments
import UTF8Text

/// Recognizes the caption of a picture by its credit, and lines that may describe a picture.
///
///     She fits a new seat. Photo: Imre Castellane   ►   a caption
///     A woman kneels before an open valve chest     ►   may be an alternative text
package enum CaptionSign {
  /// The longest caption, in words.
  private static let longestCaption: Int32 = 60
  /// The longest credit, in bytes.
  private static let longestCredit = 60

  /// Whether a fragment has words and ends in the credit of a picture: "Photo: Imre Castellane".
  package static func isCaption(_ fragment: Fragment, _ shape: Shape, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard fragment.form == .text, shape.words >= 5, shape.words <= longestCaption else { return false }
    var at = fragment.text.upperBound - 1
    let least = max(fragment.text.lowerBound, at - longestCredit)
    while at > least, bytes[at] != UInt8(ascii: ":") { at -= 1 }
    guard bytes[at] == UInt8(ascii: ":"), at > fragment.text.lowerBound + 8 else { return false }
    var start = at
    while start > fragment.text.lowerBound, !isSpace(bytes[start - 1]), at - start < 16 { start -= 1 }
    let before = (fragment.text.lowerBound..<start).trimmed(in: bytes)
    return labels.match(PlainWords(bytes, start..<at)) != nil && endsPart(before, in: bytes)
  }

  /// Whether a line is the name of a table, with its number: "Table 3: Loaves a day", "表1：…". What stands in a column has no colon.
  package static func namesTable(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard
      let sign = range.prefix(longestLabel).first(where: { at in
        bytes[at] == UInt8(ascii: ":")
          || bytes[at] == UInt8(ascii: ".") && at > range.lowerBound && isDigit(bytes[at - 1])
          || bytes[at...].prefix(3).elementsEqual("：".utf8)
      }), sign > range.lowerBound + 3
    else { return false }
    var label = (range.lowerBound..<sign).trimmed(in: bytes)
    guard !label.isEmpty, isDigit(bytes[label.upperBound - 1]) else { return false }
    while let last = label.last, isDigit(bytes[last]) || bytes[last] == UInt8(ascii: ".") { label = label.dropLast() }
    return tables.match(PlainWords(bytes, label.trimmed(in: bytes))) != nil
  }

  /// The longest such label with its number, in bytes.
  private static let longestLabel = 24

  private static let tables = PhraseBook<Bool>([
    (
      true,
      [
        "^table$", "^tab$", "^tabelle$", "^tableau$", "^tabla$", "^cuadro$", "^tabella$", "^tabel$", "^tabell$",
        "^tabela$", "^quadro$", "^tabulka$", "^tabuľka$", "^taulukko$", "^táblázat$", "^tablo$", "^çizelge$",
        "^tabelul$", "^tablica$", "^таблица$", "^таблиця$", "^табл$", "^πίνακας$", "^טבלה$", "^جدول$", "^bảng$", "^表$",
        "^표$",
      ]
    )
  ])

  /// Whether a line may describe a picture: some words and no full stop.
  package static func mayBeAlternative(_ shape: Shape) -> Bool {
    shape.words >= 4 && shape.words <= 40 && !shape.endsSentence && shape.ending != .colon && shape.separators == 0
      && shape.smallWords >= 3
  }

  private static func endsPart(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = range.last else { return false }
    switch bytes[last] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "|"), UInt8(ascii: ")"): return true
    default: return bytes[last] >= 0x80
    }
  }

  private static let labels = PhraseBook<Bool>([
    (
      true,
      [
        "^photo$", "^photos$", "^photograph$", "^picture$", "^image$", "^illustration$", "^credit$", "^foto$",
        "^fotos$",
        "^bild$", "^abbildung$", "^immagine$", "^imagen$", "^crédit$", "^写真$", "^撮影$",
      ]
    )
  ])
}
