import ArticleModel
import ArticleParsing
import TestSupport
import Testing

private func paragraph(_ bytes: [UInt8]) -> (text: String, encoding: String) {
  let document = ArticleParser(options: ParsingOptions(format: .html)).parse(bytes)
  return (Page.print(document.articles[0].blocks).joined(separator: "\n"), document.text.encoding)
}

/// "Жук" in KOI8-R.
private let koi8: [UInt8] = [0xF6, 0xD5, 0xCB]

@Test(
  "The encoding a page declares is believed",
  arguments: [
    "<meta charset=koi8-r>", "<META http-equiv='Content-Type' content='text/html; charset=KOI8-R'>",
    "<?xml version='1.0' encoding='koi8-r'?>", "<meta name=a content=b><meta charset = \"koi8-r\">",
  ])
private func declared(_ declaration: String) {
  let read = paragraph(Array(declaration.utf8) + Array("<p>".utf8) + koi8 + Array("</p>".utf8))
  #expect(read.text == "p Жук")
  #expect(read.encoding == "KOI8-R")
}

@Test(
  "A page in an encoding of Windows may call it by the name of the one that it extends",
  arguments: [
    ("iso-8859-2", "„žluť“", "WINDOWS-1250", [0x84, 0x9E, 0x6C, 0x75, 0x9D, 0x93] as [UInt8]),
    ("iso-8859-5", "«Жук»", "WINDOWS-1251", [0xAB, 0xC6, 0xF3, 0xEA, 0xBB, 0x97]),
    ("iso-8859-2", "žlu", "ISO-8859-2", [0xBE, 0x6C, 0x75]),
  ])
private func windows(_ label: String, _ text: String, _ encoding: String, _ bytes: [UInt8]) {
  let read = paragraph(Array("<meta charset=\(label)><p>".utf8) + bytes + Array("</p>".utf8))
  #expect(read.text.hasPrefix("p \(text)"))
  #expect(read.encoding.uppercased() == encoding)
}

@Test("A byte order mark says more than a declaration, and well-formed UTF-8 as well")
private func markBeforeDeclaration() {
  let page = "<meta charset=koi8-r><p>Жук é</p>"
  #expect(paragraph([0xEF, 0xBB, 0xBF] + Array(page.utf8)).text == "p Жук é")
  #expect(paragraph(Array(page.utf8)).text == "p Жук é")
  let units = Array(("\u{FEFF}" + page).utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  #expect(paragraph(units).text == "p Жук é")
}

@Test("A declaration of an unknown encoding, or of UTF-8 that it is not, is passed over")
private func wrongDeclaration() {
  let text = Array("<p>Un café très agréable à l'été.</p>".unicodeScalars.map { UInt8($0.value) })
  for declaration in ["<meta charset=utf-8>", "<meta charset=nonsense>", ""] {
    #expect(paragraph(Array(declaration.utf8) + text).text == "p Un café très agréable à l'été.")
  }
}
