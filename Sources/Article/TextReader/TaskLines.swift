import Fragments
import UTF8Text

/// Tasks of a text: lines with a box before their words, behind a bullet or beside others that have none.
///
///     - [x] oil the hinge          [x] copy the key          ☑ fill the lamp
///     - [ ] paint the gate         [ ] cover the salt bin    ☐ read the gauge
extension PlainTextReader {
  /// The marker of a line that begins with a box and no bullet, beside another such line: "[x] oil the hinge".
  func taskMarker(_ index: Int) -> ListMarker? {
    guard beginsWithBox(index), beginsWithBox(index - 1) || beginsWithBox(index + 1) else { return nil }
    return ListMarker(kind: .bullet, value: Int32(UInt8(ascii: "[")), length: 0)
  }

  func beginsWithBox(_ index: Int) -> Bool {
    guard lines.indices.contains(index), lines[index].said == .nothing else { return false }
    return BallotBox(bytes, at: lines[index].text.lowerBound, end: lines[index].text.upperBound) != nil
  }

  mutating func readTick(of fragment: inout Fragment) {
    guard let marker = fragment.marker, marker.kind == .bullet else { return }
    let (start, end) = (fragment.text.lowerBound + Int(marker.length), fragment.text.upperBound)
    let isInSource = fragment.text.lowerBound < bytes.count
    let shift = isInSource ? 0 : bytes.count
    let box =
      isInSource
      ? BallotBox(bytes, at: start, end: end)
      : joined.withUnsafeBufferPointer { BallotBox($0, at: start - shift, end: end - shift) }
    guard let box else { return }
    fragment.marker?.length += Int32(box.length)
    list.ticks[fragment.text.lowerBound] = box.isTicked
  }
}
