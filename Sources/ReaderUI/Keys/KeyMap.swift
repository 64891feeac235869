/// A row of a key map: keys, what they ask for, and what help says of it.
public struct Binding: Sendable {
  /// A step of a key sequence.
  public enum Step: Sendable, Hashable {
    /// This key.
    case key(Key)
    /// Any key that types a character; it is handed on with the request.
    case anyCharacter
  }

  /// The ways to ask for it; each a sequence of keys.
  public var sequences: [[Step]]
  /// What is asked for.
  public var request: Request
  /// What help says; bindings that say nothing are not listed.
  public var description: String
  /// The part of help it is listed in.
  public var group: Group

  /// The parts of help.
  public enum Group: String, Sendable {
    case moving = "Moving"
    case sections = "Sections and places"
    case folds = "Opening and folding"
    case search = "Searching"
    case views = "What else there is to see"
    case taking = "Taking along"
    case program = "The page and the program"
    case outline = "In the outline"
    case table = "In a table"
    case panel = "In a view like this one"
    case list = "In the list of articles"
  }

  /// Makes a row; each of `sequences` is one way to type it.
  init(_ group: Group, _ sequences: [[Step]], _ request: Request, _ description: String = "") {
    self.sequences = sequences
    self.request = request
    self.description = description
    self.group = group
  }

  /// Makes a row of single keys.
  init(_ group: Group, _ keys: Key..., do request: Request, _ description: String = "") {
    self.init(group, keys.map { [.key($0)] }, request, description)
  }
}

/// Which keys ask for what in one part of the program.
public struct KeyMap: Sendable {
  /// What a sequence of keys means so far.
  enum Meaning: Equatable {
    /// It is complete. The character is what an ``Binding/Step/anyCharacter`` step took.
    case request(Request, Character?)
    /// More keys must follow.
    case unfinished
    /// It means nothing.
    case unknown
  }

  /// The rows, as help shows them.
  public var bindings: [Binding]

  /// Looks a sequence up. A complete sequence wins over a longer one that begins with it.
  func meaning(of keys: [Key]) -> Meaning {
    for binding in bindings {
      for sequence in binding.sequences where sequence.count == keys.count && Self.begins(sequence, with: keys) {
        guard sequence.last == .anyCharacter, case .character(let taken)? = keys.last else {
          return .request(binding.request, nil)
        }
        return .request(binding.request, taken)
      }
    }
    return isPrefix(keys) ? .unfinished : .unknown
  }

  /// Whether some longer sequence begins with these keys.
  func isPrefix(_ keys: [Key]) -> Bool {
    bindings.contains { $0.sequences.contains { $0.count > keys.count && Self.begins($0, with: keys) } }
  }

  private static func begins(_ sequence: [Binding.Step], with keys: [Key]) -> Bool {
    zip(sequence, keys).allSatisfy { step, key in
      switch step {
      case .key(let expected): return expected == key
      case .anyCharacter:
        if case .character = key { return true }
        return false
      }
    }
  }
}
