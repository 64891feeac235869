import ArticleModel

/// Headings, told apart by signs that need neither colour nor bold letters:
///
///     Direct talks                     2: a rule as wide as the page
///     ────────────────────────────
///     Who speaks for whom              3: a rule as wide as its words
///     ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
///     » The first round                4: a sign
///       › A postponed question         5: another sign, further in
///         · A remark                   6: another sign, further in again
extension BlockPlanner {
  /// A heading; folded "▸ Direct talks" with a note below.
  mutating func addHeading(_ heading: Heading, in margin: Margin, folds: BlockFolds?) {
    let target: LaidLine.Target? = folds == nil ? nil : .section
    let role = TextRole.ofHeading(level: heading.level)
    if folds?.sectionFolded == true {
      let marker = TextRun(glyphs.closed + " ", .foldMarker, width: 2)
      addHanging(heading.text, role, behind: marker, in: margin, target: target)
      return addRemark("section folded", .note, in: margin.indented(by: 2))
    }
    if options.plainHeadings { return addPlainHeading(heading, role, in: margin) }
    guard heading.level > 3 else {
      addFlow(heading.text, role, in: margin, target: target)
      return addHeadingRule(heading, in: margin)
    }
    let sign = glyphs.headings[min(heading.level - 4, glyphs.headings.count - 1)] + " "
    let inner = margin.indented(by: 2 * (heading.level - 4))
    addHanging(heading.text, role, behind: TextRun(sign, .note, width: CellWidth.of(sign)), in: inner, target: target)
  }

  /// As text without any type marks a heading: by a line below it, or by number signs.
  private mutating func addPlainHeading(_ heading: Heading, _ role: TextRole, in margin: Margin) {
    guard heading.level > 2 else {
      addFlow(heading.text, role, in: margin)
      let width = min(margin.textWidth, max(1, CellWidth.of(heading.text.text)))
      let sign = heading.level == 1 ? "=" : "-"
      let line = TextRun(String(repeating: sign, count: width), .rule, width: width)
      return add(FixedLines([LaidLine(margin.runs + [line])]))
    }
    let marker = String(repeating: "#", count: heading.level) + " "
    addHanging(heading.text, role, behind: TextRun(marker, .note, width: heading.level + 1), in: margin)
  }

  private mutating func addHeadingRule(_ heading: Heading, in margin: Margin) {
    let words = heading.text.withUTF8 { CellWidth.of(String(decoding: $0, as: UTF8.self)) }
    let isMain = heading.level <= 2
    let width = isMain ? margin.textWidth : min(margin.textWidth, max(1, words))
    let line = TextRun(
      String(repeating: isMain ? glyphs.headingLine : glyphs.brokenLine, count: width), .rule, width: width)
    add(FixedLines([LaidLine(margin.runs + [line])]))
  }
}

extension TextRole {
  /// The role of a heading's words.
  static func ofHeading(level: Int) -> TextRole {
    switch level {
    case ...2: .heading
    case 3: .subheading
    case 4: .headingFour
    case 5: .headingFive
    default: .headingSix
    }
  }
}
