import Testing
@testable import Cleaning
@testable import Fragments
@testable import TextReader

/// Lines of data are no menu however many they are.
@Suite struct DataRowsTests {
  private func runs(_ lines: [String]) -> [Range<Int>] {
    let list = PlainTextReader.read(Array(lines.joined(separator: "\n").utf8))
    return list.utf8.withUnsafeBufferPointer { bytes in
      DataRows.runs(list.fragments, list.fragments.map { Shape(of: $0, in: bytes) }, in: bytes)
    }
  }

  @Test func linesWithFiguresInTheSamePlacesAreARun() {
    let months = (1...9).map { "\($0)/1/2013 +\($0).1%" }
    let states = ["Maine 91.0", "New Jersey 87.8", "Rhode Island 84.5", "Texas 14.3", "New Mexico 20.1"]
    #expect(runs(["Prices by month"] + months) == [1..<10])
    #expect(runs(["States"] + states + ["That is all there is to say."]) == [1..<6])
    // Too few, and words alone.
    #expect(runs(Array(states.prefix(3))).isEmpty)
    #expect(runs(["Home", "News", "About us", "Contact", "Sign in", "Help"]).isEmpty)
  }
}
