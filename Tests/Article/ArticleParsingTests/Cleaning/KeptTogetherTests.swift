import Testing
@testable import ArticleModel
@testable import Cleaning
@testable import Fragments
@testable import HTMLReader

/// What is read as a whole stays or goes as a whole.
@Suite struct KeptTogetherTests {
  /// A page's fragments without its site, and which of them are kept: those with a minus before their text are not.
  private func cleaned(_ page: String, by step: (inout [Bool], FragmentList, [Shape]) -> Void) -> String {
    let list = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil)
    let shapes = list.utf8.withUnsafeBufferPointer { bytes in list.fragments.map { Shape(of: $0, in: bytes) } }
    let texts = list.fragments.map { list.text(of: $0) }
    var kept = texts.map { !$0.hasPrefix("-") }
    step(&kept, list, shapes)
    return zip(texts, kept).map { ($1 ? "x" : "-") + ($0.last == "?" ? "?" : ".") }.joined(separator: " ")
  }

  @Test(
    "Siblings with questions and answers stay or go together",
    arguments: [
      (["-Is it safe?|It is, and always was.", "Who pays?|The towns.", "-When is it?|-In May."], "x? x. x? x. x? x."),
      (["-Is it safe?|-It is, and always was.", "-Who pays?|-The towns.", "-And when?|In May."], "-? -. -? -. -? -."),
      // Two are no run, and what asks nothing is no FAQ.
      (["-Is it safe?|It is, and always was.", "Who pays?|The towns."], "-? x. x? x."),
      (["-Tea|It is, and always was.", "Salt|The towns.", "-Oil|-In May."], "-. x. x. x. -. -."),
    ]) func questionsOfSiblings(items: [String], expected: String)
  {
    let page = items.map { item in
      "<div class='qa'>" + item.split(separator: "|").map { "<p>\($0)</p>" }.joined() + "</div>"
    }
    #expect(cleaned("<h2>FAQ</h2>" + page.joined()) { SiblingRuns.even(&$0, $1, $2) } == "x. " + expected)
  }

  @Test func aQuestionStaysWhereItsAnswerDoes() {
    let answer = "<p>The towns do, as they always have, says the law."
    let pages = [
      ("<h3>-Who pays?</h3>" + answer, "x? x."),
      ("<h3>-Who pays</h3>" + answer, "-. x."),
      ("<p>-Who pays?</p>" + answer, "-? x."),
      ("<h3>-Who pays?</h3><p>Read on", "-? x."),
      ("<h3>-Who pays?</h3><p>-The towns do, as they always have, says the law.", "-? -."),
    ]
    for (page, expected) in pages {
      #expect(cleaned(page) { HeldQuestions.keep(in: &$0, $1, $2) } == expected, "\(page)")
    }
  }

  @Test(
    "What a kept item announces is kept",
    arguments: [
      ("<ul><li>Where to buy:<ul><li>-North Sea Tools<li>-Harbour Shop</ul><li>-Weight</ul>", "x. x. x. -."),
      ("<ul><li>-Where to buy:<ul><li>-North Sea Tools</ul></ul>", "-. -."),
      ("<ul><li>Where to buy<ul><li>-North Sea Tools</ul></ul>", "x. -."),
    ]) func announcedItems(page: String, expected: String)
  {
    #expect(cleaned(page) { HeldItems.keep(in: &$0, $1, $2) } == expected)
  }

  /// The likelihoods, in tenths, of a page's fragments after announced questions were raised; each text begins with its own.
  private func raised(_ page: String) -> String {
    let list = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil)
    return list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      var likelihoods = list.fragments.map { Float(list.text(of: $0).suffix(1)).map { $0 / 10 } ?? 0.3 }
      AnnouncedQuestions.raise(&likelihoods, list, shapes, in: bytes)
      return likelihoods.map { $0 == 0.3 ? "-" : $0 == 0.75 ? "x" : "\(Int($0 * 10))" }.joined()
    }
  }

  @Test func aSectionThatSaysItIsAnFAQStaysWhole() {
    let questions = ["Who pays?", "Who decides?", "Is it safe?"]
    func page(_ title: String, _ questions: [String], answer: String = "<p>The towns do, says the law.") -> String {
      "<h2>\(title)</h2>" + questions.map { "<h3>\($0)</h3>\(answer)" }.joined() + "<h2>Ferries by night</h2><p>In May."
    }
    #expect(raised(page("FAQ", questions)) == "xxxxxxx--")
    // Two questions make no section, nor does a title that announces none, nor questions that nothing answers.
    #expect(raised(page("FAQ", Array(questions.prefix(2)))) == "-------")
    #expect(raised(page("On ferries", questions)) == "---------")
    #expect(raised(page("FAQ", questions, answer: "")) == "------")
    // What surely is another page's stays what it is.
    #expect(
      raised(page("FAQ", questions, answer: "<p>The towns do, as the law has said for 70 years or so 1")) == "--1-1-1--"
    )
  }

  @Test func ofASeriesOfTablesAllAreKept() {
    let table = ["Price", "Weight", "Colour"].map { "<tr><td>\($0)<td>9" }.joined()
    let page =
      (1...3).map { "<h2>Lamp \($0)</h2><table>\(table)</table>" }.joined()
      + "<table><tr><td>a<td>b<tr><td>c<td>d</table>"
    let list = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil)
    list.utf8.withUnsafeBufferPointer { bytes in
      let count = list.fragments.count
      let even = EvenLikelihoods(
        [Float](repeating: 0.5, count: count), [Float](repeating: 1, count: count), list,
        list.fragments.map { Shape(of: $0, in: bytes) }, in: bytes)
      var kept = [Bool](repeating: false, count: count)
      even.keepSeries(in: &kept)
      #expect(!kept.contains(true))
      kept[1] = true
      even.keepSeries(in: &kept)
      #expect(kept.map { $0 ? "x" : "-" }.joined() == "-xxx-xxx-xxx--")
    }
  }
}
