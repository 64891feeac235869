import Fragments
import UTF8Text

/// What an element says of a post: that a name stands in it, a date, how many liked it, or how far the post is set in.
///
///     <a class="username" href="/u/mara">mara</a> <time>May 3</time>      ►   name · date
///     <span class="score">12 points</span>                                ►   score
///     <div class="comment depth-2">                                       ►   indent 2
struct PostSign {
  enum Kind: UInt8 { case name, date, score, indent }

  /// How much the page says of it: a link leads to somebody's page, a class or property says it is the author.
  enum Strength: UInt8 { case link, named, attribute }

  var kind: Kind
  var strength = Strength.named
  /// The bytes of its words in the page's text.
  var text: Range<Int>
  /// The block element it was met in.
  var element: Int32
  /// What it says where that is no text of the page; of a date, what an attribute says.
  var value: String?
  /// How far the post is set in.
  var number: Int32 = 0
  /// Whether the page says of a date that it is the one of a change.
  var isChange = false
}

/// Collects the signs of posts while a page is walked over.
struct PostSigns {
  private(set) var all: [PostSign] = []
  /// The moments that attributes tell, each with where the text of its element begins.
  private var moments: [(place: Int, written: String)] = []
  private static let mostMoments = 64
  /// Elements of the page's own that hold buttons.
  var buttons: Set<Int32> = []
  /// The longest name and date, in bytes.
  static let longest = 100
  /// More signs than this no page has that is read in one go.
  private static let most = 50_000

  /// Notes the sign of an element that ends. What is said again around it is not noted twice.
  mutating func end(_ words: PostSignWords, text: Range<Int>, element: Int32) {
    guard !text.isEmpty, text.count <= PostSigns.longest else { return }
    if words.contains(.score) {
      if !isNoted(.score, in: text) { note(PostSign(kind: .score, text: text, element: element)) }
    } else if words.contains(.date) {
      let moment = moments.last { $0.place >= text.lowerBound }?.written
      let noted = all.indices.suffix(4).first { all[$0].kind == .date && all[$0].text.lowerBound >= text.lowerBound }
      if let noted {
        all[noted].value = all[noted].value ?? moment
        all[noted].isChange = all[noted].isChange || words.contains(.change)
      } else {
        let isChange = words.contains(.change)
        note(PostSign(kind: .date, text: text, element: element, value: moment, isChange: isChange))
      }
    } else if !words.isDisjoint(with: [.name, .link]) {
      // What holds no more than a date is called after the post, not after who wrote it.
      if !words.contains(.link), let date = all.suffix(4).last(where: { $0.kind == .date }),
        date.text.lowerBound >= text.lowerBound, date.text.count * 10 >= text.count * 7
      {
        return
      }
      if let inner = all.lastIndex(where: {
        $0.kind == .name && $0.strength != .attribute && $0.text.lowerBound >= text.lowerBound
      }),
        all.count - inner < 4
      {
        if words.contains(.name), all[inner].strength == .link { all[inner].strength = .named }
      } else {
        note(
          PostSign(kind: .name, strength: words.contains(.name) ? .named : .link, text: text, element: element))
      }
    }
  }

  /// Gives the elements of signs their new numbers.
  mutating func renumber(_ numbers: [Int32]) {
    for index in all.indices { all[index].element = numbers[Int(all[index].element)] }
    buttons = Set(buttons.map { numbers[Int($0)] })
  }

  /// Notes a moment that an attribute of an element tells; `place` is where the text of the element begins.
  mutating func note(moment written: String, at place: Int) {
    if moments.count >= PostSigns.mostMoments { moments.removeFirst(PostSigns.mostMoments / 2) }
    moments.append((place, written))
  }

  private func isNoted(_ kind: PostSign.Kind, in text: Range<Int>) -> Bool {
    all.suffix(4).contains { $0.kind == kind && $0.text.lowerBound >= text.lowerBound }
  }

  mutating func note(_ sign: PostSign) {
    if all.count < PostSigns.most { all.append(sign) }
  }
}
