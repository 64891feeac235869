import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program is killed at a random moment while it keeps articles: what it said it had kept is kept, nothing is half there, and the
/// index made anew is the same. `LECTERN_KILL_ROUNDS=1000` does a thousand rounds.
struct KilledShelfTests {
  private static let rounds = ProcessInfo.processInfo.environment["LECTERN_KILL_ROUNDS"].flatMap { Int($0) } ?? 8

  @Test func nothingAcknowledgedIsLost() throws {
    let folder = try TemporaryFolder()
    for number in 0..<12 {
      try folder.write(
        "# Title \(number)\n\nRain fell on day \(number), and nobody minded it at all.\n".utf8, to: "\(number).md")
    }
    var acknowledged: Set<String> = []
    for round in 0..<KilledShelfTests.rounds {
      let files = (0..<12).map { "\($0).md" }.shuffled().joined(separator: " ")
      let command = round % 3 == 2 ? "lectern tag t\(round) rain" : "lectern add --tag r\(round % 4) \(files)"
      acknowledged.formUnion(try kill(command, in: folder, after: Double.random(in: 0.001...0.25)))
      let list = try Program.shell("lectern list", in: folder)
      #expect(list.status == 0, "\(list.message)")
      let kept = Set(list.text.split(separator: "\n").map { String($0.prefix(8)) })
      #expect(acknowledged.subtracting(kept).isEmpty)
    }
    let check = try Program.shell("lectern shelf check", in: folder)
    #expect(!check.message.contains("cannot be read"))
    let before = try Program.shell("lectern list --json", in: folder)
    #expect(
      try Program.shell("rm -r .cache && lectern shelf reindex && lectern list --json", in: folder).text.hasSuffix(
        before.text))
  }

  /// Runs a command and kills it after a while; answers the ids it has said were kept.
  private func kill(_ command: String, in folder: TemporaryFolder, after seconds: Double) throws -> Set<String> {
    let milliseconds = max(1, Int(seconds * 1000))
    let result = try Program.shell(
      "\(command) > said 2> /dev/null & sleep 0.\(String(format: "%03d", milliseconds)); kill -9 $! 2> /dev/null; wait; cat said",
      in: folder)
    return command.contains("add")
      ? Set(result.text.split(separator: "\n").filter { $0.contains("  ") }.map { String($0.prefix(8)) }) : []
  }
}
