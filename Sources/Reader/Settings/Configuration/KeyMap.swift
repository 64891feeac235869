/// A command and the keys that ask for it.
public struct Binding: Sendable {
  /// A step of a key sequence.
  public enum Step: Sendable, Hashable {
    /// This key.
    case key(Key)
    /// Any key that types a character; it is handed on with the request.
    case anyCharacter
  }

  /// What is asked for.
  public var command: Command
  /// The ways to ask for it; each a sequence of keys.
  public var sequences: [[Step]]

  /// Binds a command to keys; a command that takes a character has it as the last step of each.
  package init(_ command: Command, keys: [[Key]]) {
    self.command = command
    let last: [Step] = command.request.takesCharacter ? [.anyCharacter] : []
    sequences = keys.map { $0.map { .key($0) } + last }
  }

  /// The ways to type it, as help shows them: "]a", "Space PgDn ^F".
  public var keyLabels: String { sequences.map { Self.label($0) }.joined(separator: " ") }

  package static func label(_ sequence: [Step]) -> String {
    sequence.map { step in
      if case .key(let key) = step { key.label } else { "…" }
    }.joined()
  }
}

/// Which keys ask for what in one part of the program.
public struct KeyMap: Sendable {
  /// What a sequence of keys means so far.
  package enum Meaning: Equatable {
    /// It is complete. The character is what an ``Binding/Step/anyCharacter`` step took.
    case request(Request, Character?)
    /// More keys must follow.
    case unfinished
    /// It means nothing.
    case unknown
  }

  /// The rows, as help shows them.
  public var bindings: [Binding]

  package init(bindings: [Binding]) { self.bindings = bindings }

  /// Looks a sequence up. A complete sequence wins over a longer one that begins with it.
  package func meaning(of keys: [Key]) -> Meaning {
    let steps = keys.map { Binding.Step.key($0) }
    // "``" may be a command of its own, though "`" and any character is another one.
    if let exact = bindings.first(where: { $0.sequences.contains(steps) }) {
      return .request(exact.command.request, nil)
    }
    if case .character(let taken)? = keys.last {
      let open = Array(steps.dropLast()) + [.anyCharacter]
      if let binding = bindings.first(where: { $0.sequences.contains(open) }) {
        return .request(binding.command.request, taken)
      }
    }
    return isPrefix(keys) ? .unfinished : .unknown
  }

  /// Whether some longer sequence begins with these keys.
  package func isPrefix(_ keys: [Key]) -> Bool {
    bindings.contains { $0.sequences.contains { $0.count > keys.count && Self.begins($0, with: keys) } }
  }

  /// What may follow some keys, in the order of the rows: each with what is typed of it.
  package func continuations(of keys: [Key]) -> [(label: String, command: Command)] {
    bindings.flatMap { binding in
      binding.sequences.filter { $0.count > keys.count && Self.begins($0, with: keys) }
        .map { (Binding.label($0), binding.command) }
    }
  }

  /// The first way to ask for something, as hints name it; nil where no key does.
  package func label(of request: Request) -> String? { labels(of: request).first }

  /// The last way to ask for something: where `q` and `Esc` do the same, that is the one people try.
  package func lastLabel(of request: Request) -> String? { labels(of: request).last }

  private func labels(of request: Request) -> [String] {
    let sequences = bindings.first { $0.command.request == request }?.sequences ?? []
    return sequences.map { Binding.label($0) }
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
