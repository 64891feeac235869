import UTF8Text

/// Why there is no terminal to read on.
public enum TerminalError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The program has no controlling terminal.
  case noTerminal
  /// The terminal's description is not known: the value of TERM, empty where it is not set.
  case unknownTerminal(String)
  /// The terminal cannot put text where it is told to: the value of TERM.
  case incapableTerminal(String)
  /// The system refused something; an errno value.
  case system(Int32)

  /// What to tell the reader, in one line.
  public var description: String {
    switch self {
    case .noTerminal: "there is no terminal to read on"
    case .unknownTerminal(""): "TERM is not set: the kind of terminal is not known"
    case .unknownTerminal(let name): PrintableText.of("the kind of terminal TERM names is not known: \(name)")
    case .incapableTerminal(let name): PrintableText.of("this kind of terminal cannot show pages: \(name)")
    case .system(let number): "the terminal could not be set up (error \(number))"
    }
  }
}
