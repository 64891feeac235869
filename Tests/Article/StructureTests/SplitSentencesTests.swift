import Testing

@Suite("Sentences that are cut at links")
struct SplitSentencesTests {
  /// Pieces that tell such a text, in a paragraph of its own.
  private static let others = """
    The harbor has been run by
    Ida Brandt
    since the old master left, and by
    her brother
    , who keeps the books
    , the keys
    , and the bell
    . Nobody else may ring it.
    """

  private static func paragraphs(_ text: String) -> [String] {
    blocks(of: text + "\n" + others).split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    (
      "The show was opened by\nAda Moor\n, the mayor, and closed at noon.",
      "The show was opened by Ada Moor, the mayor, and closed at noon."
    ),
    (
      "You can override it with the\n--name\nflag or the\nHARBOR_NAME\nvariable\n.",
      "You can override it with the --name flag or the HARBOR_NAME variable."
    ),
    (
      "The old ferry is kept in\nMerrow\n’s harbor until the spring.",
      "The old ferry is kept in Merrow’s harbor until the spring."
    ),
    (
      "“This year it is less about showing off and more about a sense of ease,” says\nBeth Helm\n, founder of\nBeth Helm\nEvents\n. “The best are small.”",
      "“This year it is less about showing off and more about a sense of ease,” says Beth Helm, founder of Beth Helm Events. “The best are small.”"
    ),
    (
      "In\nthe second chapter\n, which nobody reads, the ferry “leans\n” into the wind.",
      "In the second chapter, which nobody reads, the ferry “leans” into the wind."
    ),
    ("In\nChapter 2\n, which nobody reads, the ferry waits.", "In Chapter 2, which nobody reads, the ferry waits."),
    ("Each boat (\nsee the list\n) has a bell of its own.", "Each boat (see the list) has a bell of its own."),
  ])
  func areOne(text: String, paragraph: String) {
    #expect(Self.paragraphs(text).first == "p: \(paragraph)")
  }

  @Test("A heading is not joined with the text below it, nor a sentence with the next")
  func othersAreApart() {
    let found = Self.paragraphs("What to bring\nSummer\nis here, and the boats are out.\nTake a coat.\nTake a rope.")
    #expect(!found.contains { $0.contains("bring Summer") || $0.contains("coat. Take") })
    #expect(found.contains("p: Summer is here, and the boats are out."))
  }

  @Test("Where no line begins with such a sign, lines are what they were")
  func noSigns() {
    let text =
      "The show was opened by\nAda Moor\nNobody came.\nThe harbor is run by\nIda Brandt\nThe bell is rung at noon."
    #expect(!blocks(of: text).contains("by Ada Moor"))
  }
}
