import Fragments
import Recognizers
import UTF8Text

/// Finds the lists of a text without empty lines, and the titles above them, whose lines the model judges one by one.
///
///     Pros                      ►   heading
///     Sharp from edge to edge       item
///     Battery lasts two days        item
///     Cons                          heading
///     Slow to start                 item
///     Menus only in English         item
///     In daylight it is hard …      paragraph
///
/// Several short lines between a title and what follows are a list, whatever each looks like. The line above a list is its title, and so
/// is one in the middle that looks far more like one than those beside it.
struct BareLists {
  let draft: Draft
  let likelihoods: [RoleLikelihoods.Kinds]

  private static let longestItem: Int32 = 14
  private static let longestTitle: Int32 = 6
  private static let fewest = 2
  private static let fewestBelow = 3
  /// In more lines of English the model knows better.
  private static let mostOfFew = 64
  /// More lines between two headings may be anything.
  private static let mostEnclosed = 8

  /// What lines must reach. The model has learnt from English, and knows less of other languages, least without capitals.
  private struct Bars {
    /// The lines below a heading, on average, and those between two.
    var item: Float
    var enclosed: Float
    /// A title above short lines, among them, alone between two paragraphs, and between such lines and a paragraph.
    var title: Float
    var within: Float
    var alone: Float
    var last: Float
  }

  private static let familiar = Bars(item: 0.26, enclosed: 0.2, title: 0.24, within: 0.12, alone: 2, last: 2)
  private static let foreign = Bars(item: 0.1, enclosed: 0.05, title: 0.2, within: 0.12, alone: 0.3, last: 0.1)
  private static let caseless = Bars(item: 0.075, enclosed: 0.05, title: 0.12, within: 0.12, alone: 0.15, last: 0.1)
  /// How much more like a title than the lines beside it one must be.
  private static let leastRatio: Float = 1.5
  private static let leastRatioWithin: Float = 2.4

  /// What a title must reach above lines that are far more like items.
  private static let leastAbove: Float = 0.1

  private let bars: Bars
  private let isCaseless: Bool
  private let isForeign: Bool

  init(draft: Draft, likelihoods: [RoleLikelihoods.Kinds]) {
    self.draft = draft
    self.likelihoods = likelihoods
    let shapes = (0..<draft.count).map { draft.shapes[$0] }
    let letters = shapes.reduce(0) { $0 + Int($1.capitalWords + $1.smallWords) }
    isCaseless = letters * 4 < shapes.reduce(0) { $0 + Int($1.words) }
    // Where empty lines part the text it is not asked.
    let isAsked = !isCaseless && !draft.hasBlankLines
    let language = !isAsked ? nil : LanguageGuess.tag(of: draft.fragments[0..<draft.count], in: draft.bytes)
    isForeign = isCaseless || language != nil && language != "en"
    bars = isCaseless ? Self.caseless : isForeign ? Self.foreign : Self.familiar
  }

  func gather(_ roles: inout [Role]) {
    guard !draft.hasBlankLines, isForeign || draft.count < Self.mostOfFew else { return }
    for index in 0..<draft.count where isAmongFigures(index, roles) { roles[index] = .paragraph }
    var index = 0
    while index < draft.count {
      var end = index
      while draft.isOpen(end), isShort(end), roles[end] != .definition, end == index || !isCut(end) { end += 1 }
      if end > index { divide(index..<withoutQuestion(index..<end, &roles), &roles) }
      index = max(end, index + 1)
    }
    gatherAmounts(&roles)
    for index in 1..<max(1, draft.count - Self.fewestBelow) where opensList(index, roles) { roles[index] = .item }
  }

  /// Whether something was taken out right above a line, as buttons are that stand between two parts.
  private func isCut(_ index: Int) -> Bool {
    draft.fragments.place(index) > draft.fragments.place(index - 1) + 1
  }

  /// The end of short lines without the question below them that a sentence answers, which is a title: "Should you buy it?"
  private func withoutQuestion(_ lines: Range<Int>, _ roles: inout [Role]) -> Int {
    let last = lines.upperBound - 1
    guard lines.count >= 2, draft.shapes[last].ending == .question, draft.shapes[last - 1].ending != .question,
      last + 1 < draft.count, draft.shapes[last + 1].endsSentence, draft.shapes[last + 1].ending != .question
    else { return lines.upperBound }
    if heading(last) >= Self.leastQuestion { roles[last] = .heading }
    return last
  }

  private static let leastQuestion: Float = 0.15

  /// Whether a line that the model takes for a title is one of several with a figure: "Battery 48 V" below "Weight 9 kg".
  private func isAmongFigures(_ index: Int, _ roles: [Role]) -> Bool {
    guard roles[index] == .heading, draft.isOpen(index), index >= 2, index + 1 < draft.count else { return false }
    return draft.shapes[index].words <= 4 && draft.shapes[index].colon < 0
      && [index - 2, index - 1, index, index + 1].allSatisfy {
        draft.isOpen($0) && isShort($0) && draft.shapes[$0].opening != .digit && draft.shapes[$0].numberWords > 0
      }
  }

  /// Takes three lines or more that begin with amounts, below a line of words, as the list it names: "Zutaten", "500 g Roggenmehl". A few
  /// of the others have none: "Salt".
  private func gatherAmounts(_ roles: inout [Role]) {
    var index = 1
    while index < draft.count {
      var end = index
      var amounts = 0
      if isAmount(index) {
        while draft.isOpen(end), isShort(end), roles[end] != .heading, end - index < 40 {
          if isAmount(end) { amounts += 1 }
          end += 1
        }
        if end < draft.count, end > index, draft.isOpen(end - 1), !isAmount(end - 1), draft.shapes[end].endsSentence {
          end -= 1
        }
      }
      let title = index - 1
      if amounts >= Self.fewestBelow, amounts * 2 >= end - index, draft.isOpen(title), isShort(title),
        draft.shapes[title].opening != .digit, draft.shapes[title].words <= 4, draft.shapes[title].opening != .lower
      {
        roles[title] = .heading
        for line in index..<end { roles[line] = .item }
        gatherSteps(below: end, &roles)
      }
      index = max(end, index + 1)
    }
    gatherStepsBelowMarked(&roles)
  }

  /// The same below a list of amounts whose bullets are there.
  private func gatherStepsBelowMarked(_ roles: inout [Role]) {
    var index = 0
    while index < draft.count {
      var end = index
      while end < draft.count, draft.roles[end] == .item, !draft.shapes[end].endsSentence { end += 1 }
      if end - index >= Self.fewestBelow, (index..<end).count(where: isAmount) * 2 >= end - index {
        gatherSteps(below: end, &roles)
      }
      index = max(end, index + 1)
    }
  }

  /// Takes sentences below the title that follows a list of amounts as the steps of what is made of them.
  private func gatherSteps(below title: Int, _ roles: inout [Role]) {
    guard draft.isOpen(title), isShort(title), draft.shapes[title].words <= 4, title + 1 < draft.count else { return }
    var end = title + 1
    while draft.isOpen(end), draft.shapes[end].ending == .period, draft.fragments[end].form == .text { end += 1 }
    guard end - title > Self.fewest else { return }
    roles[title] = .heading
    let steps = title + 1..<end
    let mean = steps.reduce(Float(0)) { $0 + item($1) } / Float(steps.count)
    guard mean >= Self.leastStep else { return }
    for step in steps { roles[step] = .item }
  }

  private static let leastStep: Float = 0.04

  /// "500 g flour", "2–3 eggs", "½ lemon": no time of day, no year, and words behind.
  private func isAmount(_ index: Int) -> Bool {
    let words = draft.bytes[draft.content(index)].split(separator: 0x20)
    guard words.count >= 2, words[1].first.map({ isLetter($0) || $0 >= 0xC3 }) ?? false else { return false }
    let number = words[0]
    if number.starts(with: [0xC2]), number.count <= 3 { return (0xBC...0xBE).contains(number[number.startIndex + 1]) }
    return number.first.map { isDigit($0) } ?? false && number.count <= 5 && !number.contains(UInt8(ascii: ":"))
      && !(number.count == 4 && number.allSatisfy { isDigit($0) } && number.first.map { $0 <= 0x32 } ?? false
        && words.count == 2)
  }

  /// Whether a line right below a title is like the items that follow it, and only it is none.
  private func opensList(_ index: Int, _ roles: [Role]) -> Bool {
    guard draft.isOpen(index), roles[index] == .paragraph, roles[index - 1] == .heading,
      draft.fragments[index].form == .text
    else { return false }
    return (index + 1...index + Self.fewestBelow).allSatisfy { below in
      draft.isOpen(below) && roles[below] == .item && Parallelism.holds(between: index, and: below, in: draft)
    }
  }

  /// Tells titles and items among short lines that stand together.
  private func divide(_ lines: Range<Int>, _ roles: inout [Role]) {
    var index = lines.lowerBound
    var title = index > 0 && roles[index - 1] == .heading ? index - 1 : nil
    while index < lines.upperBound {
      if roles[index] == .heading || isTitle(index, in: lines, roles) {
        roles[index] = .heading
        title = index
        index += 1
        continue
      }
      var end = index
      while end < lines.upperBound, roles[end] != .heading, end == index || !isTitle(end, in: lines, roles) { end += 1 }
      if title == index - 1, end - index >= Self.fewest {
        let isEnclosed = end < draft.count && roles[end] == .heading && end - index <= Self.mostEnclosed
        gather(index..<end, isEnclosed ? bars.enclosed : bars.item, &roles)
      }
      index = end
    }
  }

  private func isTitle(_ index: Int, in lines: Range<Int>, _ roles: [Role]) -> Bool {
    let likelihood = heading(index)
    let shape = draft.shapes[index]
    guard shape.words <= Self.longestTitle, shape.opening != .lower, shape.numberWords == 0 else { return false }
    let isFirst =
      index == lines.lowerBound && index > 0
      && (draft.shapes[index - 1].endsSentence || isCut(index) || isForeign && !draft.isOpen(index - 1))
    let isLast =
      index + 1 == lines.upperBound && index + 1 < draft.count
      && (draft.shapes[index + 1].endsSentence || !draft.isOpen(index + 1))
    if isFirst, isLast { return likelihood >= bars.alone || isForeign && isAboveList(index) }
    if isFirst {
      return lines.upperBound - index > Self.fewest
        && (likelihood >= bars.title && likelihood > item(index) && likelihood >= Self.leastRatio * heading(index + 1)
          || headsFigures(index, in: lines)
          || likelihood >= Self.leastAbove && shape.words <= 4
            && item(index + 1) + item(index + 2) >= 2.4 * item(index))
    }
    guard index > lines.lowerBound else { return false }
    if isLast, isForeign, isAboveList(index) { return true }
    if isLast { return likelihood >= bars.last && isShorter(index, than: lines.lowerBound..<index) }
    // Amid a list only, which a title stands above.
    guard roles[lines.lowerBound] == .heading || lines.lowerBound > 0 && roles[lines.lowerBound - 1] == .heading else {
      return false
    }
    guard lines.upperBound - index > Self.fewest else { return false }
    if likelihood >= min(bars.within, bars.last), draft.shapes[index].words <= 3, changesKind(index, in: lines) {
      return true
    }
    return likelihood >= bars.within
      && likelihood >= Self.leastRatioWithin * max(heading(index - 1), heading(index + 1))
      || likelihood >= bars.title && likelihood >= Self.leastRatio * max(heading(index - 1), heading(index + 1))
        && likelihood >= 2 * item(index) && shape.words <= 4
      || hasFigures(index - 1) && headsFigures(index, in: lines)
  }

  /// Whether a few words stand right above a list whose items are known: two of them with bullets or numbers, or labels with their values.
  private func isAboveList(_ index: Int) -> Bool {
    index + 2 < draft.count && draft.shapes[index].words <= 4 && draft.shapes[index].ending != .colon
      && draft.roles[index + 1] != .undecided
      && (draft.roles[index + 1] == .term || draft.roles[index + 1] == .item && draft.roles[index + 2] == .item)
  }

  /// Whether a few words without a figure stand above lines that have some: what they are the amounts, hours or prices of.
  private func headsFigures(_ index: Int, in lines: Range<Int>) -> Bool {
    draft.shapes[index].words <= 4 && !hasFigures(index) && heading(index) > item(index) / 2
      && index + Self.fewest < lines.upperBound && hasFigures(index + 1) && hasFigures(index + 2)
  }

  /// Whether two lines above a line without figures have some and the next has none, or the other way round.
  private func changesKind(_ index: Int, in lines: Range<Int>) -> Bool {
    guard index - 2 >= lines.lowerBound, index + 2 < lines.upperBound, !hasFigures(index) else { return false }
    let (above, below) = (hasFigures(index - 1), hasFigures(index + 1))
    return above != below && hasFigures(index - 2) == above && hasFigures(index + 2) == below
  }

  private func hasFigures(_ index: Int) -> Bool {
    draft.shapes[index].numberWords > 0 || draft.bytes[draft.content(index)].contains { isDigit($0) }
  }

  /// Whether a line is clearly shorter than the two above it, or has no figures as they have.
  private func isShorter(_ index: Int, than lines: Range<Int>) -> Bool {
    if !hasFigures(index), lines.suffix(2).allSatisfy(hasFigures) { return true }
    return lines.suffix(2).allSatisfy { draft.content(index).count * 10 <= draft.content($0).count * 9 }
  }

  /// Takes the lines below a title as a list, if they look a little like one.
  private func gather(_ lines: Range<Int>, _ least: Float, _ roles: inout [Role]) {
    let sum = lines.reduce(Float(0)) { $0 + item($1) }
    guard sum >= least * Float(lines.count) else { return }
    // What costs or measures something each is no list for that alone.
    if lines.allSatisfy({ hasFigures($0) }), lines.count(where: { roles[$0] == .item }) * 2 < lines.count { return }
    for index in lines { roles[index] = .item }
  }

  private func isShort(_ index: Int) -> Bool {
    let shape = draft.shapes[index]
    return shape.words >= 1 && shape.words <= Self.longestItem && (!shape.endsSentence || shape.ending == .question)
      && shape.ending != .colon && shape.innerSentenceEnds == 0 && draft.fragments[index].form == .text
      && draft.fragments[index].marker == nil
  }

  private func heading(_ index: Int) -> Float { likelihoods[index][RoleModel.Kind.heading.rawValue] }
  private func item(_ index: Int) -> Float { likelihoods[index][RoleModel.Kind.item.rawValue] }
}
