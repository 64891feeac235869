import Fragments
import UTF8Text

/// Tasks of a text: lines with a box before their words, behind a bullet or beside others that have none.
///
///     - [x] oil the hinge          [x] copy the key
///     - [ ] paint the gate         [ ] cover the salt bin
extension PlainTextReader {
  /// The marker of a line that begins with a box and no bullet, beside another such line: "[x] oil the hinge".
  func taskMarker(_ index: Int) -> ListMarker? {
    guard beginsWithBox(index), beginsWithBox(index - 1) || beginsWithBox(index + 1) else { return nil }
    return ListMarker(kind: .bullet, value: Int32(UInt8(ascii: "[")), length: 0)
  }

  func beginsWithBox(_ index: Int) -> Bool {
    guard lines.indices.contains(index), lines[index].said == .nothing else { return false }
    return tick(at: lines[index].text.lowerBound, in: bytes, end: lines[index].text.upperBound) != nil
  }

  /// Reads the box before an item: "- [x] oil the hinge".
  func tick(at start: Int, in text: UnsafeBufferPointer<UInt8>, end: Int) -> Bool? {
    guard start + 4 < end, text[start] == UInt8(ascii: "["), text[start + 2] == UInt8(ascii: "]"),
      text[start + 3] == 0x20
    else { return nil }
    switch text[start + 1] {
    case 0x20: return false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    default: return nil
    }
  }

  mutating func readTick(of fragment: inout Fragment) {
    guard let marker = fragment.marker, marker.kind == .bullet else { return }
    let (start, end) = (fragment.text.lowerBound + Int(marker.length), fragment.text.upperBound)
    let isInSource = fragment.text.lowerBound < bytes.count
    let shift = isInSource ? 0 : bytes.count
    let ticked =
      isInSource
      ? tick(at: start, in: bytes, end: end)
      : joined.withUnsafeBufferPointer { tick(at: start - shift, in: $0, end: end - shift) }
    guard let ticked else { return }
    fragment.marker?.length += 4
    list.ticks[fragment.text.lowerBound] = ticked
  }
}
