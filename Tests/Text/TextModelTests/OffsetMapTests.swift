import Testing
import TextModel

@Suite struct OffsetMapTests {
  @Test func emptyMapIsTheIdentity() {
    let map = OffsetMap()
    #expect(map.sourceOffset(7) == 7)
    #expect(map.sourceRange(3..<9) == 3..<9)
  }

  @Test func removedBytesAreOutsideTheRangesBesideThem() {
    // "abc" + 4 bytes that were removed + "def"
    var map = OffsetMap()
    map.append(text: 0, source: 0)
    map.append(text: 3, source: 7)
    #expect(map.sourceRange(0..<3) == 0..<3)
    #expect(map.sourceRange(3..<6) == 7..<10)
    #expect(map.sourceRange(2..<4) == 2..<8)
    #expect(map.sourceRange(3..<3) == 7..<7)
  }

  @Test func removedBeginning() {
    var map = OffsetMap()
    map.append(text: 0, source: 3)
    #expect(map.sourceRange(0..<4) == 3..<7)
  }

  @Test(
    arguments: [
      (1, 2, 0..<3, 10..<16), (1, 2, 1..<2, 12..<14), (3, 2, 0..<3, 10..<12), (3, 2, 3..<9, 12..<16),
      (3, 2, 4..<5, 12..<14), (2, 1, 2..<6, 11..<13), (4, 4, 0..<4, 10..<14),
    ] as [(UInt8, UInt8, Range<Int>, Range<Int>)])
  func stepsOfOtherEncodings(_ textStep: UInt8, _ sourceStep: UInt8, _ text: Range<Int>, _ source: Range<Int>) {
    var map = OffsetMap()
    map.append(text: 0, source: 10, textStep: textStep, sourceStep: sourceStep)
    #expect(map.sourceRange(text) == source)
  }

  @Test func nothingGoesBeyondTheNextEntry() {
    var map = OffsetMap()
    map.append(text: 0, source: 0)
    map.append(text: 30, source: 20)
    map.append(text: 31, source: 21)
    #expect(map.sourceRange(0..<30) == 0..<20)
    #expect(map.sourceRange(25..<31) == 20..<21)
  }

  @Test func samePaceNeedsNoEntry() {
    var map = OffsetMap()
    map.append(text: 0, source: 0)
    map.append(text: 5, source: 5)
    #expect(map.entries.isEmpty)
    map.append(text: 6, source: 9)
    map.append(text: 8, source: 11)
    #expect(map.entries.count == 1)
  }

  @Test func textTakenBackIsForgotten() {
    var map = OffsetMap()
    map.append(text: 2, source: 4)
    map.append(text: 5, source: 9)
    map.truncate(to: 5)
    map.append(text: 5, source: 20)
    #expect(map.sourceRange(4..<6) == 6..<21)
  }
}
