/// The names a page gives an element, as numbers: every class, the id, the role and the property, whole and in parts.
///
///     class="post-1234 entryTitle"   ► post-0 · post · entryTitle · entry · title
///
/// Capitals count as small letters and any number as 0, so that names made by a program are alike.
enum NameKeys {
  /// The most names that are kept of one element.
  private static let mostNames = 24
  /// The most bytes that are read of one attribute.
  private static let mostBytes = 400

  /// Appends the names of an element; their range.
  static func append(_ namings: AttributeReading.Namings, to names: inout [UInt32]) -> Range<Int32> {
    let start = names.count
    for (use, value) in [namings.classes, namings.id, namings.role, namings.property].enumerated() {
      if let value { read(value, seed: use < 2 ? 0 : UInt32(use), since: start, into: &names) }
    }
    return Int32(clamping: start)..<Int32(clamping: names.count)
  }

  /// Reads the names of one attribute; roles and properties are told from other names by their seed.
  private static func read(
    _ value: UnsafePointer<UInt8>, seed: UInt32, since start: Int, into names: inout [UInt32]
  ) {
    var whole = StableHash()
    var part = StableHash()
    var lengths = (whole: 0, part: 0, parts: 0)
    var previous: UInt8 = 0x20
    func note(_ hash: StableHash) {
      let key = seed == 0 ? hash.value : StableHash.pair(seed, hash.value)
      if names.count - start < mostNames, !names[start...].contains(key) { names.append(key) }
    }
    for at in 0..<mostBytes {
      let byte = value[at]
      let endsName = byte == 0 || isSpace(byte)
      if endsName || !isLetter(byte) || isUpper(byte) && isLower(previous) {
        // A name of one part is noted as a whole.
        if lengths.part > 1, !endsName || lengths.parts > 0 { note(part) }
        if lengths.part > 0 { lengths.parts += 1 }
        part = StableHash()
        lengths.part = 0
      }
      if endsName {
        if lengths.whole > 0 { note(whole) }
        if byte == 0 { return }
        whole = StableHash()
        lengths = (0, 0, 0)
      } else {
        if !isDigit(byte) || !isDigit(previous) {
          whole.add(isDigit(byte) ? UInt8(ascii: "0") : byte | (isUpper(byte) ? 0x20 : 0))
        }
        lengths.whole += 1
        if isLetter(byte) {
          part.add(byte | 0x20)
          lengths.part += 1
        }
      }
      previous = byte
    }
  }
}
