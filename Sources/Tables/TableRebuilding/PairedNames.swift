import UTF8Text

/// Names that come in pairs: opposites, and a thing with its counterpart. Side by side in a header they name two columns.
///
///     Approach Strengths Weaknesses        ► Approach | Strengths | Weaknesses
///     Month Planned Actual                 ► Month | Planned | Actual
///
/// In the headers of the training tables such words stand side by side 307 times, always in two cells. Most pairs are rare
/// there, so that trees do not learn of all.
enum PairedNames {
  /// Whether the words before and after a gap are such a pair, in either order; a plural counts as its singular.
  static func meet(_ row: TokenRow, at gap: Int) -> Bool {
    let before = ColumnNames.stem(row.text[row.tokens[gap - 1].start..<row.tokens[gap - 1].end])
    let after = ColumnNames.stem(row.text[row.tokens[gap].start..<row.tokens[gap].end])
    return pairs.contains(UInt64(StableHash.pair(before, after)))
      || pairs.contains(UInt64(StableHash.pair(after, before)))
  }

  /// What is added to the log-odds that a cell ends in a gap: without it, one such gap in forty is likelier inside a cell.
  static func leaning(_ row: TokenRow, at gap: Int) -> Float { meet(row, at: gap) ? 3 : 0 }

  private static let pairs: HashSet = {
    var pairs = HashSet(capacity: 256)
    ColumnNames.forEachName(in: list) { words in pairs.insert(UInt64(StableHash.pair(words[0], words[1]))) }
    return pairs
  }()

  private static let list = """
    pro con, strength weakness, strength limitation, advantage disadvantage, advantage drawback, advantage limitation, \
    benefit drawback, benefit limitation, benefit risk, benefit cost, merit demerit, upside downside, gain loss, \
    opportunity threat, opportunity challenge, opportunity risk, risk reward, before after, past present, past future, \
    present future, old new, previous current, previous next, current target, current proposed, current future, \
    input output, cause effect, cause solution, cause fix, cause remedy, cause treatment, symptom cause, symptom fix, \
    symptom treatment, symptom remedy, problem solution, problem fix, problem cause, issue solution, issue fix, \
    issue cause, error fix, question answer, claim evidence, claim fact, myth fact, myth reality, theory practice, \
    do don't, do dont, use avoid, like dislike, allowed forbidden, for against, pass fail, passed failed, \
    correct incorrect, right wrong, good bad, better worse, best worst, true false, positive negative, \
    expected actual, planned actual, predicted actual, forecast actual, budget actual, estimate actual, \
    minimum maximum, min max, lowest highest, low high, least most, from to, start end, start finish, begin end, \
    first last, left right, top bottom, upper lower, front back, inner outer, inside outside, north south, east west, \
    up down, in out, on off, open close, opened closed, arrival departure, origin destination, source destination, \
    source target, import export, upload download, sent received, sender recipient, sender receiver, request response, \
    added removed, enabled disabled, public private, internal external, indoor outdoor, local remote, client server, \
    online offline, manual automatic, free paid, buy sell, bid ask, debit credit, gross net, income expense, \
    revenue expense, revenue cost, profit loss, asset liability, supply demand, inflow outflow, home away, win loss, \
    won lost, winner loser, winner runner-up, gold silver, silver bronze, male female, man woman, men women, boy girl, \
    husband wife, mother father, parent child, born died, birth death, teacher student, employer employee, \
    predecessor successor, singular plural, masculine feminine, urban rural, day night, summer winter, \
    sunrise sunset, latitude longitude, height weight, length width, likelihood impact, probability impact, \
    severity likelihood, risk mitigation, threat mitigation, similarity difference, term definition, term meaning, \
    word meaning, word definition, key value
    """
}
