import CNcurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The background colour of the terminal, queried by OSC 11 while the first page is drawn and never waited for.
extension Terminal {
  /// The query. It ends in BEL, which every terminal that knows the sequence understands.
  private static let question = "\u{1B}]11;?\u{07}"
  /// How long an answer may take over a network. Leaving the terminal waits at most for the rest of that time, so that no
  /// answer is left for the shell to read.
  private static let patience = Duration.milliseconds(150)

  /// Whether COLORFGBG names a dark background; nil if it does not say.
  public static var isGroundDarkByEnvironment: Bool? {
    getenv("COLORFGBG").flatMap { isDark(colours: String(cString: $0)) }
  }

  /// Whether the last part of `15;default;0`, the background, is a dark one of the 16 colours.
  static func isDark(colours: String) -> Bool? {
    guard colours.contains(";"), let ground = colours.split(separator: ";").last.flatMap({ Int($0) }) else {
      return nil
    }
    return (0...15).contains(ground) ? ground < 7 || ground == 8 : nil
  }

  /// Sends the query if the terminal understands it; those with 256 colours do.
  func askForGround() {
    guard painter.colourCount >= 256 else { return }
    groundAsked = .now
    send(Array(Self.question.utf8))
  }

  /// Whether an answer such as `11;rgb:1c1c/1c1c/1c1c` names a dark colour; nil if it names none.
  static func isDark(answer: String) -> Bool? {
    guard answer.hasPrefix("11;"), let colon = answer.lastIndex(of: ":") else { return nil }
    let parts = answer[answer.index(after: colon)...].split(separator: "/").prefix(3)
    let levels = parts.compactMap { part -> UInt32? in
      guard (1...4).contains(part.utf8.count), let value = UInt32(part, radix: 16) else { return nil }
      return value * 255 / (1 << (4 * UInt32(part.utf8.count)) - 1)
    }
    guard levels.count == 3 else { return nil }
    // Perceived brightness (ITU-R BT.601).
    return 299 * levels[0] + 587 * levels[1] + 114 * levels[2] < 128_000
  }

  /// Waits for pending answers before the terminal is restored.
  func awaitAnswers() {
    guard let asked = groundAsked ?? emoji.asked else { return }
    while groundAsked != nil || emoji.asked != nil {
      let left = ContinuousClock.now.duration(to: asked + Self.patience)
      guard left > .zero else { break }
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, Int32(left / .milliseconds(1)) + 1) > 0, wait.revents & Int16(POLLIN) != 0 else { break }
      guard readKey() != nil else { continue }
    }
    groundAsked = nil
    emoji.asked = nil
  }
}
