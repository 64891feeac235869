import Testing
@testable import Recognizers

@Suite struct DateTests {
  private func date(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { DateFinder.first(in: $0, 0..<$0.count)?.date }
  }

  @Test func dayComesFirstWhereTheLanguageSaysSo() {
    let found = Array("08/09/2025".utf8).withUnsafeBufferPointer {
      DateFinder.first(in: $0, 0..<$0.count, isDayFirst: true)?.date
    }
    #expect(found == "2025-09-08")
    #expect(date("08/09/2025") == nil)
  }

  @Test(arguments: [
    ("Wednesday, August 20, 2025", "2025-08-20"),
    ("on Aug. 20th 2025", "2025-08-20"),
    ("20 August 2025", "2025-08-20"),
    ("Thu Nov  6 14:02:51 CET 2014", "2014-11-06"),
    ("2024년 5월 7일 (화)", "2024-05-07"),
    ("20th of August, 2025", "2025-08-20"),
    ("20. August 2025", "2025-08-20"),
    ("13. März 2026", "2026-03-13"),
    ("3 février 2024", "2024-02-03"),
    ("1 de enero de 2026", "2026-01-01"),
    ("5 maggio 2023", "2023-05-05"),
    ("7 de março de 2023", "2023-03-07"),
    ("11 mei 2021", "2021-05-11"),
    ("2025-08-20", "2025-08-20"),
    ("2025/08/20", "2025-08-20"),
    ("20.08.2025", "2025-08-20"),
    ("8.9.2025", "2025-09-08"),
    ("20/08/2025", "2025-08-20"),
    ("08/20/2025", "2025-08-20"),
    ("07/07/2025", "2025-07-07"),
    ("2026年5月16日", "2026-05-16"),
    ("2025년 3월 4일", "2025-03-04"),
    ("2025. március 3.", "2025-03-03"),
    ("Нагорна—3 березня 2025, 09:12", "2025-03-03"),
    ("Ada Moor ·\u{A0}3 March 2025", "2025-03-03"),
    ("3 مارس 2025", "2025-03-03"),
    ("Published 2025-08-20T14:00:00Z", "2025-08-20"),
    ("May 4, 2026 | 7 min read", "2026-05-04"),
  ]) func areRead(_ text: String, _ expected: String) {
    #expect(date(text) == expected)
  }

  @Test(arguments: [
    "08/09/2025", "May 2025", "2025", "31/13/2025", "32.08.2025", "version 1.2.2025.4", "in May, 40 people came",
    "page 20 of 2025", "1-2-3", "0000-00-00", "20 Elephants 2025", "",
  ]) func areRefused(_ text: String) {
    #expect(date(text) == nil)
  }
}
