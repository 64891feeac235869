import TestSupport
import Testing
@testable import Fragments
@testable import TextReader

/// Each pass takes up the text of its own kind and leaves the texts of all other kinds alone.
@Suite struct KindsApartTests {
  struct Kind: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let pass: TextKinds.Pass
    let sample: String

    init(_ name: String, _ pass: @escaping TextKinds.Pass, _ sample: String) {
      testDescription = name
      self.pass = pass
      self.sample = sample
    }
  }

  static let kinds = KindsApartTests.first + KindsApartTests.further + KindsApartTests.bare

  /// What is nobody's kind: running text, a list and a table.
  static let plain = """
    On Bells and Boats

    \(prose)

    \(prose)

    - a warm coat
    - a torch

    Name    Cost
    Anna    12.50
    Bert     9.00
    """

  @Test(arguments: kinds.indices) func aPassTakesUpItsKindAlone(_ index: Int) {
    let kind = KindsApartTests.kinds[index]
    let taken = KindsApartTests.kinds.filter { touches(kind.pass, $0.sample) }.map(\.testDescription)
    #expect(taken == [kind.testDescription])
    #expect(!touches(kind.pass, KindsApartTests.plain))
  }

  @Test func everyPassIsHere() { #expect(KindsApartTests.kinds.count == TextKinds.passes.count) }

  /// Cut anywhere, a text of a kind is read to its end.
  @Test(arguments: kinds) func cutTextsAreRead(_ kind: Kind) {
    let bytes = Array(kind.sample.utf8)
    for length in stride(from: 0, to: bytes.count, by: 3) {
      Array(bytes.prefix(length)).withUnsafeBufferPointer { _ = TextLines.read($0) }
    }
  }

  /// Whether a pass says anything of a text or takes anything out.
  private func touches(_ pass: TextKinds.Pass, _ sample: String) -> Bool {
    Array(sample.utf8).withUnsafeBufferPointer { bytes in
      var text = TextLines(bytes: bytes, lines: LineScanner(bytes: bytes).lines())
      pass(&text)
      return text.lines.contains { $0.said != .nothing } || !text.cuts.isEmpty || !text.removed.isEmpty
        || !text.styles.isEmpty || text.declared != nil || text.width != nil || text.isWhole || text.isUntitled
    }
  }
}
