import Fragments
import UTF8Text

/// What an element says of a post: that a name stands in it, a date, or how far the post is set in.
///
///     <a class="username" href="/u/mara">mara</a> <time>May 3</time>      ►   name · date
///     <div class="comment depth-2">                                       ►   indent 2
struct PostSign {
  enum Kind: UInt8 { case name, date, indent }

  /// How much the page says of it: a link leads to somebody's page, a class or property says it is the author.
  enum Strength: UInt8 { case link, named, attribute }

  var kind: Kind
  var strength = Strength.named
  /// The bytes of its words in the page's text.
  var text: Range<Int>
  /// The block element it was met in.
  var element: Int32
  /// What it says where that is no text of the page.
  var value: String?
  /// How far the post is set in.
  var number: Int32 = 0
}

/// Collects the signs of posts while a page is walked over.
struct PostSigns {
  private(set) var all: [PostSign] = []
  /// Elements of the page's own that hold buttons.
  private(set) var buttons: Set<Int32> = []
  /// The longest name and date, in bytes.
  private static let longest = 100
  /// More signs than this no page has that is read in one go.
  private static let most = 50_000

  /// What an element that begins says of a post; notes what it says without its text.
  mutating func start(
    _ tag: Tag, _ name: UnsafePointer<UInt8>, _ reading: borrowing AttributeReading, at place: Int, element: Int32
  ) -> PostSignWords {
    if let number = Self.indent(tag, reading) {
      note(PostSign(kind: .indent, text: place..<place, element: element, number: number))
    }
    if tag == .custom, let author = reading.value(of: .author), !author.isEmpty, author.utf8.count < PostSigns.longest {
      note(PostSign(kind: .name, strength: .attribute, text: place..<place, element: element, value: author))
    }
    if tag == .custom, PostSignWords.namesButtons(name) { buttons.insert(element) }
    var words = reading.postSigns.kinds
    if tag == .time || tag == .custom && PostSignWords.namesTime(name) { words.insert(.date) }
    switch reading.itemprop {
    case "author", "creator": words.insert(.name)
    case "datecreated", "datepublished": words.insert(.date)
    default: break
    }
    if tag == .a, words.isEmpty {
      if reading.relation?.contains("author") == true {
        words.insert(.name)
      } else if let address = reading.href, PostSignWords.leadsToPerson(address) {
        words.insert(.link)
      }
    }
    return words
  }

  /// Notes the sign of an element that ends. What is said again around it is not noted twice.
  mutating func end(_ words: PostSignWords, text: Range<Int>, element: Int32) {
    guard !text.isEmpty, text.count <= PostSigns.longest else { return }
    if words.contains(.date), !isNoted(.date, in: text) {
      note(PostSign(kind: .date, text: text, element: element))
    } else if !words.isDisjoint(with: [.name, .link]) {
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

  private func isNoted(_ kind: PostSign.Kind, in text: Range<Int>) -> Bool {
    all.suffix(4).contains { $0.kind == kind && $0.text.lowerBound >= text.lowerBound }
  }

  private mutating func note(_ sign: PostSign) {
    if all.count < PostSigns.most { all.append(sign) }
  }

  /// How far an element says that what stands in it is set in: by an attribute, the number in its class, a style, or an empty
  /// picture of some width.
  private static func indent(_ tag: Tag, _ reading: borrowing AttributeReading) -> Int32? {
    for attribute in [Attribute.indent, .depth, .dataDepth, .dataLevel, .ariaLevel] {
      if let value = reading.value(of: attribute), let number = Int32(value), number >= 0 { return number }
    }
    if let number = reading.postSigns.depth { return number }
    if tag == .img, reading.alt?.isEmpty != false, let height = reading.value(of: .height), height == "1" {
      return reading.value(of: .width).flatMap { Int32($0) }
    }
    return tag.isBlock ? reading.indentWidth : nil
  }
}
