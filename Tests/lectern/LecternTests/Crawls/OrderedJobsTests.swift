import Foundation
import Testing

@testable import lectern

/// Work in several threads, in order.
@Suite(.timeLimit(.minutes(2))) struct OrderedJobsTests {
  @Test(arguments: [1, 2, 7]) func outputsComeInOrder(_ jobs: Int) {
    let inputs = InputQueue(Array(0..<500))
    var outputs: [Int] = []
    OrderedJobs<Int, Int>.run(jobs: jobs, next: { inputs.next() }, work: { $0 * 2 }) {
      outputs.append($0)
      return true
    }
    #expect(outputs == (0..<500).map { $0 * 2 })
  }

  @Test func nothingToDo() {
    OrderedJobs<Int, Int>.run(jobs: 3, next: { nil }, work: { $0 }) { _ in false }
  }

  @Test func stopsWhenAsked() {
    let inputs = InputQueue(Array(0..<100_000))
    var count = 0
    OrderedJobs<Int, Int>.run(jobs: 2, next: { inputs.next() }, work: { $0 }) { _ in
      count += 1
      return count < 3
    }
    #expect(count == 3)
  }

  @Test func inputsWaitForOutputs() {
    // Heavy inputs are taken one by one: the next only when there is room.
    let taken = Counter()
    var most = 0
    var delivered = 0
    OrderedJobs<Int, Int>.run(
      jobs: 4, next: { taken.add() <= 40 ? 1 : nil }, weigh: { _ in 100 << 20 }, work: { $0 }
    ) { _ in
      most = max(most, taken.value - delivered)
      delivered += 1
      return true
    }
    #expect(delivered == 40)
    #expect(most <= 2)
  }

  private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0
    var value: Int { lock.withLock { count } }
    func add() -> Int {
      lock.withLock {
        count += 1
        return count
      }
    }
  }
}

/// Lines of any length.
struct LineReaderTests {
  private func lines(_ text: String, limit: Int) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(text.utf8, to: "in")
    let file = try FileHandle(forReadingFrom: folder.url.appendingPathComponent("in"))
    var reader = LineReader(file.fileDescriptor, limit: limit)
    var lines: [String] = []
    while let line = reader.next() {
      switch line {
      case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append("too long")
      }
    }
    return lines
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\r\nb\n", ["a", "b"]), ("\n\n", ["", ""]),
    ("12345678\nab\n123456789", ["12345678", "ab", "too long"]),
  ]) func lines(_ text: String, _ expected: [String]) throws { #expect(try lines(text, limit: 8) == expected) }

  @Test func linesLongerThanTheBuffer() throws {
    let long = String(repeating: "x", count: 300_000)
    #expect(try lines("a\n\(long)\nb", limit: 1 << 20) == ["a", long, "b"])
    #expect(try lines("a\n\(long)\nb", limit: 200_000) == ["a", "too long", "b"])
  }
}
