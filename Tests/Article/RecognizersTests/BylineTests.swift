import ArticleModel
import Testing
@testable import Recognizers

@Suite struct BylineTests {
  private func authors(_ line: String) -> String {
    Byline.authors(in: line).map { $0.name + ($0.role.map { " (\($0))" } ?? "") }.joined(separator: ", ")
  }

  @Test(arguments: [
    ("By Ada Moor", "Ada Moor"),
    ("ByAda Moor", "Ada Moor"),
    ("by Ada Moor —10 min read", "Ada Moor"),
    ("by Ada Moor August 25, 2025 August 29, 2025", "Ada Moor"),
    ("By Ada Moor Monday, August 25, 2025", "Ada Moor"),
    ("Written byAda Moor", "Ada Moor"),
    ("Byron Moor", ""),
    ("BYTE Magazine", ""),
    ("by James Carter Senior News Editor", "James Carter (Senior News Editor)"),
    ("By Araminta Feld, Test Editor", "Araminta Feld (Test Editor)"),
    ("by Wilhelmine Dacosta Recipe Editor", "Wilhelmine Dacosta (Recipe Editor)"),
    ("By Jolanda Prewett, Rowing Correspondent", "Jolanda Prewett (Rowing Correspondent)"),
    ("By Ada Moor and Lee Stone", "Ada Moor, Lee Stone"),
    ("By Ada Moor, Lee Stone & Ines Okparo", "Ada Moor, Lee Stone, Ines Okparo"),
    ("By John B. Moor Harbor Reporter", "John B. Moor (Harbor Reporter)"),
    ("By Ada van der Moor", "Ada van der Moor"),
    ("Posted by Bartholomew Oyelaran on January 15, 2026 in Workshop", "Bartholomew Oyelaran"),
    ("By Casimir Holloway | April 27, 2026 | The Garden Shed Review", "Casimir Holloway"),
    ("Von Jana Weiß, Redakteurin", "Jana Weiß (Redakteurin)"),
    ("Par Élise Marchand", "Élise Marchand"),
    ("Por Inés Okparo, periodista", "Inés Okparo (periodista)"),
    ("文：水原ことは", "水原ことは"),
    ("By Ada Moor, Dietitian", "Ada Moor (Dietitian)"),
    ("By Ada Moor, Lee Stone", "Ada Moor, Lee Stone"),
    ("By Ada, Lee and Ines", ""),
    ("Von Jutta Brand 12. Juni 2025", "Jutta Brand"),
    ("Par Yann Le Goff le jeudi 12 juin 2025, 09:00", "Yann Le Goff"),
    ("By Ann Petrel Thursday 12 June 2025", "Ann Petrel"),
    ("Door Sanne de Wit en Joost Mol", "Sanne de Wit, Joost Mol"),
    ("Text: Maja Lindh Foto: Olle Berg", "Maja Lindh"),
    ("Автор: Нина Воронова", "Нина Воронова"),
    ("Teksti: Aino Laine, kuvat: Eero Salo", "Aino Laine"),
    ("Words: Ada Moor. Pictures: Lee Stone.", "Ada Moor"),
    ("By John B. Moor", "John B. Moor"),
    ("Penulis: Sari Wulan", "Sari Wulan"),
    ("Írta: Nagy Ilona", "Nagy Ilona"),
    ("โดย สมศรี ใจดี 3 มี.ค. 2568", "สมศรี ใจดี"),
    ("بقلم: ليلى حداد", "ليلى حداد"),
    ("by ნინო კაპანაძე", "ნინო კაპანაძე"),
  ]) func areRead(_ line: String, _ expected: String) {
    #expect(authors(line) == expected)
  }

  @Test(arguments: [
    "By the time the boats came back it was dark", "by far the best", "Von hier aus sieht man den Fluss",
    "By 2030 the wall will stand", "Per aspera", "By",
    "By Christmas Eve 1914 the ferry had not run for three weeks", "by ", "Bylaws of the League",
  ]) func areNotSeen(_ line: String) {
    #expect(authors(line) == "")
  }
}

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Ada Moor", "Ada Moor"),
    ("By Ada Moor, PhD", "Ada Moor"),
    ("Ada Moor, USA TODAY", "Ada Moor"),
    ("Ada Moor | The Harbor Newsroom", "Ada Moor"),
    ("Ada Moor and Lee Stone", "Ada Moor, Lee Stone"),
    ("Moor and Stone", "Moor and Stone"),
    ("Sarah O&#039;Neil", "Sarah O'Neil"),
    ("page.head.extra.author", ""),
    ("{{ author.name }}", ""),
    ("3d23d65-ddc6-4ce5", ""),
    ("TaxSlayerPro.com", "TaxSlayerPro.com"),
    ("J.R.R. Tolkien", "J.R.R. Tolkien"),
    ("admin", ""),
  ]) func areRead(_ field: String, _ expected: String) {
    #expect(PersonName.list(field).joined(separator: ", ") == expected)
  }

  @Test func namesOfRecordsAreTurned() {
    #expect(PersonName.cited("Roy, Aniruddha") == "Aniruddha Roy")
    #expect(PersonName.cited("Aniruddha Roy") == "Aniruddha Roy")
  }
}
