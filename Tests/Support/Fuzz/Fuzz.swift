import ArticleParsing
import CFuzzer

/// Fuzzers of everything that reads what strangers wrote: `Fuzz TARGET [options of libFuzzer] [folders]`; without arguments the
/// names of all targets.
///
/// Built only where `FUZZ` is set in the environment; `make fuzz` runs it.
@main
enum Fuzz {
  /// What each fuzzer does with bytes; it stops the program where a promise is broken.
  private static let targets: KeyValuePairs<String, @Sendable ([UInt8]) -> Void> = [
    "pipeline": { Reading.everything($0) },
    "text": { Reading.check($0, as: .text) },
    "html": { Reading.check($0, as: .html) },
    "markdown": { Reading.check($0, as: .markdown) },
    "tables": { Tables.check($0) },
    "layout": { Layout.check($0) },
    "keys": { Keys.check($0) },
    "settings": { Words.settings($0) },
    "records": { Words.records($0) },
    "addresses": { Words.addresses($0) },
    "expressions": { Words.expressions($0) },
    "journals": { Shelf.journals($0) },
    "imports": { Shelf.imports($0) },
  ]

  /// The target at work: libFuzzer calls a function of C, which carries nothing with it.
  nonisolated(unsafe) private static var check: @Sendable ([UInt8]) -> Void = { _ in }

  static func main() {
    guard CommandLine.argc > 1, let target = targets.first(where: { $0.key == CommandLine.arguments[1] }) else {
      for name in targets.map(\.key) { print(name) }
      return
    }
    check = target.value
    // The name of the target stands where the name of the program does.
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
    _ = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      Fuzz.check([UInt8](UnsafeBufferPointer(start: data, count: size)))
      return 0
    }
  }
}

/// Bytes taken apart into choices.
struct Choices {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isEmpty: Bool { rest.isEmpty }

  /// The next byte; 0 behind the last.
  mutating func next() -> Int { Int(rest.popFirst() ?? 0) }

  /// A number below a limit.
  mutating func below(_ limit: Int) -> Int { next() % max(1, limit) }

  /// Some bytes as text, up to a byte of nothing.
  mutating func text() -> String {
    let end = rest.firstIndex(of: 0) ?? rest.endIndex
    defer { rest = rest[min(end + 1, rest.endIndex)...] }
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  /// All that is left.
  var remainder: [UInt8] { Array(rest) }
}

/// No control character stands in a text but those that are given.
func checkClean(_ text: String, but allowed: Set<UInt32> = [0x09, 0x0A, 0x0D], _ place: String) {
  for scalar in text.unicodeScalars where !allowed.contains(scalar.value) {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069:
      preconditionFailure("\(place) has U+\(String(scalar.value, radix: 16))")
    default: continue
    }
  }
}
