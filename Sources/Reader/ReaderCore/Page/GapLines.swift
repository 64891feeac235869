import ArticleModel
import TextLayout
import UTF8Text

/// The lines that stand where something was left out, as far as there is room for them:
///
///     ⋯ 3 passages left out here · related links, byline ── Enter shows them
///
/// Why something was left out is said as long as one reason fits.
struct GapLines {
  let unicode: Bool
  let measure: Int
  /// The key that opens and closes; nil where no key does.
  let key: String?

  /// The line for some passages left out at a place.
  func line(
    _ all: some Collection<Removal>, _ position: Gap.Position, isOpen: Bool, repetitions: Int = 0
  ) -> String {
    let removals = all.told
    let place =
      switch position {
      case .above: (long: " above the article", short: " above")
      case .within where repetitions > 0:
        (long: " here and at \(Counted.words(repetitions, "place")) below", short: " at \(repetitions + 1) places")
      case .within: (long: " here", short: "")
      case .below: (long: " below the article", short: " below")
      }
    let count = removals.count
    let what = Counted.words(count, "passage")
    let hint = hint(isOpen, count == 1 ? "it" : "them")
    let reasons = isOpen ? [""] : Self.reasons(of: removals)
    var lines = reasons.flatMap { why in [hint, shortHint].map { "\(what) left out\(place.long)\(why)\($0)" } }
    lines += reasons.map { "\(what) left out\(place.short)\($0)\(shortHint)" }
    lines += reasons.suffix(1).flatMap { ["\(count) left out\($0)\(shortHint)", "\(count) left out\($0)"] }
    return fitting(lines + ["\(count) left out"])
  }

  /// The line for the comments of an article: "37 comments below the article"; just "comments" where they cannot be counted.
  func line(forComments count: Int, _ position: Gap.Position, isOpen: Bool) -> String {
    let what = count == 0 ? "comments" : Counted.words(count, "comment")
    let place =
      switch position {
      case .above: " above the article"
      case .within: ""
      case .below: " below the article"
      }
    let them = count == 1 ? "it" : "them"
    return fitting(["\(what)\(place)\(hint(isOpen, them))", "\(what)\(hint(isOpen, them))", what])
  }

  /// The line for a block that the reader has taken out.
  ///
  /// - Parameter isOfSite: whether that was said of all pages of the site.
  func line(forBlockOf words: Int, isOpen: Bool, isOfSite: Bool) -> String {
    let what = Counted.words(words, "word")
    let site = isOfSite ? " on this site" : ""
    return fitting([
      "taken out by you\(site): \(what)\(hint(isOpen, "them"))", "taken out by you: \(what)\(hint(isOpen, "them"))",
      "taken out by you: \(what)", "\(what) taken out",
    ])
  }

  private func hint(_ isOpen: Bool, _ them: String) -> String {
    key == nil ? "" : "\(shortHint) \(isOpen ? "hides" : "shows") \(them)"
  }

  /// The key alone, where there is no room to say what it does.
  private var shortHint: String { key.map { " \(unicode ? "──" : "--") \($0)" } ?? "" }

  /// The longest that has room behind the sign.
  private func fitting(_ lines: [String]) -> String {
    let sign = unicode ? "⋯ " : "... "
    let texts = lines.map { sign + (unicode ? $0 : $0.withoutDots) }
    return texts.first { CellWidth.of($0) <= measure } ?? texts[texts.count - 1]
  }

  /// The reasons, the commonest first: three of them, and for where there is less room, two and one.
  private static func reasons(of removals: some Collection<Removal>) -> [String] {
    let sorted = removals.reasons
    return (1...max(1, min(3, sorted.count))).reversed().map { said in
      let more = sorted.count > said ? " and more" : ""
      return " · " + sorted.prefix(said).map(\.words).joined(separator: ", ") + more
    }
  }
}

extension Collection<Removal> {
  /// How many comments they are of.
  fileprivate var commentCount: Int { Set(compactMap { $0.comment?.number }).count }
}

extension String {
  fileprivate var withoutDots: String { String(map { $0 == "·" ? "-" : $0 }) }
}

extension Page {
  /// What a gap shows: for each run of passages that are left out a line, and the passages themselves where it is open;
  /// those that were put back as they stood.
  func lines(ofGap gap: Gap, item: Int, isOpen: Bool) -> [PassageLines] {
    let removals = items.removals(of: item)
    let putBack = words.putBack(item)
    if gap.repeatsAnother || gap.isSaidByForm, putBack.isEmpty, !isOpen { return removals.map { .hidden($0.words) } }
    let lines = GapLines(unicode: options.unicode, measure: options.measure, key: openKey)
    var result: [PassageLines] = []
    var first = 0
    while first < removals.count {
      var end = first + 1
      let isBack = putBack.contains(first)
      while end < removals.count, putBack.contains(end) == isBack { end += 1 }
      let run = first..<end
      if isBack {
        result += run.map { .putBack(removals[$0].words, .passage($0)) }
      } else {
        let isFirst = !result.contains { if case .line = $0 { true } else { false } }
        let target: LaidLine.Target = isFirst ? .gap : .passage(first)
        let isWhole = run.count == removals.count
        let line =
          gap.comments.map {
            lines.line(forComments: isWhole ? $0 : removals[run].commentCount, gap.position, isOpen: isOpen)
          } ?? lines.line(removals[run], gap.position, isOpen: isOpen, repetitions: gap.repetitions)
        result.append(.line(line, target))
        if !isOpen {
          result += run.map { .hidden(removals[$0].words) }
        } else if gap.comments != nil {
          result += comments(removals, run)
        } else {
          result += run.map {
            .leftOut(removals[$0].words, reason: removals[$0].reason.words, .passage($0))
          }
        }
      }
      first = end
    }
    return result
  }

  /// Comments as posts: who wrote each and when, and what it says. Names and dates are said in that line; the buttons of
  /// each comment are in the list of what was left out.
  private func comments(_ removals: GapRemovals, _ run: Range<Int>) -> [PassageLines] {
    var lines: [PassageLines] = []
    var shown: Int?
    for passage in run {
      let removal = removals[passage]
      guard let comment = removal.comment else {
        lines.append(.leftOut(removal.words, reason: removal.reason.words, .passage(passage)))
        continue
      }
      if comment.number != shown {
        shown = comment.number
        let byline = comment.byline
        lines.append(.commenter(byline.isEmpty ? "a comment" : byline, depth: comment.depth))
      }
      if comment.isSaid {
        lines.append(.comment(removal.words, depth: comment.depth, .passage(passage)))
      } else {
        lines.append(.hidden(removal.words))
      }
    }
    return lines
  }

  /// What stands for a block that the reader has taken out; nil for the others.
  func leftOut(_ item: Int, _ block: Block?) -> BlockFolds.LeftOut? {
    guard words.isTakenOut(item), let block else { return nil }
    return leftOut(.block(item), words: block.wordCount, isOpen: folds.isGapOpen(item))
  }

  /// What stands for questions of an FAQ that the reader has taken out.
  func questionsOut(_ item: Int) -> [Int: BlockFolds.LeftOut] {
    guard !words.isEmpty else { return [:] }
    let questions = words.questionsOut(of: item).map { question in
      let words = items.questionAlone(question, of: item)?.wordCount ?? 0
      let isOpen = folds.isGapOpen(question: question, of: item)
      return (question, leftOut(.question(question, of: item), words: words, isOpen: isOpen))
    }
    return Dictionary(uniqueKeysWithValues: questions)
  }

  private func leftOut(_ piece: PassageWords.Piece, words count: Int, isOpen: Bool) -> BlockFolds.LeftOut {
    let lines = GapLines(unicode: options.unicode, measure: options.measure, key: openKey)
    let line = lines.line(forBlockOf: count, isOpen: isOpen, isOfSite: words.isOfSite(piece))
    return BlockFolds.LeftOut(line: line, isOpen: isOpen)
  }
}
