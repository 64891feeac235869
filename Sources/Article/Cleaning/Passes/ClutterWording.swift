import Fragments

/// Takes out of a text what says itself that it is clutter, and keeps the rest of an article that stands behind a list of others.
enum ClutterWording {
  /// How far behind the last line that is kept a list of others is looked for, and what the text behind it must reach.
  private static let mostBehind = 4
  private static let leastResumed: Float = 0.35

  static func drop(from kept: inout [Bool], _ weighed: [Float], _ scene: DraftScene) {
    for index in kept.indices where scene.rules.wording[index] != nil { kept[index] = false }
    resume(&kept, weighed, scene)
  }

  /// Keeps the rest of an article behind a list of others, if it is likelier than others behind the end are.
  private static func resume(_ kept: inout [Bool], _ weighed: [Float], _ scene: DraftScene) {
    guard let last = kept.lastIndex(of: true) else { return }
    let resumed = ResumedText(fragments: scene.list.fragments, shapes: scene.shapes, reasons: scene.rules.wording)
    for mark in last + 1..<min(kept.count, last + 1 + mostBehind) where scene.rules.endings[mark] {
      guard let text = resumed.range(behind: mark) else { continue }
      for index in text where weighed[index] >= leastResumed { kept[index] = true }
      return
    }
  }
}
