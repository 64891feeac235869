import Testing
@testable import TextReader

@Suite struct PageNumberTests {
  @Test(
    arguments: [
      ("12", 12, nil), ("- 12 -", 12, nil), ("Pagina 3 van 4", 3, 4), ("Page 2 of 9", 2, 9), ("Seite 3", 3, nil),
      ("3/4", 3, 4), ("第3页 共5页", 3, 5), ("Strona 2 z 3", 2, 3), ("стр. 7", 7, nil),
    ] as [(String, Int, Int?)])
  func numbersOfPages(_ line: String, _ number: Int, _ total: Int?) {
    #expect(PageNumber(line)?.number == number)
    #expect(PageNumber(line)?.total == total)
  }

  @Test(arguments: [
    "Part 1 of 3", "Chapter 2", "12 May", "1 2 3", "§ 4", "3:15", "", "Page", "Step 1", "4 of 3", "12345",
  ])
  func otherLines(_ line: String) { #expect(PageNumber(line) == nil) }
}
