import Fragments
import Recognizers
import UTF8Text

/// The name of who wrote a post, and the date that stands with it.
struct PostHead {
  /// nil where a time stands alone.
  var name: String?
  var date: String?
  /// The fragments that name and date stand in, in order.
  var fragments: [Int]
  /// The smallest element around both.
  var element: Int
  /// Elements of one kind hold heads of one kind.
  var kind: UInt32
  /// The bytes of its text that name and date take.
  var text: Range<Int>
  /// How far it is set in.
  var indent: Int32?
  /// Whether a date, or the page's own word, makes it more than a name.
  var isSure: Bool
  /// Whether an attribute of the page's own element says who wrote it.
  var isDeclared = false
  /// Whether a time of the day heads it: the entry of a live blog, whose author a name beside the time may be.
  var isClock = false

  var first: Int { fragments[0] }
  var last: Int { fragments[fragments.count - 1] }
}

/// Finds the heads of posts: names and dates that stand close to each other.
///
///     mara · May 3 · reply          ►   mara, "May 3"
///     submitted 5 hours ago by mara ►   mara, "5 hours ago"
struct PostHeads {
  private let list: FragmentList
  private let tree: ElementTree
  private let places: FragmentPlaces
  /// How many fragments name and date may be apart.
  private static let reach = 6
  /// How many where the date is one for machines: a profile may stand between.
  private static let farReach = 14

  init(_ list: FragmentList, _ tree: ElementTree) {
    self.list = list
    self.tree = tree
    places = FragmentPlaces(list.fragments)
  }

  /// A sign, and the fragment it stands in.
  private struct Placed {
    var sign: PostSign
    var fragment: Int
  }

  /// The heads on a page, in order.
  func all(_ signs: [PostSign]) -> [PostHead] {
    let placed = signs.compactMap { sign in place(of: sign).map { Placed(sign: sign, fragment: $0) } }
    // What is no name takes no date from one.
    let names = withoutHandles(placed.filter { $0.sign.kind == .name && words(of: $0) != nil })
    let dates = placed.filter { $0.sign.kind == .date && PostMoment.isDate($0.sign, of: list) }
    var heads: [PostHead] = []
    let pairs = paired(names, dates)
    var dated = Set(pairs.compactMap { $0.map { dates[$0].fragment } })
    for (index, name) in names.enumerated() {
      guard let head = head(name, pairs[index].map { dates[$0] }, but: dated) else { continue }
      if head.date != nil { dated.formUnion(head.fragments) }
      heads.append(head)
    }
    heads += nameless(heads, dates, taken: Set(pairs.compactMap { $0 }))
    heads.sort { ($0.first, $0.text.lowerBound) < ($1.first, $1.text.lowerBound) }
    setIn(&heads, placed.filter { $0.sign.kind == .indent }.map(\.sign))
    return heads
  }

  /// The names without those that say the one before them again as a handle: "Hedda Lunn", "(@hedda)".
  private func withoutHandles(_ names: [Placed]) -> [Placed] {
    var kept: [Placed] = []
    for name in names {
      let text = list.utf8[name.sign.text].drop { isSpace($0) || $0 == UInt8(ascii: "(") }
      if text.first == UInt8(ascii: "@"), let last = kept.last, name.fragment - last.fragment <= 1,
        let shared = tree.shared(element(of: last), element(of: name)), tree.fragments(of: shared).count <= 3
      {
        continue
      }
      kept.append(name)
    }
    return kept
  }

  /// The heads of posts whose author is gone: dates without a name in elements like those of other heads.
  private func nameless(_ heads: [PostHead], _ dates: [Placed], taken: Set<Int>) -> [PostHead] {
    let signed = heads.filter { $0.date != nil }
    guard signed.count >= 2 else { return [] }
    let kinds = Set(signed.map { tree.kind(of: $0.element) })
    let elements = Set(heads.map(\.element))
    let fragments = Set(heads.flatMap(\.fragments))
    return dates.enumerated().compactMap { index, date in
      let element = self.element(of: date)
      guard !taken.contains(index), kinds.contains(tree.kind(of: element)), !elements.contains(element),
        !fragments.contains(date.fragment)
      else { return nil }
      return PostHead(
        name: nil, date: PostMoment.written(date.sign, of: list), fragments: [date.fragment], element: element,
        kind: tree.kind(of: element), text: list.fragments[date.fragment].text, isSure: true)
    }
  }

  /// Times of the day that stand alone above what happened, in order.
  func clocks(_ signs: [PostSign]) -> [PostHead] {
    let names = signs.filter { $0.kind == .name && !$0.text.isEmpty }
    return signs.compactMap { sign in
      guard sign.kind == .date, let fragment = place(of: sign), case let text = PostText.line(sign.text, of: list),
        TimeOfDay.isOne(text)
      else { return nil }
      // "09:00 – 09:45" is one time, by its first.
      let whole = list.fragments[fragment].text
      let isSpan = whole.count <= PostHeads.longestTime && !list.utf8[whole].contains(where: isLetter)
      if isSpan, list.utf8[whole.lowerBound..<max(whole.lowerBound, sign.text.lowerBound)].contains(where: isDigit) {
        return nil
      }
      let element = tree.element(of: fragment)
      let name = names.first { whole.contains($0.text.lowerBound) }
      return PostHead(
        name: name.flatMap { PostText.name(in: $0.text, of: list) },
        date: isSpan ? PostText.line(whole, of: list) : text, fragments: [fragment], element: element,
        kind: tree.kind(of: element), text: isSpan ? whole : name.map { sign.text.joined(with: $0.text) } ?? sign.text,
        isSure: true, isClock: true)
    }
  }

  /// The longest time of the day, or from one to another, in bytes.
  private static let longestTime = 32

  /// The fragment of a sign; nil where it stands in what somebody quotes, or in no text that is read.
  private func place(of sign: PostSign) -> Int? {
    let fragment = sign.text.isEmpty ? places.first(from: sign.text.lowerBound) : places.holding(sign.text)
    guard let fragment else { return nil }
    if sign.kind == .indent { return fragment }
    switch list.fragments[fragment].form {
    case .quote, .attribution, .code, .row, .headerRow: return nil
    default: return fragment
    }
  }

  // MARK: Names and dates

  /// The date of each name: the one in its fragment, else the one before it or behind it that is nearer in the page's mark-up.
  private func paired(_ names: [Placed], _ dates: [Placed]) -> [Int?] {
    var pairs = [Int?](repeating: nil, count: names.count)
    var taken = [Bool](repeating: false, count: dates.count)
    for isSame in [true, false] {
      var next = 0
      for (index, name) in names.enumerated() where pairs[index] == nil {
        // A link within a box that is called after the author names the same person.
        if index > 0, let known = pairs[index - 1], names[index - 1].sign.text.overlaps(name.sign.text) {
          pairs[index] = known
          continue
        }
        let lower = index > 0 ? names[index - 1].sign.text.upperBound : 0
        // Of several names in a row on one line the first wrote: the others are links to more of theirs.
        var following = index + 1
        while isSame, following < names.count, names[following].fragment == name.fragment,
          names[following].sign.strength.rawValue <= name.sign.strength.rawValue
        {
          following += 1
        }
        let upper = following < names.count ? names[following].sign.text.lowerBound : Int.max
        while next < dates.count, dates[next].sign.text.lowerBound < lower { next += 1 }
        var best: (date: Int, nearness: DateNearness)?
        var date = next
        while date < dates.count, dates[date].sign.text.lowerBound < upper {
          defer { date += 1 }
          let apart = abs(dates[date].fragment - name.fragment)
          guard !taken[date], isSame ? apart == 0 : apart <= reach(to: dates[date]) else { continue }
          guard let shared = tree.shared(element(of: dates[date]), element(of: name)) else { continue }
          let depth = tree.depths[shared]
          // A date between two names is of the one that it shares a smaller box with.
          if !isSame, index + 1 < names.count, dates[date].sign.text.lowerBound > name.sign.text.lowerBound,
            let other = tree.shared(element(of: dates[date]), element(of: names[index + 1])),
            tree.depths[other] > depth, names[index + 1].fragment - dates[date].fragment <= PostHeads.reach
          {
            continue
          }
          let nearness = DateNearness(
            isChange: dates[date].sign.isChange, depth: depth, apart: apart,
            isBehindText: isText(between: name.fragment, dates[date].fragment),
            moment: dates[date].sign.value.flatMap(PostMoment.iso))
          if best.map({ !nearness.gives(wayTo: $0.nearness) }) ?? true { best = (date, nearness) }
        }
        guard let best else { continue }
        pairs[index] = best.date
        taken[best.date] = true
      }
    }
    return pairs
  }

  /// Whether what somebody said stands between a name and a date behind it.
  private func isText(between name: Int, _ date: Int) -> Bool {
    guard date - name > 1 else { return false }
    return list.fragments[(name + 1)..<date].contains { $0.text.count >= PostHeads.shortestText }
  }

  /// What is shorter, in bytes, may be part of a profile.
  private static let shortestText = 60

  private func reach(to date: Placed) -> Int {
    date.sign.value.flatMap(PostMoment.iso) != nil ? PostHeads.farReach : PostHeads.reach
  }

  private func element(of placed: Placed) -> Int {
    placed.sign.strength == .attribute ? Int(placed.sign.element) : tree.element(of: placed.fragment)
  }

  /// The part of a sign's text that may be a name: its first line where it has no link; nil for what a profile says of somebody
  /// in several lines.
  private func ownText(of name: Placed) -> Range<Int>? {
    let text = name.sign.text
    guard !text.isEmpty, name.sign.strength == .named, let first = places.first(from: text.lowerBound),
      first != name.fragment,
      list.fragments[first].text.upperBound < text.upperBound
    else { return text }
    let line = list.fragments[first].text
    switch tree.elements[tree.element(of: first)].tag {
    case .dt, .dd: return nil
    default: return list.utf8[line].contains(where: isDigit) ? nil : text
    }
  }

  /// The name that a sign says; nil where it is none.
  private func words(of name: Placed) -> String? {
    name.sign.value ?? ownText(of: name).flatMap { PostText.name(in: $0, of: list) }
  }

  /// The head that a name and a date make; nil where the name is none. The dates in `taken` are those of others.
  private func head(_ name: Placed, _ date: Placed?, but taken: Set<Int>) -> PostHead? {
    guard let words = words(of: name) else { return nil }
    var fragments: Set<Int> = []
    var whole = name.sign.text
    var day: String?
    if name.sign.strength != .attribute { fragments.insert(name.fragment) }
    if let date {
      fragments.insert(date.fragment)
      day = PostMoment.written(date.sign, of: list)
      if let time = day, TimeOfDay.isOne(time) {
        day = PostText.day(before: date.sign.text, date.fragment, list) ?? time
      }
      if date.fragment == name.fragment { whole = whole.joined(with: date.sign.text) }
    } else if !name.sign.text.isEmpty,
      let (range, written) = PostText.date(beside: name.sign.text, name.fragment, list, but: taken)
    {
      day = written
      if list.fragments[name.fragment].text.contains(range.lowerBound) {
        whole = whole.joined(with: range)
      } else {
        fragments.insert(places.holding(range) ?? name.fragment)
      }
    }
    let isSure = day != nil || name.sign.strength == .attribute
    guard isSure || name.sign.strength == .named else { return nil }
    let own = element(of: name)
    let around = date.flatMap { tree.shared(element(of: $0), own) } ?? own
    if fragments.isEmpty { fragments.insert(name.fragment) }
    return PostHead(
      name: words, date: day, fragments: fragments.sorted(), element: around,
      kind: name.sign.strength == .attribute ? tree.kinds[own] : tree.kind(of: own), text: whole,
      isSure: isSure, isDeclared: name.sign.strength == .attribute)
  }

  /// Gives each head the indent that was told last before it and behind the head before.
  private func setIn(_ heads: inout [PostHead], _ signs: [PostSign]) {
    var next = 0
    var last: Int32?
    for index in heads.indices {
      while next < signs.count, signs[next].text.lowerBound <= heads[index].text.lowerBound {
        last = signs[next].number
        next += 1
      }
      heads[index].indent = last
      last = nil
    }
  }
}
