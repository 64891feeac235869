import Fragments
import UTF8Text

/// What the words of a class say of a post.
///
///     class="username-coloured"   ► name          class="comment-date"   ► date          class="comment depth-2"   ► depth 2
struct PostSignWords: OptionSet {
  let rawValue: UInt8

  static let name = PostSignWords(rawValue: 1)
  static let date = PostSignWords(rawValue: 2)
  /// A link that leads to somebody's page.
  static let link = PostSignWords(rawValue: 4)
  /// How many liked it.
  static let score = PostSignWords(rawValue: 8)
  /// A date that says when something was changed.
  static let change = PostSignWords(rawValue: 16)

  /// What a class says.
  struct Reading {
    var kinds: PostSignWords = []
    var depth: Int32?
    var isPicture = false
    /// Whether it calls a name as contact cards do; notes are called so, too.
    var isCardName = false
  }

  fileprivate struct Meaning: OptionSet {
    let rawValue: UInt16
    static let person = Meaning(rawValue: 1)
    /// A word that only with another one is a name: "user-link", "display-name".
    static let user = Meaning(rawValue: 2)
    static let label = Meaning(rawValue: 4)
    static let date = Meaning(rawValue: 8)
    /// Says that it is something else that belongs to a person or a day.
    static let other = Meaning(rawValue: 16)
    static let depth = Meaning(rawValue: 32)
    static let score = Meaning(rawValue: 64)
    /// Says that it is a number of something.
    static let count = Meaning(rawValue: 128)
    /// Says that it shows a face: a link around one has a letter of the name in the place of a picture.
    static let picture = Meaning(rawValue: 256)
    /// What contact cards call a name, and nothing else.
    static let cardName = Meaning(rawValue: 512)
  }

  private static let meanings: NameTable<Meaning> = {
    let words: [(Meaning, String)] = [
      (
        .person,
        "author username nick nickname poster creator commenter postedby displayname screenname sender person user member"
      ),
      (.user, "profile display comment account screen full"),
      (.label, "name link info details detail id"),
      (.cardName, "fn"),
      (.date, "date time datetime timestamp age ago timeago when created published postdate relativetime"),
      (
        .other,
        """
        bio banner extras homepage box rank title role flair badge badges reputation karma ip \
        stats statistics posts joined registered registration since menu nav login list panel mini content body text logo signature actions action buttons \
        update form field input reading read video
        """
      ),
      (.picture, "avatar img image photo picture icon"),
      (.score, "score points votes vote upvotes likes"),
      (.count, "count"),
      (.depth, "depth level indent lvl nest"),
    ]
    var table: [(String, Meaning)] = []
    for (meaning, line) in words { table += line.split(separator: " ").map { (String($0), meaning) } }
    return NameTable(table)
  }()

  /// The endings of words that are written in one.
  private static let endings: [(StaticString, Meaning)] = [
    ("user", .person), ("author", .person), ("username", .person), ("date", .date), ("time", .date),
  ]
  /// The longest word that is looked at for its ending: longer ones are made of others.
  private static let longestJoined = 10

  /// What a class attribute says. Looks at the first 16 names.
  static func read(_ value: UnsafePointer<UInt8>) -> Reading {
    var reading = Reading()
    var names = 0
    var found: Meaning = []
    var part = Part()
    var number: Int32?
    var at = value
    while names < 16 {
      let byte = at.pointee
      let previous = at == value ? 0x20 : (at - 1).pointee
      let endsName = byte == 0 || isSpace(byte)
      if endsName || !isLetter(byte) || isUpper(byte) && isLower(previous) {
        if part.length > 0 { found.formUnion(meaning(part)) }
        part = Part()
      }
      if endsName {
        reading.take(found, number)
        (found, number) = ([], nil)
        names += 1
        if byte == 0 { break }
      } else if isLetter(byte) {
        part.add(byte)
        number = nil
      } else if isDigit(byte) {
        number = min(1000, (number ?? 0) * 10 + Int32(byte - 0x30))
      }
      at += 1
    }
    return reading
  }

  /// One word of a name, as far as it tells it from others.
  private struct Part {
    private(set) var hash = NameHash()
    private(set) var length = 0
    /// The last eight letters, in lower case.
    private(set) var tail: UInt64 = 0

    mutating func add(_ letter: UInt8) {
      hash.add(letter)
      tail = tail << 8 | UInt64(letter | 0x20)
      length += 1
    }

    /// Whether a longer word ends in that one, which has eight letters at most.
    func isLonger(than ending: StaticString) -> Bool {
      let count = ending.utf8CodeUnitCount
      guard length > count else { return false }
      return (0..<count).allSatisfy {
        UInt8(truncatingIfNeeded: tail >> (8 * UInt64(count - 1 - $0))) == ending.utf8Start[$0]
      }
    }
  }

  /// Words that end in a date and are none.
  private static let undated = HashSet(["candidate", "validate"].map { NameHash.of($0) })

  private static func meaning(_ part: Part) -> Meaning {
    if let known = meanings[part.hash.value] { return known }
    guard part.length <= longestJoined, !undated.contains(part.hash.value) else { return [] }
    return endings.first { part.isLonger(than: $0.0) }?.1 ?? []
  }

  /// Whether the name of an element of the page's own says that it shows a time.
  static func namesTime(_ name: UnsafePointer<UInt8>) -> Bool { !read(name).kinds.isDisjoint(with: .date) }

  private static let buttons: NameTable<Bool> = {
    let words = "action actions vote votes share button buttons toolbar menu award awards flair".split(separator: " ")
    return NameTable(words.map { (String($0), true) })
  }()

  /// Whether the name of an element of the page's own says that buttons are in it.
  static func namesButtons(_ name: UnsafePointer<UInt8>) -> Bool {
    var part = NameHash()
    var at = name
    while at.pointee != 0 {
      if at.pointee == UInt8(ascii: "-") {
        if buttons[part.value] == true { return true }
        part = NameHash()
      } else {
        part.add(at.pointee)
      }
      at += 1
    }
    return buttons[part.value] == true
  }

  private static let placesOfPeople: NameTable<Bool> = {
    let names = """
      u user users profile member members profile profiles people viewprofile userinfo memberlist.php profile.php member.php \
      userdetails author authors
      """
    return NameTable(names.split(separator: " ").map { (String($0), true) })
  }()

  /// Parts of addresses that lead to logging in or registering, and name no member.
  private static let placesOfReaders: NameTable<Bool> = {
    let names = "login signin signup register join logout log-in sign-in sign-up sign_in sign_up password"
    return NameTable(names.split(separator: " ").map { (String($0), true) })
  }()

  /// Whether a link leads to the page of a person: `/u/mara`, `user?id=mara`, `/@mara`.
  static func leadsToPerson(_ address: String) -> Bool {
    guard address.utf8.count < 300 else { return false }
    var address = address
    return address.withUTF8(leadsToPerson)
  }

  private static func leadsToPerson(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    // "space-uid-7.html", "home.php?mod=space&uid=7": boards call somebody's page a space.
    if address.holds("space-uid-") || address.holds("mod=space&uid=") { return true }
    var hash = NameHash()
    var isFirst = true
    var parts = 0
    var isPlace = false
    for (at, byte) in address.enumerated() {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: ";"),
        UInt8(ascii: "#"):
        if isPlace { return placesOfReaders[hash.value] != true }
        // What stands for the person follows.
        isPlace =
          !isFirst && placesOfPeople[hash.value] == true && !beginsAddress(address[(at + 1)...])
        parts += isFirst ? 0 : 1
        if parts > 8 { return false }
        hash = NameHash()
        isFirst = true
      case UInt8(ascii: "@") where isFirst, UInt8(ascii: "~") where isFirst: return true
      default:
        hash.add(byte)
        isFirst = false
      }
    }
    return isPlace && placesOfReaders[hash.value] != true
  }

  /// Whether an encoded address begins, as in links that count their clicks: `click?u=https%3A%2F%2Fshop.example`.
  private static func beginsAddress(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    rest.starts(with: "http:".utf8) || rest.starts(with: "https:".utf8) || rest.starts(with: "http%".utf8)
      || rest.starts(with: "https%".utf8)
  }
}

extension PostSignWords.Reading {
  /// Takes what one name of the class says.
  fileprivate mutating func take(_ found: PostSignWords.Meaning, _ number: Int32?) {
    if found.contains(.depth), let number, depth == nil { depth = number }
    if found.contains(.picture) { isPicture = true }
    if found == .cardName { isCardName = true }
    guard found.isDisjoint(with: [.other, .picture]) else { return }
    if found.contains(.score) {
      // What one has in all is not what was said.
      if !found.contains(.person), !found.contains(.date) { kinds.insert(.score) }
    } else if found.contains(.count) {
      return
    } else if found.contains(.date) {
      kinds.insert(.date)
    } else if found.contains(.person) || found.contains(.user) && !found.isDisjoint(with: [.label, .cardName]) {
      kinds.insert(.name)
    }
  }
}
