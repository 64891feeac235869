import ArgumentParser
import ShelfStore
import TerminalScreen
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A usage error that is found after the arguments were parsed.
struct UsageFailure: Error, CustomStringConvertible {
  /// What is wrong with it, in one line.
  let message: String

  init(message: String) { self.message = PrintableText.of(message) }

  var description: String { message }
}

/// The messages of the program on standard error, one line each.
enum Diagnostics {
  /// The exit status if an input could not be read or an output could not be written.
  static let failure = ExitCode(1)

  /// Prints `lectern: MESSAGE` on one line, without anything a terminal would obey, whatever the message quotes.
  static func report(_ message: String) {
    let line = Array("lectern: \(PrintableText.of(message))\n".utf8)
    _ = line.withUnsafeBytes { SystemCalls.writeAll($0, to: STDERR_FILENO) }
  }

  /// The message for a failure of reading or writing; nil for other errors.
  static func message(of failure: any Error) -> String? {
    (failure as? InputFailure)?.message ?? (failure as? OutputFailure)?.message
      ?? (failure as? StoreFailure).map { "shelf: \($0)" }
  }

  /// Runs the work of a command and turns a failure into its message and exit status: 1 for reading and writing, 64 for usage.
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
