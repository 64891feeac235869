import ArticleModel
import ArticleWriting
import Testing

@testable import ArticleParsing

/// Mark-up that is cut short or put together wrongly: it is read as far as it goes, and nothing ends the program.
@Suite struct BrokenMarkUpTests {
  private func json(_ text: String) -> [UInt8] {
    var written: [UInt8] = []
    var output = ChunkedOutput { written.append(contentsOf: $0) }
    JSONWriter().write(ArticleParser().parse(Array(text.utf8)), to: &output)
    output.flush()
    return written
  }

  @Test(
    "A term, a comment, a link without what belongs to it",
    arguments: [
      // A term of Org without its meaning, and without its name.
      ("#+TITLE: T\n* Planting\n- Pear :: \n\nThe pear wants a friend.", "The pear wants a friend."),
      ("#+TITLE: T\n* Planting\n- :: in March\n\nThe pear wants a friend.", "The pear wants a friend."),
      // An item of a browser's dump that is nothing but the mark of a link.
      ("The mole is old.\n\n* [1]\n\nReferences\n   1. http://quay.example/", "The mole is old."),
      // Comments within the arguments of Typst's functions.
      (
        "#set page(width: 12cm)\n= Boats\n\n#table(columns: 2,\n a,//x:y // z\n [b], [c])\n\nThe boats lie here.",
        "The boats lie here."
      ),
      (
        "#set document(title: \"Boats\",//x:y // z\n author: \"Ada Moor\")\n= Boats\n\nThe boats lie here.",
        "The boats lie here."
      ),
      // A link of Typst's without an address.
      (
        "#set page(width: 12cm)\n= Boats\n\nThe #link()[page] is new. It has #emph[all] boats, and #strong[no] mole.",
        "page"
      ),
    ])
  func holdsOn(_ text: String, _ words: String) {
    #expect(String(decoding: json(text), as: UTF8.self).contains(words))
  }

  @Test("A comment in a table of Typst's is none of its cells")
  func commentedTable() {
    let text = """
      #set page(width: 12cm)
      = Boats

      #table(columns: 2, [Boat], [Berth], // the head
       [Ada], [Three])

      The boats of the quay lie here, as #emph[they] always have.
      """
    let tables = ArticleParser().parse(Array(text.utf8)).articles[0].blocks.compactMap { block -> Table? in
      if case .table(let table) = block.content { table } else { nil }
    }
    #expect(tables.count == 1)
  }

  @Test("A letter of several bytes behind a backslash is left out whole")
  func escapedLetter() {
    let page = ".TH QUAY 1\n.SH NAME\nquay \\- berth a boat\n.SH OPTIONS\n.TP\n.B \\\u{A0}-c \\é\nThe count.\n"
    #expect(String(validating: json(page), as: UTF8.self) != nil)
  }
}
