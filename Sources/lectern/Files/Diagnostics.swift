import ArgumentParser
import TerminalScreen
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A command that cannot be meant as it was typed, found out after its arguments were read.
struct UsageFailure: Error, CustomStringConvertible {
  /// What is wrong with it, in one line.
  let message: String

  init(message: String) { self.message = PrintableText.of(message) }

  var description: String { message }
}

/// What the program says on standard error, one line each.
enum Diagnostics {
  /// The exit status when an input could not be read or an output not be written.
  static let failure = ExitCode(1)

  /// Prints `lectern: MESSAGE`: one line, and nothing a terminal would obey, whatever the message quotes.
  static func report(_ message: String) {
    let line = Array("lectern: \(PrintableText.of(message))\n".utf8)
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
      report("\(failure)")
      throw Diagnostics.failure
    } catch let failure as UsageFailure {
      report(failure.message)
      throw ExitCode.validationFailure
    }
  }
}
