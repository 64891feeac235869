import Testing

@Suite("The pass that takes out comments below a heading that counts them")
struct CommentSectionsTests {
  private static func page(_ heading: String) -> String {
    let comments = ["Joris B.", "Anneke", "P. Okker"].map {
      "<li><b>\($0)</b> <p>A lovely piece, thank you for it.</p></li>"
    }
    return "<h2>\(heading)</h2><ol>\(comments.joined())</ol><h2>The weir</h2><p>It leaks, and it always has.</p>"
  }

  @Test(
    "Comments go, and what follows them stays", arguments: ["Reacties (3)", "3 comments", "Kommentare 3", "댓글 3"])
  func comments(heading: String) {
    let printed = MillPage.printed(Self.page(heading))
    #expect(!printed.contains("lovely") && printed.contains("h2 The weir\np It leaks, and it always has."))
  }

  @Test("A heading without a number, or with other words, says nothing", arguments: ["Comments on oak", "Letters 3"])
  func others(heading: String) {
    #expect(MillPage.printed(Self.page(heading)).contains("lovely"))
  }
}
