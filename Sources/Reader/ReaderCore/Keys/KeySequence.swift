package import Settings

/// The keys typed of a sequence that is not finished yet, and the number typed before it.
///
/// Nothing waits where waiting can be avoided: `]` goes to the next section at once, and an `a` that follows takes the
/// jump back and goes to the next article. In the same way `3` jumps to the third section at once; when a motion follows
/// before ``countTimeout`` has passed, the jump is taken back and the number counts for the motion: `3j`.
package struct KeySequence: Sendable, Hashable {
  /// How long a number waits for the motion it counts for, in milliseconds.
  package static let countTimeout = 400

  /// A request and what came with it.
  package struct Outcome: Equatable {
    package var request: Request
    /// The number typed before it.
    package var count: Int?
    /// The character an open step of the sequence took: the name of a mark.
    package var character: Character?
    /// Whether what the keys before this one led to is to be taken back first.
    package var replacesLast: Bool

    package init(request: Request, count: Int? = nil, character: Character? = nil, replacesLast: Bool) {
      self.request = request
      self.count = count
      self.character = character
      self.replacesLast = replacesLast
    }
  }

  /// What a key led to.
  package enum Step: Equatable {
    /// A request is complete.
    case done(Outcome)
    /// A digit was added to the number.
    case counting(Int)
    /// More keys must follow.
    case waiting
    /// The keys mean nothing; they are forgotten.
    case nothing
  }

  package private(set) var keys: [Key] = []
  package private(set) var count: Int?
  /// A request that only wants the character it takes.
  private var open: Request?
  /// The keys of the last request, where longer sequences begin with them.
  private var extensible: [Key] = []
  /// The number typed before them: it counts for the longer sequence, too.
  private var extensibleCount: Int?

  /// What has been typed, as the footer shows it.
  package var label: String { (count.map { String($0) } ?? "") + keys.map(\.label).joined() }

  /// The keys that more may follow: those of an unfinished sequence, or of one that a longer one begins with.
  package var begun: [Key] { keys.isEmpty ? extensible : keys }

  /// Whether nothing has been typed that waits for more.
  package var isEmpty: Bool { keys.isEmpty && count == nil && open == nil }

  /// Whether a key makes the last request a longer one, which takes its place.
  package func extends(_ key: Key, map: KeyMap) -> Bool {
    !extensible.isEmpty && map.meaning(of: extensible + [key]) != .unknown
  }

  /// Takes one more key. Escape forgets what was typed and means itself only when nothing was.
  package mutating func take(_ key: Key, map: KeyMap, counts: Bool) -> Step {
    if key == .escape, !isEmpty {
      self = KeySequence()
      return .nothing
    }
    if let open {
      self = KeySequence()
      guard case .character(let character) = key else { return .nothing }
      return .done(Outcome(request: open, count: nil, character: character, replacesLast: false))
    }
    let extends = extends(key, map: map)
    if !extends, counts, keys.isEmpty, let digit = Self.digit(key), digit > 0 || count != nil {
      let number = min(99_999, (count ?? 0) * 10 + digit)
      self = KeySequence(count: number)
      return .counting(number)
    }
    keys = (extends ? extensible : keys) + [key]
    switch map.meaning(of: keys) {
    case .request(let request, let character):
      let count = count ?? (extends ? extensibleCount : nil)
      let replaces = extends || (count != nil && request.takesCount)
      let outcome = Outcome(request: request, count: count, character: character, replacesLast: replaces)
      self = map.isPrefix(keys) ? KeySequence(extensible: keys, count: count) : KeySequence()
      return .done(outcome)
    case .unfinished:
      extensible = []
      return .waiting
    case .unknown:
      self = KeySequence()
      return .nothing
    }
  }

  package init() {}
  /// Waits for the character a request takes.
  package init(open: Request) { self.open = open }
  private init(count: Int) { self.count = count }
  private init(extensible: [Key], count: Int?) {
    self.extensible = extensible
    extensibleCount = count
  }

  private static func digit(_ key: Key) -> Int? {
    guard case .character(let character) = key, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}
