import Foundation
import Testing

@testable import lectern

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Crawls whose workers fail, are ended, or take too long.
@Suite(.timeLimit(.minutes(2))) struct CrawlWorkerTests {
  /// The ids of the lines that came, and what is wrong with each.
  private func lines(_ text: String) throws -> [[String: String]] {
    try text.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      var kept: [String: String] = [:]
      for key in ["id", "error"] { kept[key] = object[key].map { "\($0)" } }
      return kept
    }
  }

  private func folderWithPipe() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("One line.".utf8, to: "a.txt")
    try folder.write("Another line.".utf8, to: "b.txt")
    mkfifo(folder.url.appendingPathComponent("pipe").path, 0o600)
    return folder
  }

  /// Nobody writes into the pipe, so whoever opens it waits for ever.
  @Test(arguments: [1, 3]) func tooLong(_ jobs: Int) throws {
    let folder = try folderWithPipe()
    let result = try Program.run(
      ["convert", "--jsonl", "--jobs", "\(jobs)", "--time-limit", "3", "a.txt", "pipe", "b.txt"], in: folder)
    #expect(
      try lines(result.text) == [
        ["id": "a.txt"], ["id": "pipe", "error": "took longer than 3 seconds"], ["id": "b.txt"],
      ])
    #expect(result.message == "lectern: 1 of 3 documents could not be read\n")
    #expect(result.status == 1)
  }

  @Test(arguments: ["SEGV", "ILL", "KILL"]) func aFailureCostsOneDocument(_ signal: String) throws {
    let folder = try folderWithPipe()
    // The worker is the one child of the program that waits for the pipe.
    let result = try Program.shell(
      """
      : > out
      lectern convert --jsonl a.txt pipe b.txt > out & crawl=$!
      until [ "$(wc -l < out)" -ge 1 ] && worker=$(pgrep -P $crawl); do sleep .05; done
      sleep .2; kill -\(signal) $worker; wait $crawl; status=$?; cat out; exit $status
      """, in: folder)
    #expect(
      try lines(result.text) == [
        ["id": "a.txt"], ["id": "pipe", "error": "the program failed on this document"], ["id": "b.txt"],
      ])
    #expect(result.message == "lectern: 1 of 3 documents could not be read\n")
    #expect(result.status == 1)
  }

  /// Somebody ends workers all the while: each document is there once, in order.
  @Test(arguments: [1, 2]) func nothingIsLostOrTwice(_ jobs: Int) throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "Salt is old and it is everywhere. ", count: 300)
    let records = (1...300).map { "{\"id\": \($0), \"text\": \"\(text)\"}\n" }.joined()
    try folder.write(records.utf8, to: "records")
    let result = try Program.shell(
      """
      lectern convert --jsonl --jobs \(jobs) < records > out & crawl=$!
      for turn in 1 2 3 4 5 6; do sleep .1; pkill -KILL -P $crawl; done
      wait $crawl; status=$?; cat out; exit $status
      """, in: folder)
    let answers = try lines(result.text)
    let ids = answers.map { $0["id"] ?? "" }
    #expect(ids == (1...300).map { "\($0)" })
  }

  @Test func aProgramThatIsNoWorker() {
    let failing = WorkerPool(program: "/bin/sh") { _ in ["-c", "kill -SEGV $$"] }
    #expect(failing.outcome(of: [1, 2, 3], mayRepeat: true) == .ended(signal: SIGSEGV))
    #expect(failing.failures == 2)
    let leaving = WorkerPool(program: "/bin/sh") { _ in ["-c", "exit 3"] }
    #expect(leaving.outcome(of: [1, 2, 3], mayRepeat: false) == .ended(signal: 0))
    let missing = WorkerPool(program: "/no/such/program") { _ in [] }
    #expect(missing.outcome(of: [1], mayRepeat: true) == .unavailable)
  }

  @Test func statistics() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(
      ["convert", "--jsonl", "--stats"], in: folder, input: Data("{\"text\": \"A line.\"}\n".utf8))
    #expect(result.status == 0)
    #expect(result.message.hasPrefix("lectern: 1 document, 0 not read, 0 workers failed, "))
    #expect(result.message.hasSuffix(" documents a second\n"))
    var counted = CrawlStatistics()
    counted.note(CrawlAnswer(line: [], isError: true), inputBytes: 1)
    #expect(counted.failures == "1 of 1 document could not be read")
  }

  @Test(arguments: [(0.0, "0"), (0.25, "0.3"), (3.0, "3"), (1234.56, "1234.6")])
  func decimals(_ number: Double, _ text: String) { #expect(CrawlStatistics.decimal(number) == text) }
}
