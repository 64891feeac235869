import UTF8Text

/// The number of a printed page, as a line says it: "12", "- 12 -", "Pagina 3 van 4", "第3页", "xii".
struct PageNumber: Equatable {
  var number: Int
  /// How many pages there are, where that is said.
  var total: Int?

  /// The most words of such a line, and the most digits of a number.
  private static let mostWords = 6
  private static let mostDigits = 4

  /// Reads a line that says nothing else; nil for any other.
  init?(_ line: String) {
    var numbers: [Int] = []
    var words: [String] = []
    for part in Self.parts(of: line) {
      if let first = part.utf8.first, isDigit(first) {
        guard part.utf8.count <= Self.mostDigits, let number = Int(part) else { return nil }
        numbers.append(number)
      } else {
        words.append(part)
      }
    }
    guard let number = numbers.first, numbers.count <= 2, numbers.count + words.count <= Self.mostWords,
      words.allSatisfy({ Self.names.contains($0) || Self.joints.contains($0) && numbers.count == 2 })
    else { return nil }
    if numbers.count == 2 {
      guard numbers[1] >= number, !words.isEmpty || line.contains("/") else { return nil }
      total = numbers[1]
    }
    self.number = number
  }

  /// Whether a word says that a page's number follows.
  static func isName(_ word: String) -> Bool { names.contains(word) }

  /// Runs of digits and runs of letters, in small letters; nothing where signs stand that page numbers do not have.
  private static func parts(of line: String) -> [String] {
    var parts: [String] = []
    var isNumber = false
    var isOpen = false
    for character in line.lowercased() {
      let isDigit = character.isASCII && character.isNumber
      if isDigit || character.isLetter {
        if isOpen, isDigit == isNumber {
          parts[parts.count - 1].append(character)
        } else {
          parts.append(String(character))
        }
        (isOpen, isNumber) = (true, isDigit)
      } else {
        isOpen = false
        if !" -–—|[]()/.\u{A0}\t".contains(character) { return [] }
      }
    }
    return parts
  }

  private static let names: Set<String> = [
    "page", "p", "pg", "seite", "s", "página", "pagina", "pág", "pag", "blz", "strona", "str", "strana", "stránka",
    "sida", "sid", "side", "sivu", "oldal", "sayfa", "страница", "стр", "сторінка", "с", "σελίδα", "σελ", "עמוד",
    "صفحة", "ページ", "頁", "页", "第", "共", "쪽", "페이지", "หน้า", "trang", "halaman", "pages", "seiten",
  ]

  /// The words between the number of a page and how many there are.
  private static let joints: Set<String> = [
    "of", "von", "de", "du", "sur", "di", "van", "z", "ze", "ze", "av", "af", "из", "з", "από", "din", "din", "от",
    "su", "od", "dari", "מתוך", "من",
  ]
}
