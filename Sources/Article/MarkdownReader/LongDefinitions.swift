/// Finds definitions of links that would fill memory: each use of a link gets a copy of its address.
///
///     [a]: https://… (a thousand letters)     ►   nothing, where it is used as often as others
///     [a]: https://… (100,000) [a] [a] [a] …  ►   the definition, where its uses come to many times the text
enum LongDefinitions {
  /// A shorter line is harmless, however often it is used.
  private static let shortest = 1024
  /// The longest label the parser takes.
  private static let longestLabel = 999
  /// What the uses of all such definitions may come to, whatever the size of the text, and beyond it for each byte.
  private static let mostBytes = 32 << 20
  private static let mostTimes = 4

  /// Where the definitions begin that are not to be taken; in most texts none.
  static func offsets(in bytes: [UInt8], lineStarts: [Int]) -> [Int] {
    var definitions: [[UInt8]: (offset: Int, length: Int)] = [:]
    for (index, start) in lineStarts.enumerated() {
      let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
      guard end - start > shortest, let bracket = bytes[start..<end].prefix(64).firstIndex(of: UInt8(ascii: "[")),
        let label = label(at: bracket, in: bytes, before: end), bracket + label.count + 2 < end,
        bytes[bracket + label.count + 2] == UInt8(ascii: ":")
      else { continue }
      let key = label.map(folded)
      if end - start > definitions[key]?.length ?? 0 { definitions[key] = (bracket, end - start) }
    }
    guard !definitions.isEmpty else { return [] }
    return costly(definitions, in: bytes)
  }

  private static func costly(_ definitions: [[UInt8]: (offset: Int, length: Int)], in bytes: [UInt8]) -> [Int] {
    var uses: [[UInt8]: Int] = [:]
    for at in bytes.indices where bytes[at] == UInt8(ascii: "[") {
      guard let label = label(at: at, in: bytes, before: bytes.count) else { continue }
      let key = label.map(folded)
      if definitions[key] != nil { uses[key, default: 0] += 1 }
    }
    var room = mostBytes + mostTimes * bytes.count
    var found: [Int] = []
    for (key, definition) in definitions.sorted(by: { $0.value.length < $1.value.length }) {
      let cost = (uses[key] ?? 0) * definition.length
      if cost > room { found.append(definition.offset) } else { room -= cost }
    }
    return found
  }

  /// The bytes between a bracket and the next, where they may be a label.
  private static func label(at bracket: Int, in bytes: [UInt8], before end: Int) -> ArraySlice<UInt8>? {
    let reach = bytes[(bracket + 1)..<min(end, bracket + 2 + longestLabel)]
    guard let close = reach.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
      bytes[close] == UInt8(ascii: "]"), close > bracket + 1
    else { return nil }
    return bytes[(bracket + 1)..<close]
  }

  private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
