import Fragments
import UTF8Text

/// Tasks of a text: lines with a box before their words, behind a bullet or beside others that have none.
///
///     - [x] oil the hinge          [x] copy the key          ☑ fill the lamp
///     - [ ] paint the gate         [ ] cover the salt bin    ☐ read the gauge
extension PlainTextReader {
  /// The marker of a line that begins with a box and no bullet, in one block with another such line: "[x] oil the hinge". The rest of a
  /// long task may stand between.
  func taskMarker(_ index: Int) -> ListMarker? {
    guard beginsWithBox(index), hasTask(beside: index, step: -1) || hasTask(beside: index, step: 1) else { return nil }
    return ListMarker(kind: .bullet, value: Int32(UInt8(ascii: "[")), length: 0)
  }

  /// The most lines of a task.
  private static var longestTask: Int { 6 }

  private func hasTask(beside index: Int, step: Int) -> Bool {
    if beginsWithBox(index + step) { return true }
    var other = index
    for _ in 0..<Self.longestTask {
      // Above a line and below it, its block ends at a blank line.
      let joint = step > 0 ? other + 1 : other
      guard lines.indices.contains(joint), lines.indices.contains(other + step), lines[joint].blankLinesBefore == 0
      else {
        return false
      }
      other += step
      if beginsWithBox(other) { return true }
    }
    return false
  }

  /// The marker of a task together with its box, below the words behind which the rest of a task hangs; nil for other items.
  func withBox(_ marker: ListMarker, of line: Line) -> ListMarker? {
    let start = line.text.lowerBound + Int(marker.length)
    guard marker.kind == .bullet, let box = BallotBox(bytes, at: start, end: line.text.upperBound) else { return nil }
    var marker = marker
    marker.length += Int32(box.length)
    return marker
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
