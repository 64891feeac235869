import ReaderFeatures
import Testing

@Suite struct FileNameProposalTests {
  @Test(arguments: [
    ("Who pays? A \"new\" treaty, and NATO's", "Who-pays-A-new-treaty-and-NATOs"),
    ("../../etc/passwd", "etc-passwd"), ("-rf *", "rf"), (".hidden", "hidden"), ("東港の砂", "東港の砂"),
    ("Éclair à 5 €", "Éclair-à-5"), ("\u{1B}[31m\u{202E}", "31m"), ("हिन्दी लेख", "हिन्दी-लेख"), ("?!", "article"),
    ("", "article"), ("’'", "article"),
  ])
  func namesAreSafe(title: String, stem: String) {
    #expect(FileNameProposal.stem(of: title) == stem)
  }

  @Test func namesAreShort() {
    let words = FileNameProposal.stem(of: String(repeating: "harbour ", count: 40))
    #expect(words == Array(repeating: "harbour", count: 10).joined(separator: "-"))
    #expect(FileNameProposal.stem(of: String(repeating: "砂", count: 200)).utf8.count <= 80)
  }
}
