import ArticleModel
import Fragments
import UTF8Text

/// Takes out tables of contents: lines with dots and the number of a page behind a name that stands as a line of its own further down.
///
///     Contents                                 (set aside)
///     1  The River ..................... 1     (set aside)
///     2  The Mills .................... 17     (set aside)
///
/// A list of dishes with dots before their prices has no such lines below it.
enum DottedContents {
  private static let fewest = 2
  /// The most lines between two of them: names of parts stand there.
  private static let apart = 2
  private static let longestName = 4

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    var index = 0
    while index < text.lines.count {
      guard name(index, in: text) != nil else {
        index += 1
        continue
      }
      let run = run(from: index, in: text)
      if run.count >= fewest, recur(run, in: text) { takeOut(run, &text) }
      index = (run.last ?? index) + 1
    }
  }

  private static func run(from first: Int, in text: TextLines) -> [Int] {
    var run = [first]
    var index = first + 1
    while index < text.lines.count, index <= run[run.count - 1] + apart {
      if name(index, in: text) != nil { run.append(index) }
      index += 1
    }
    return run
  }

  /// The words before the dots of "2.  Words ........................ 14"; nil for another line.
  private static func name(_ index: Int, in text: TextLines) -> Range<Int>? {
    let range = text.lines[index].text
    guard text.lines[index].said == .nothing else { return nil }
    var at = range.upperBound
    while at > range.lowerBound, isLetter(text.bytes[at - 1]) || isDigit(text.bytes[at - 1]) { at -= 1 }
    let number = text.bytes[at..<range.upperBound]
    guard !number.isEmpty, number.count <= 6 else { return nil }
    let end = at
    var dots = 0
    while at > range.lowerBound, text.bytes[at - 1] == UInt8(ascii: ".") || text.bytes[at - 1] == 0x20 {
      if text.bytes[at - 1] == UInt8(ascii: ".") { dots += 1 }
      at -= 1
    }
    let words = (range.lowerBound..<at).trimmed(in: text.bytes)
    guard dots >= 3, end - at >= 5, !words.isEmpty else { return nil }
    return number.allSatisfy(isDigit) || RomanNumeral.value(number) != nil ? words : nil
  }

  /// Whether half of the names stand as lines further down, with or without their numbers.
  private static func recur(_ run: [Int], in text: TextLines) -> Bool {
    let names = run.compactMap { name($0, in: text).map { plain($0, in: text) } }
    var below: Set<[UInt8]> = []
    for index in run[run.count - 1] + 1..<text.lines.count where text.words(index) <= 14 {
      below.insert(plain(text.lines[index].text, in: text))
    }
    return names.count(where: below.contains) * 2 >= names.count
  }

  /// The words of a name without the number it begins with.
  static func plain(_ range: Range<Int>, in text: TextLines) -> [UInt8] {
    let words = PlainWords(text.bytes, range).bytes.split(separator: 0x20)
    let named = words.drop { $0.allSatisfy(isDigit) || words.count > 1 && RomanNumeral.value($0) != nil }
    return Array((named.isEmpty ? words[...] : named).joined(separator: [0x20]))
  }

  /// Takes out the lines, and the name of the table above them.
  private static func takeOut(_ run: [Int], _ text: inout TextLines) {
    for index in run { text.setAside(index..<index + 1, .navigation) }
    let above = run[0] - 1
    if above > 0 || above == 0 && isContents(0, in: text), text.lines[above].said == .nothing,
      text.words(above) <= longestName, isContents(above, in: text)
    {
      text.setAside(above..<above + 1, .navigation)
    }
  }

  static func isContents(_ index: Int, in text: TextLines) -> Bool {
    contents.match(PlainWords(text.bytes, text.lines[index].text)) != nil
  }

  private static let contents = PhraseBook<Bool>([
    (
      true,
      [
        "^contents$", "^table of contents$", "^inhalt$", "^inhaltsverzeichnis$", "^table des matières$", "^sommaire$",
        "^índice$", "^contenido$", "^indice$", "^sommario$", "^inhoud$", "^inhoudsopgave$", "^índice geral$",
        "^sumário$", "^spis treści$", "^obsah$", "^innehåll$", "^indhold$", "^innhold$", "^sisällys$", "^tartalom$",
        "^cuprins$", "^içindekiler$", "^содержание$", "^оглавление$", "^зміст$", "^περιεχόμενα$", "^目次$", "^目录$",
        "^目錄$",
        "^차례$", "^목차$", "^المحتويات$", "^on this page$", "^in this article$", "^in this guide$", "^in this section$",
        "^jump to section$", "^auf dieser seite$", "^in diesem artikel$", "^inhaltsübersicht$", "^sur cette page$",
        "^dans cet article$", "^en esta página$", "^en este artículo$", "^in questa pagina$", "^in questo articolo$",
        "^op deze pagina$", "^in dit artikel$", "^nesta página$", "^neste artigo$", "^na tej stronie$",
        "^na této stránce$", "^på den här sidan$", "^på denne siden$", "^på denne side$", "^tällä sivulla$",
        "^на этой странице$", "^в этой статье$", "^bu sayfada$", "^この記事の内容$", "^このページの内容$", "^本文目录$",
      ]
    )
  ])
}
