/// Gives things numbers in the order they are first met, from 0 on, and counts them; a thing is named by 64 bits.
package struct Numbering {
  /// How often each was met.
  package private(set) var counts: [Int32] = []
  private var names: [UInt64] = []
  /// A table with open addressing: numbers, -1 in a free slot.
  private var slots: [Int32]

  /// Makes room for some different things.
  package init(expected: Int) {
    var size = 64
    while size < expected * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  /// The number of a thing.
  package mutating func number(_ name: UInt64) -> Int32 {
    if names.count * 2 >= slots.count { widen() }
    let slot = place(of: name)
    if slots[slot] >= 0 {
      counts[Int(slots[slot])] += 1
    } else {
      slots[slot] = Int32(names.count)
      names.append(name)
      counts.append(1)
    }
    return slots[slot]
  }

  private func place(of name: UInt64) -> Int {
    var mixed = (name ^ name >> 32) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    var slot = Int(truncatingIfNeeded: mixed) & (slots.count - 1)
    while slots[slot] >= 0, names[Int(slots[slot])] != name { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func widen() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, name) in names.enumerated() { slots[place(of: name)] = Int32(number) }
  }
}
