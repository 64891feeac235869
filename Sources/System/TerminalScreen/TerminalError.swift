import UTF8Text

/// Why there is no terminal to read in.
public enum TerminalError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The program has no controlling terminal.
  case noTerminal
  /// Terminfo does not know the terminal: the value of TERM, empty if it is not set.
  case unknownTerminal(String)
  /// The terminal cannot address its cursor: the value of TERM.
  case incapableTerminal(String)
  /// A system call failed; an errno value.
  case system(Int32)

  /// The message for the reader, in one line.
  public var description: String {
    switch self {
    case .noTerminal: "there is no terminal to read in"
    case .unknownTerminal(""): "TERM is not set, so the type of terminal is unknown"
    case .unknownTerminal(let name): PrintableText.of("unknown type of terminal in TERM: \(name)")
    case .incapableTerminal(let name): PrintableText.of("this type of terminal cannot show pages: \(name)")
    case .system(let number): "the terminal could not be set up (error \(number))"
    }
  }
}
