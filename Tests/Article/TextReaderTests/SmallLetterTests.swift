import Testing

/// Lines that begin with a small letter, with a comma, or with a # before a small letter.
@Suite struct SmallLetterTests {
  private static let said = "Put the fenders out first, since nobody ever has a hand free for them later."

  @Test("In a text without empty lines, a list in small letters is no sentence")
  func lists() {
    let found = fragments(
      of:
        "Before you begin\ntwo lines of twelve metres\na fender for each side\na lamp that burns\n\(Self.said)\n\(Self.said)"
    )
    #expect(found.prefix(3) == ["Before you begin", "two lines of twelve metres", "a fender for each side"])
  }

  @Test("A sentence that is cut once, at a link, is joined at the comma behind it")
  func once() {
    let found = fragments(
      of: "The ice was cut in\nJanuary\n, when it was as thick as a hand.\n\(Self.said)\n\(Self.said)\n\(Self.said)")
    #expect(found.first == "The ice was cut in January, when it was as thick as a hand.")
  }

  @Test("Remarks in code are no headings; titles behind a # are")
  func remarks() {
    let code = fragments(of: "\(Self.said)\n\n# clone the shelf\n\nfetch all\n\n# Look at it\n\nshow all")
    #expect(!code.contains { $0.hasPrefix("heading") })
    let marked = fragments(of: "# notes\n\n\(Self.said)\n\n## on ropes\n\n\(Self.said)")
    #expect(marked.filter { $0.hasPrefix("heading") }.count == 2)
  }
}
