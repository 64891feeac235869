import ArticleModel
import Fragments
import UTF8Text

/// Boxes that documentation and code hosts set notes and warnings in, told by their class.
///
///     class="admonition warning"                  ►  warning
///     class="markdown-alert markdown-alert-tip"   ►  tip
///     class="admonition-title"                    ►  none: a part of one
enum CalloutNames {
  private static let bases: Set<String> = ["admonition", "callout", "alert", "notecard", "admonitionblock"]
  private static let beginnings: [StaticString] = ["admon", "callo", "alert", "notec"]
  private static let others: Set<String> = ["markdown", "theme", "bd", "box", "block", "md", "doc", "docs", "role"]
  private static let types: [String: CalloutType] = [
    "note": .note, "info": .note, "seealso": .note, "primary": .note, "secondary": .note, "abstract": .note,
    "tip": .tip, "hint": .tip, "success": .tip, "important": .important, "warning": .warning, "attention": .warning,
    "caution": .caution, "danger": .caution, "error": .caution,
  ]

  /// Whether a class is one of a callout, and which; looks at the first 300 bytes.
  static func read(_ value: UnsafePointer<UInt8>?) -> (isCallout: Bool, type: CalloutType?) {
    guard let value else { return (false, nil) }
    var count = 0
    while count < 300, value[count] != 0 { count += 1 }
    let names = UnsafeBufferPointer(start: value, count: count)
    guard mayHold(names) else { return (false, nil) }
    var isCallout = false
    var type: CalloutType?
    for name in names.split(whereSeparator: isSpace) {
      let parts = name.split { !isLetter($0) }.map { String(decoding: $0, as: UTF8.self).lowercased() }
      guard !parts.isEmpty else { continue }
      let isWhole = parts.allSatisfy { bases.contains($0) || others.contains($0) || types[$0] != nil || $0.count <= 2 }
      let isHashed = parts.count == 2 && bases.contains(parts[0]) && name.contains(UInt8(ascii: "_"))
      if isWhole || isHashed, parts.contains(where: bases.contains) { isCallout = true }
      if type == nil, isWhole { type = parts.lazy.compactMap { types[$0] }.first }
    }
    return (isCallout, isCallout ? type : nil)
  }

  /// Whether one of the names may be among the bytes: most classes are told by that alone.
  private static func mayHold(_ names: UnsafeBufferPointer<UInt8>) -> Bool {
    guard names.count >= 5 else { return false }
    return (0...(names.count - 5)).contains { at in
      beginnings.contains { word in (0..<5).allSatisfy { names[at + $0] | 0x20 == word.utf8Start[$0] } }
    }
  }
}

extension PageWalk {
  /// Notes a box that is a callout.
  mutating func noteCallout(_ tag: Tag, _ reading: borrowing AttributeReading) {
    guard tag == .div || tag == .aside || tag == .section || tag == .p || tag == .blockquote else { return }
    let (isCallout, type) = CalloutNames.read(reading.namings.classes)
    if isCallout { page.callouts[element] = RawPage.CalloutMark(type: type) }
  }
}

extension PageFragments {
  /// The folds and callouts of the page, outer before inner.
  func folds() -> [FragmentBox] {
    var found: [FragmentBox] = []
    for (index, element) in page.elements.enumerated() where element.end > element.first {
      let range = Int(element.first)..<Int(element.end)
      if element.tag == .details {
        found.append(FragmentBox(kind: .fold, range: range))
      } else if let mark = page.callouts[Int32(index)] {
        found.append(FragmentBox(kind: .callout, type: mark.type, range: range))
      }
    }
    return found
  }
}
