import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is left of an output when the program is ended in the middle of it.
@Suite(.timeLimit(.minutes(2))) struct UnfinishedFileTests {
  /// Begins to write a crawl to `out.jsonl`, ends it by a signal once the file is begun, and answers what there is then.
  private func namesLeft(by signal: Int32, in folder: TemporaryFolder) throws -> [String] {
    let process = Process()
    process.executableURL = Program.url
    process.arguments = ["convert", "--jsonl", "-o", "out.jsonl"]
    process.currentDirectoryURL = folder.url
    let input = Pipe()
    process.standardInput = input
    try UnfinishedFileTests.withoutBlockedSignals { try process.run() }
    input.fileHandleForWriting.write(Data("{\"id\": 1, \"text\": \"Salt is old.\"}\n".utf8))
    while !(try folder.names().contains { $0.hasPrefix("out.jsonl.") }), process.isRunning { usleep(5000) }
    kill(process.processIdentifier, signal)
    for _ in 0..<2000 where process.isRunning { usleep(5000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    return try folder.names()
  }

  /// A child begins with the signals blocked that are blocked in its parent, and threads that run tests block many.
  private static func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGXCPU]) func aSignalLeavesNothing(_ signal: Int32) throws {
    #expect(try namesLeft(by: signal, in: TemporaryFolder()) == [])
  }

  @Test func whatWasThereStays() throws {
    let folder = try TemporaryFolder()
    try folder.write("old".utf8, to: "out.jsonl")
    #expect(try namesLeft(by: SIGTERM, in: folder) == ["out.jsonl"])
    #expect(try folder.read("out.jsonl") == Data("old".utf8))
  }
}
