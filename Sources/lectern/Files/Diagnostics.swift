import ArgumentParser
import TerminalScreen

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A command that cannot be meant as it was typed, found out after its arguments were read.
struct UsageFailure: Error {
  /// What is wrong with it.
  let message: String
}

/// What the program says on standard error, one line each.
enum Diagnostics {
  /// The exit status when an input could not be read or an output not be written.
  static let failure = ExitCode(1)

  /// Prints `lectern: MESSAGE`.
  static func report(_ message: String) {
    let line = Array("lectern: \(message)\n".utf8)
    _ = line.withUnsafeBytes { SystemCalls.writeAll($0, to: STDERR_FILENO) }
  }

  /// The line for a failure of reading or writing; nil for any other.
  static func message(of failure: any Error) -> String? {
    (failure as? InputFailure)?.message ?? (failure as? OutputFailure)?.message
  }

  /// Runs a command's work, and turns a failure into its line and the exit status: 1 for reading and writing, 64 for usage.
  static func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure where message(of: failure) != nil {
      report(message(of: failure) ?? "")
      throw Diagnostics.failure
    } catch let failure as TerminalError {
      report(PrintableName.of("\(failure)"))
      throw Diagnostics.failure
    } catch let failure as UsageFailure {
      report(failure.message)
      throw ExitCode.validationFailure
    }
  }
}
