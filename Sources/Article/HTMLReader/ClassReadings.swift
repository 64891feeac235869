import ArticleModel
import Fragments
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the class attributes of a page say, those met last read once: pages give the same class to many elements.
///
///     <li class="nav-item"> … <li class="nav-item">   ►   read · known
struct ClassReadings {
  /// What one class attribute says.
  struct Reading {
    var words: ClassWords = []
    /// A number for the first two names.
    var kind: UInt32 = 0
    /// Where the numbers of its names stand in the page's; nil where no element has asked for them.
    var names: Range<Int32>?
    /// What it says of a post.
    var postSigns = PostSignWords.Reading()
    var signs: NameSigns = []
    /// Whether it is one of a callout, and of which type.
    var callout: (isCallout: Bool, type: CalloutType?) = (false, nil)
    fileprivate var text: Range<Int> = 0..<0
    fileprivate var hash: UInt64 = 0
  }

  private static let slotCount = 512
  /// A class of more bytes is read each time.
  private static let longest = 512

  private var slots = [Reading](repeating: Reading(), count: ClassReadings.slotCount)
  /// The attributes that are known, one behind the other; begun anew when they are too many.
  private var texts: [UInt8] = []
  private static let mostText = 1 << 18

  /// What a class says, and the slot that keeps it; -1 where none does.
  mutating func read(_ value: UnsafePointer<UInt8>) -> (slot: Int, reading: Reading) {
    let count = strlen(UnsafeRawPointer(value).assumingMemoryBound(to: CChar.self))
    guard count > 0, count <= ClassReadings.longest else { return (-1, ClassReadings.reading(of: value)) }
    let hash = ClassReadings.hash(value, count)
    let slot = Int(hash >> 40) & (ClassReadings.slotCount - 1)
    let known = slots[slot]
    if known.hash == hash, known.text.count == count, holds(known.text, value) { return (slot, known) }
    if texts.count > ClassReadings.mostText { forget() }
    var reading = ClassReadings.reading(of: value)
    reading.hash = hash
    reading.text = texts.count..<texts.count + count
    texts.append(contentsOf: UnsafeBufferPointer(start: value, count: count))
    slots[slot] = reading
    return (slot, reading)
  }

  /// Notes where the names of a class stand.
  mutating func note(_ names: Range<Int32>, in slot: Int) {
    if slot >= 0 { slots[slot].names = names }
  }

  /// Where the names of the class in a slot stand.
  func names(in slot: Int) -> Range<Int32>? { slot >= 0 ? slots[slot].names : nil }

  private mutating func forget() {
    texts.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = Reading() }
  }

  private static func reading(of value: UnsafePointer<UInt8>) -> Reading {
    let signs = NameSigns.read(value)
    let callout = CalloutNames.read(value, signs)
    let words = ClassWords.read(value)
    return Reading(
      // "See also" in a callout is a note of the text's.
      words: callout.isCallout ? words.subtracting(.related) : words, kind: kind(value),
      postSigns: PostSignWords.read(value), signs: signs, callout: callout)
  }

  private func holds(_ text: Range<Int>, _ value: UnsafePointer<UInt8>) -> Bool {
    texts.withUnsafeBufferPointer { memcmp($0.baseAddress! + text.lowerBound, value, text.count) == 0 }
  }

  /// A hash of some bytes, eight at a time.
  private static func hash(_ value: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let bytes = UnsafeRawPointer(value)
    var hash = UInt64(count)
    var at = 0
    while at + 8 <= count {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      at += 8
    }
    var rest: UInt64 = 0
    while at < count {
      rest = rest << 8 | UInt64(value[at])
      at += 1
    }
    return (hash ^ rest) &* 0x9E37_79B9_7F4A_7C15
  }

  /// A number for the first two names of a class. Looks at the first 200 bytes.
  private static func kind(_ value: UnsafePointer<UInt8>) -> UInt32 {
    var hash = StableHash()
    var names = 0
    var at = 0
    while at < 200, value[at] != 0 {
      if isSpace(value[at]), at > 0, !isSpace(value[at - 1]) {
        names += 1
        if names == 2 { break }
      }
      hash.add(value[at])
      at += 1
    }
    return hash.value
  }
}
