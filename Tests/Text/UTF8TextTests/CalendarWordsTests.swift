import Testing
import UTF8Text

struct CalendarWordsTests {
  /// Each language has twelve months, so a name that falls out shifts its neighbours.
  @Test(arguments: [
    ("december", 12), ("dezember", 12), ("décembre", 12), ("diciembre", 12), ("dicembre", 12), ("dezembro", 12),
    ("desember", 12), ("mei", 5), ("maart", 3), ("março", 3), ("mrz", 3), ("août", 8), ("aug", 8), ("maj", 5),
    ("május", 5), ("ápr", 4), ("kwi", 4), ("декабря", 12), ("diciembre", 12), ("फ़रवरी", 2), ("ديسمبر", 12),
    ("sept", 9), ("setembro", 9), ("augusti", 8), ("marts", 3), ("juin", 6), ("juil", 7), ("lug", 7), ("may", 5),
  ])
  func months(_ name: String, _ number: Int) { #expect(CalendarWords.month(name) == number) }

  /// A letter and its mark may come apart as two scalars.
  @Test(arguments: [("ma\u{308}rz", 3), ("aou\u{302}t", 8), ("ma\u{301}jus", 5)])
  func decomposedMonths(_ name: String, _ number: Int) { #expect(CalendarWords.month(name) == number) }

  @Test(arguments: ["", "j", "janua", "mayor", "marble", "monday", "May"])
  func otherWords(_ word: String) { #expect(CalendarWords.month(word) == nil) }

  @Test func englishMonthsStandInOrder() {
    #expect(CalendarWords.englishMonths.count == 12)
    for (index, forms) in CalendarWords.englishMonths.enumerated() {
      #expect(forms.allSatisfy { CalendarWords.month($0) == index + 1 })
    }
  }
}
