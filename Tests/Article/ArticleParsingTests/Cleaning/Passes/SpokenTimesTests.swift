import Testing

@Suite("Names and times above what is said")
struct SpokenTimesTests {
  @Test("Names with the time at which they speak stay above what is said")
  func times() {
    let said = ["Ada Moor: 0:04", "Lee Stone: 0:15", "Ada Moor: 0:21"].map {
      "<cite>\($0)</cite><p>It turns to the left, I think.</p>"
    }
    let printed = MillPage.printed("<div>\(said.joined())</div>")
    #expect(printed.contains("0:04") && printed.contains("0:15") && printed.contains("0:21"))
  }
}
