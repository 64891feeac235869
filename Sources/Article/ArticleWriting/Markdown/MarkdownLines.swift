/// Writes lines after the marks of the lists and quotes they stand in.
///
/// Before: a paragraph of two lines in a quote in a list item — after:
///
/// ```
/// - > first
///   > second
/// ```
struct MarkdownLines {
  /// What stands before a line that continues.
  private var prefix = ""
  /// What stands before the next line instead, where an item begins with it.
  private var marker: String?

  /// Writes text of one or more lines.
  mutating func write(_ bytes: [UInt8], to output: inout ChunkedOutput) {
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      output.write(marker ?? prefix)
      marker = nil
      line.withUnsafeBufferPointer { output.write($0) }
      output.write("\n")
    }
  }

  /// Writes one line.
  mutating func write(_ line: String, to output: inout ChunkedOutput) {
    write(Array(line.utf8), to: &output)
  }

  /// Writes an empty line, unless an item has just begun.
  mutating func writeBlank(to output: inout ChunkedOutput) {
    guard marker == nil else { return }
    var trimmed = prefix
    while trimmed.utf8.last == 0x20 { trimmed.removeLast() }
    output.write(trimmed)
    output.write("\n")
  }

  /// Begins something whose first line stands after `marker` and whose other lines stand after `continuation`; returns
  /// what ``leave(_:to:)`` needs.
  mutating func enter(marker newMarker: String, continuation: String) -> String {
    let outer = prefix
    marker = (marker ?? prefix) + newMarker
    prefix += continuation
    return outer
  }

  /// Ends what ``enter(marker:continuation:)`` began; the marker is written alone if nothing else was.
  mutating func leave(_ outer: String, to output: inout ChunkedOutput) {
    if marker != nil { write([], to: &output) }
    prefix = outer
  }
}
