import UTF8Text

/// Names that columns of tables commonly have, whatever the table is about: a header's cells are told by them where
/// its words run on without a mark.
enum ColumnNames {
  /// Whether the words of a range are such a name; a plural counts as its singular.
  static func contains(_ row: TokenRow, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 3 else { return false }
    var hash: UInt32 = 7
    for index in range {
      let token = row.tokens[index]
      hash = StableHash.pair(hash, stem(row.text[token.start..<token.end]))
    }
    return names.contains(hash)
  }

  /// The count of what was seen once, in powers of two: any words stand above a column somewhere.
  private static let seenOnce: Float = 1

  /// The share of a row's words that belong to names columns commonly have, by this list or by the headers learnt from.
  static func share(of row: TokenRow, words: WordTable) -> Float {
    var covered = 0
    var index = 0
    while index < row.count {
      let length = (1...3).last { length in
        index + length <= row.count
          && (contains(row, index..<index + length)
            || words[.headerCell, row.phrase(index..<index + length)].count > seenOnce)
      }
      covered += length ?? 0
      index += length ?? 1
    }
    return Float(covered) / Float(max(1, row.count))
  }

  /// The hash of a word in small letters, outer punctuation and the ending of a plural taken off.
  static func stem(_ word: ArraySlice<UInt8>) -> UInt32 {
    var letters = word.drop { !isLetter($0) && $0 < 0x80 && $0 != UInt8(ascii: "#") }.map(lowered)
    while let last = letters.last, !isLetter(last), last < 0x80, letters.count > 1 { letters.removeLast() }
    if letters.count > 4, letters.suffix(4).elementsEqual("sses".utf8) {
      letters.removeLast(2)
    } else if letters.count > 3, letters.last == UInt8(ascii: "s"), letters[letters.count - 2] != UInt8(ascii: "s") {
      letters.removeLast()
    }
    return StableHash.of(letters)
  }

  private static let names: Set<UInt32> = {
    var written = list
    return written.withUTF8 { text in
      Set(
        text.split(separator: UInt8(ascii: ",")).map { name in
          name.split(whereSeparator: isSpace).reduce(UInt32(7)) { StableHash.pair($0, stem(Array($1)[...])) }
        })
    }
  }()

  private static let list = """
    #, no, number, rank, position, place, id, code, symbol, name, full name, first name, last name, title, type, kind, \
    class, category, group, genre, style, format, model, version, series, brand, make, manufacturer, vendor, company, \
    product, item, service, feature, function, component, module, element, part, material, color, size, dimension, \
    length, width, height, depth, weight, area, volume, capacity, speed, power, range, distance, duration, time, date, \
    year, month, day, week, period, era, season, start, end, start date, end date, release date, founded, established, \
    age, born, died, sex, gender, country, nation, nationality, state, region, province, county, city, town, district, \
    location, address, venue, stadium, site, capital, language, religion, population, density, team, club, player, \
    coach, captain, manager, opponent, home, away, score, result, outcome, record, win, loss, draw, played, point, \
    goal, assist, appearance, game, match, round, event, competition, tournament, award, nominee, winner, runner-up, \
    status, condition, state, stage, phase, step, task, action, activity, process, method, approach, strategy, \
    technique, technology, tool, platform, framework, language, library, protocol, standard, command, option, flag, \
    parameter, argument, field, key, value, default, required, unit, property, attribute, metric, measure, criterion, \
    factor, aspect, dimension, level, grade, rating, priority, severity, impact, likelihood, risk, threat, issue, \
    problem, symptom, cause, fix, solution, mitigation, recommendation, remedy, treatment, cost, price, fee, rate, \
    budget, revenue, sales, profit, income, salary, amount, total, average, change, growth, percentage, share, \
    quantity, count, frequency, description, definition, meaning, detail, note, comment, remark, explanation, summary, \
    overview, example, use case, usage, use, purpose, goal, objective, benefit, drawback, advantage, disadvantage, \
    pro, con, strength, weakness, limitation, opportunity, requirement, best for, ideal for, when to use, how to, why, \
    what, who, when, where, before, after, input, output, source, target, reference, link, url, file, path, author, \
    artist, director, producer, writer, actor, role, character, cast, album, song, track, film, movie, episode, show, \
    network, channel, publisher, label, owner, operator, member, leader, president, party, candidate, vote, office, \
    term, tenure, predecessor, successor, school, college, university, department, degree, course, subject, topic, \
    theme, scenario, question, answer, response, expected, actual, test, check, rule, pattern, keyword, term, word, \
    route, line, station, airport, destination, origin, departure, arrival, distance, species, family, habitat, \
    ingredient, dose, effect, side effect, temperature, pressure, elevation, rainfall, dimension, plan, tier
    """
}
