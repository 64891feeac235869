import Foundation

/// The built program, run as a reader's shell would run it.
enum Program {
  /// What a run left behind.
  struct Result {
    var output: Data
    var errors: Data
    /// The exit status; 128 and the signal's number where one ended it.
    var status: Int32

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text.
    var message: String { String(decoding: errors, as: UTF8.self) }
  }

  /// The program beside the bundle of tests that is running.
  static let url: URL = {
    let bundles = Bundle.allBundles.map(\.bundleURL) + [URL(fileURLWithPath: CommandLine.arguments[0])]
    let candidates = bundles.flatMap { [$0, $0.deletingLastPathComponent()] }.map {
      $0.appendingPathComponent("lectern")
    }
    let found = candidates.first { candidate in
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isDirectory) && !isDirectory.boolValue
    }
    return found ?? candidates[0]
  }()

  /// Runs the program with arguments in a folder.
  static func run(_ arguments: [String], in folder: TemporaryFolder, input: Data = Data()) throws -> Result {
    try launch(url, arguments, in: folder, input: input)
  }

  /// Runs a line of shell in which `lectern` is the program and `$SEEDS` the folder of sample articles.
  static func shell(_ line: String, in folder: TemporaryFolder, input: Data = Data()) throws -> Result {
    try launch(URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder, input: input)
  }

  private static func launch(
    _ executable: URL, _ arguments: [String], in folder: TemporaryFolder, input: Data
  ) throws -> Result {
    // Files rather than pipes: however much is written, nobody waits for a reader.
    let streams = try TemporaryFolder()
    try streams.write(input, to: "in")
    try streams.write([], to: "out")
    try streams.write([], to: "err")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    let ofSanitizers = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    process.environment = [
      "PATH": "\(url.deletingLastPathComponent().path):/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder.url.path,
      "SEEDS": URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../seeds").standardized.path,
    ].merging(ofSanitizers) { own, _ in own }
    process.standardInput = try FileHandle(forReadingFrom: streams.url.appendingPathComponent("in"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url.appendingPathComponent("out"))
    process.standardError = try FileHandle(forWritingTo: streams.url.appendingPathComponent("err"))
    try process.run()
    process.waitUntilExit()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Result(
      output: try streams.read("out"), errors: try streams.read("err"), status: signal + process.terminationStatus)
  }
}
