import ArticleModel
import Fragments
import Recognizers
import TextDecoding
import UTF8Text

/// Boxes that documentation and code hosts set notes and warnings in, told by their class.
///
///     class="admonition warning"                  ►  warning
///     class="markdown-alert markdown-alert-tip"   ►  tip
///     class="admonition-title"                    ►  none: a part of one
enum CalloutNames {
  private static let bases: Set<String> = ["admonition", "callout", "alert", "notecard", "admonitionblock"]
  /// Names of boxes that are callouts where another name says of which type.
  private static let typedBases: Set<String> = [
    "panel", "hint", "blockquote", "notice", "notices", "prompt", "attention", "custom", "notification", "macro",
  ]
  private static let others: Set<String> = [
    "markdown", "theme", "bd", "box", "block", "md", "doc", "docs", "role", "card", "container", "is", "confluence",
    "information", "component", "style", "inline", "has", "icon", "with",
    "tag", "yellow", "red", "blue", "green", "orange", "gray", "grey", "purple",
  ]
  /// The kinds that a class may name; a box of the page's own may be called an example or a question.
  private static let kinds: Set<String> = [
    "note", "info", "seealso", "primary", "secondary", "abstract", "tip", "hint", "success", "important", "warning",
    "attention", "caution", "danger", "error",
  ]

  private static func kind(_ name: some StringProtocol) -> CalloutType? {
    kinds.contains(String(name)) ? CalloutType(kind: String(name)) : nil
  }

  /// Whether a class is one of a callout, and which; looks at the first 300 bytes.
  static func read(_ value: UnsafePointer<UInt8>, _ signs: NameSigns) -> (isCallout: Bool, type: CalloutType?) {
    var count = 0
    while count < 300, value[count] != 0 { count += 1 }
    // Most classes are told by the pieces of their names alone.
    guard count >= 5, signs.contains(.callout) || count > NameSigns.reach else { return (false, nil) }
    let names = UnsafeBufferPointer(start: value, count: count)
    var isCallout = false
    var isTypedBase = false
    var type: CalloutType?
    // "hint" is one, unless another name says of what kind: "hint style-warning".
    var plainType: CalloutType?
    for name in names.split(whereSeparator: isSpace) {
      let parts = name.split { !isLetter($0) }.map { String(decoding: $0, as: UTF8.self).lowercased() }
      guard !parts.isEmpty else { continue }
      if let drawn = drawnType(parts) { (isCallout, type) = (true, type ?? drawn) }
      let isWhole = parts.dropFirst().allSatisfy(isKnown) && (isKnown(parts[0]) || isPrefix(parts[0], of: parts))
      let isHashed = parts.count == 2 && bases.contains(parts[0]) && name.contains(UInt8(ascii: "_"))
      // The message of an alert is a part of it.
      if isWhole || isHashed, parts.contains(where: bases.contains), !parts.contains("message") { isCallout = true }
      if isWhole, parts.contains(where: typedBases.contains) { isTypedBase = true }
      // A panel of the first colour is any panel.
      guard type == nil, isWhole, !parts.contains("primary"), !parts.contains("secondary") else { continue }
      if parts.count == 1, typedBases.contains(parts[0]) { plainType = plainType ?? Self.kind(parts[0]) }
      type =
        parts.filter { !typedBases.contains($0) }.compactMap { Self.kind($0) }.last
        ?? (parts.last == "information" ? .note : nil)
    }
    type = type ?? plainType
    if isTypedBase, type != nil { isCallout = true }
    if !isCallout, let named = noteType(names) ?? seriesType(names) { (isCallout, type) = (true, named) }
    return (isCallout, isCallout ? type : nil)
  }

  /// The type of callout that a list of one term is, by its class: "section note".
  static func type(ofTerms value: UnsafePointer<UInt8>) -> CalloutType? {
    let names = PageText.line(value).lowercased().split(separator: " ")
    guard names.first == "section", names.count == 2 else { return nil }
    return kind(names[1]) ?? (names[1] == "remark" ? .note : nil)
  }

  /// What a name is that ends in a kind of callouts and the word for a box: "govuk-warning-text", "notewarning".
  private static func drawnType(_ parts: [String]) -> CalloutType? {
    if parts.count == 3, parts[1] == "inset", parts[2] == "text" { return .note }
    if parts.count == 3, ["text", "callout", "box"].contains(parts[2]) {
      return ["warning", "caution", "important", "danger", "attention"].contains(parts[1]) ? kind(parts[1]) : nil
    }
    guard parts.count == 1, parts[0].hasPrefix("note"), parts[0].utf8.count > 4 else { return nil }
    return kind(parts[0].dropFirst(4))
  }

  private static func isKnown(_ part: String) -> Bool {
    bases.contains(part) || typedBases.contains(part) || others.contains(part) || kinds.contains(part)
      || part.count <= 2
  }

  /// Whether a part is the short name of a toolkit, before a name of a box: "usa-alert", not "alert-message".
  private static func isPrefix(_ part: String, of parts: [String]) -> Bool { parts.count > 1 && part.count <= 3 }

  /// What a box is that is called a note, and by a name of its own of which kind: "note warning", "note info".
  private static func noteType(_ names: UnsafeBufferPointer<UInt8>) -> CalloutType? {
    let names = names.split(whereSeparator: isSpace).map { String(decoding: $0, as: UTF8.self).lowercased() }
    guard names.first == "note" else { return nil }
    return names.dropFirst().lazy.compactMap { Self.kind($0) }.first
  }

  /// What a box is that one series of names calls a note, and of which kind: "docs-note docs-important".
  private static func seriesType(_ names: UnsafeBufferPointer<UInt8>) -> CalloutType? {
    let names = names.split(whereSeparator: isSpace).map { $0.split { !isLetter($0) } }
    guard names.count == 2, names.allSatisfy({ $0.count == 2 }), names[0][0].elementsEqual(names[1][0]),
      names[0][1].elementsEqual("note".utf8)
    else { return nil }
    return kind(String(decoding: names[1][1], as: UTF8.self).lowercased())
  }

  /// What a paragraph or an aside is whose class is the name of a kind of callouts, and nothing else: themes write the word before it.
  static func type(ofParagraph value: UnsafePointer<UInt8>) -> CalloutType? {
    let name = PageText.line(value)
    return ["note", "tip", "important", "warning", "caution", "danger", "attention"].contains(name) ? kind(name) : nil
  }
}

extension PageWalk {
  /// Notes a box that is a callout.
  mutating func noteCallout(_ tag: Tag, _ reading: borrowing AttributeReading) {
    switch tag {
    case .div, .aside, .section, .p, .blockquote, .figure: break
    case .dl: return noteTerms(reading)
    default: return
    }
    if reading.isRemark { page.remarks.insert(element) }
    let (isCallout, type) = reading.callout
    if isCallout {
      page.callouts[element] = RawPage.CalloutMark(type: type)
      page.typedCallouts[element] = type != nil
    } else if tag == .p || tag == .aside, let classes = reading.namings.classes,
      let type = CalloutNames.type(ofParagraph: classes)
    {
      page.callouts[element] = RawPage.CalloutMark(type: type)
      page.typedCallouts[element] = true
    } else if tag == .aside, let label = reading.value(of: .ariaLabel), let type = CalloutLabels.type(of: label) {
      page.callouts[element] = RawPage.CalloutMark(type: type)
      page.typedCallouts[element] = true
    }
  }

  /// Notes a list of one term that is called after a kind of callouts, as documentation of programs writes its notes.
  ///
  ///     <dl class="section warning"><dt>Warning</dt><dd>Not while it turns.</dd></dl>
  private mutating func noteTerms(_ reading: borrowing AttributeReading) {
    guard let classes = reading.namings.classes, let type = CalloutNames.type(ofTerms: classes) else { return }
    page.callouts[element] = RawPage.CalloutMark(type: type)
    page.typedCallouts[element] = true
  }

  /// Whether the element that begins is folded away within a callout: what a script would unfold there is a part of it.
  func isFoldedInCallout(_ reading: borrowing AttributeReading) -> Bool {
    guard !page.typedCallouts.isEmpty, reading.isHidden || reading.isHiddenByRule, !reading.isMute,
      !reading.effects.contains(.unseen)
    else { return false }
    var outer = element
    var steps = 0
    while outer >= 0, steps < 3 {
      if let isTyped = page.typedCallouts[outer] { return isTyped || reading.signs.contains(.content) }
      outer = page.elements[Int(outer)].parent
      steps += 1
    }
    return false
  }
}

extension PageFragments {
  /// The folds, callouts and quotations of lists of the page, outer before inner.
  func folds() -> [FragmentBox] {
    var found: [FragmentBox] = []
    for (index, element) in page.elements.enumerated() where element.end > element.first {
      let range = Int(element.first)..<Int(element.end)
      if element.tag == .details {
        found.append(FragmentBox(kind: .fold, range: range, isOpen: page.unfolded.contains(Int32(index))))
      } else if let mark = page.callouts[Int32(index)] {
        found.append(FragmentBox(kind: .callout, type: mark.type, range: range))
      } else if isQuoteOfBlocks(Int32(index)) {
        var box = FragmentBox(kind: .quote, range: range)
        box.element = Int32(index)
        found.append(box)
      } else if isSigned(range, Int32(index)), !isRepeated(Int32(index)) {
        found.append(FragmentBox(kind: .callout, range: range))
      }
    }
    return found
  }

  /// The most fragments of a box that a sign makes a callout.
  private static let mostOfSigned = 8

  /// Whether a box begins with a sign that says of what kind the words beside it are, in an element of its own.
  private func isSigned(_ range: Range<Int>, _ element: Int32) -> Bool {
    switch page.elements[Int(element)].tag {
    case .div, .aside, .section: break
    default: return false
    }
    let first = range.lowerBound
    guard range.count >= 2, range.count <= Self.mostOfSigned, list.fragments[first].text.count <= Self.longestSign,
      page.elements[Int(evidence[first].element)].parent == element
        || evidence[first].element == element && list.fragments[first].form == .boldLine,
      isSign(list.fragments[first], isRemark: mayBeHeaded(element))
    else { return false }
    return range.dropFirst().allSatisfy { list.fragments[$0].form != .heading }
  }

  /// Whether a heading in a box may be the word for what the box is: a section headed "Notes" is a part of the text.
  private func mayBeHeaded(_ element: Int32) -> Bool {
    page.elements[Int(element)].tag != .section || page.remarks.contains(element)
  }

  /// Whether a text is a sign, or the word that heads such boxes.
  private func isSign(_ fragment: Fragment, isRemark: Bool) -> Bool {
    let text = String(decoding: page.utf8[fragment.text], as: UTF8.self)
    switch fragment.form {
    case .text where CalloutSign.type(of: text) != nil: return true
    case .heading: return isRemark && CalloutLabels.type(of: text) != nil
    case .text, .boldLine: return CalloutLabels.type(of: text) != nil
    default: return false
    }
  }

  /// The longest such text, in bytes.
  private static let longestSign = 24

  /// Whether another box like it stands beside it: several are a list of what the page is proud of.
  private func isRepeated(_ element: Int32) -> Bool {
    let found = page.elements[Int(element)]
    guard found.parent >= 0 else { return false }
    var index = Int(found.parent) + 1
    let end = min(page.elements.count, index + 400)
    while index < end, page.elements[index].parent >= found.parent {
      if index != Int(element), page.elements[index].parent == found.parent, page.elements[index].kind == found.kind,
        page.elements[index].end > page.elements[index].first,
        isSigned(Int(page.elements[index].first)..<Int(page.elements[index].end), Int32(index))
      {
        return true
      }
      index += 1
    }
    return false
  }
}
