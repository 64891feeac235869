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
    return names.contains(UInt64(hash))
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
  static func stem<Word: BidirectionalCollection<UInt8>>(_ word: Word) -> UInt32 {
    var letters = word.drop { !isLetter($0) && $0 < 0x80 && $0 != UInt8(ascii: "#") }
    while let last = letters.last, !isLetter(last), last < 0x80, letters.count > 1 { letters.removeLast() }
    guard letters.count > 3, let last = letters.last, lowered(last) == UInt8(ascii: "s") else {
      return StableHash.of(letters.lazy.map(lowered))
    }
    let isS = lowered(letters.dropLast().last ?? 0) == UInt8(ascii: "s")
    if letters.count > 4, letters.suffix(4).lazy.map(lowered).elementsEqual("sses".utf8) {
      letters.removeLast(2)
    } else if !isS {
      letters.removeLast()
    }
    return StableHash.of(letters.lazy.map(lowered))
  }

  private static let names: HashSet = {
    var names = HashSet(capacity: 512)
    forEachName(in: list) { words in names.insert(UInt64(words.reduce(UInt32(7)) { StableHash.pair($0, $1) })) }
    return names
  }()

  /// Visits the stems of each name of a list with commas.
  static func forEachName(in list: String, _ visit: ([UInt32]) -> Void) {
    var list = list
    list.withUTF8 { text in
      var words: [UInt32] = []
      var start = 0
      for (place, byte) in text.enumerated() where byte == UInt8(ascii: ",") || byte == 0x20 {
        if place > start { words.append(stem(text[start..<place])) }
        start = place + 1
        guard byte == UInt8(ascii: ",") else { continue }
        visit(words)
        words.removeAll(keepingCapacity: true)
      }
      words.append(stem(text[start...]))
      visit(words)
    }
  }

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
