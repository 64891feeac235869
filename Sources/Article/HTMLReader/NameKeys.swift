import UTF8Text

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

  /// Appends the names of an element; their range. Elements with nothing but the same class share it.
  static func append(
    _ reading: borrowing AttributeReading, _ classes: inout ClassReadings, to names: inout [UInt32]
  ) -> Range<Int32> {
    let namings = reading.namings
    let known = classes.names(in: reading.classSlot)
    let hasOthers = namings.id != nil || namings.role != nil || namings.property != nil
    if let known, !hasOthers { return known }
    let start = names.count
    func range() -> Range<Int32> { Int32(clamping: start)..<Int32(clamping: names.count) }
    if let known {
      names.append(contentsOf: names[Int(known.lowerBound)..<Int(known.upperBound)])
    } else if let value = namings.classes {
      read(value, seed: 0, since: start, into: &names)
      classes.note(range(), in: reading.classSlot)
    }
    for (seed, value) in [(0, namings.id), (2, namings.role), (3, namings.property)] {
      if let value { read(value, seed: UInt32(seed), since: start, into: &names) }
    }
    return range()
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
