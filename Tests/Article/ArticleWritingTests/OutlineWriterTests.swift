import ArticleModel
import ArticleWriting
import Testing

struct OutlineWriterTests {
  @Test func sectionsStandByTheirDepthWithTheirSizes() {
    let document = Sample.document(
      [
        .paragraph("before it all"), .heading(Heading(level: 2, "First")), .paragraph("one two three"),
        .heading(Heading(level: 3, "Below\u{1B}[1m")),
        .faq([Question("Why?", answer: "So"), Question("How?", answer: "")]),
      ], masthead: Masthead(title: "Title"))
    let expected = """
          12  Title
           3    (beginning)
           4    First
           5      Below[1m · 2 questions

      """
    #expect(OutlineWriter().string(for: document) == expected)
  }

  @Test func anArticleWithoutTitleIsListedAllTheSame() {
    #expect(OutlineWriter().string(for: Sample.document()) == "     0  (untitled)\n")
  }
}
