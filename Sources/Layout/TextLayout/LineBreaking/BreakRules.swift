/// Where a line may end, after UAX #14 (Unicode Line Breaking Algorithm), cut to the rules that change a line in
/// practice, with these changes in favour of reading:
/// - a line ends after an em dash, never before it;
/// - a hyphen, a dash or a slash at the beginning of a word, in a number or in "://" stays with what follows;
/// - Korean breaks at its spaces.
enum BreakRules {
  /// Whether a line may end between two characters that touch.
  static func allowsBreak(between before: BreakClass, and after: BreakClass) -> Bool {
    switch after {
    case .alphabetic, .regional: return endsBeforeLetter(before)
    case .numeric: return before != .hyphen && before != .slash && before != .breakAfter && endsBeforeLetter(before)
    case .ideographic, .skinTone: return endsBeforeIdeograph(before)
    case .open, .openQuote, .prefix: return endsBeforeOpening(before)
    default: return false
    }
  }

  /// Whether a line may end where spaces stand between two characters. `isClosing` says whether what is `after` closes
  /// something (a space or the end follows it): a quote, or the unit of a number.
  static func allowsBreakAtSpace(between before: BreakClass, and after: BreakClass, isClosing: Bool) -> Bool {
    if before == .open || before == .openQuote { return false }
    switch after {
    case .close, .closeParenthesis, .exclamation, .infix, .slash: return false
    case .closeQuote: return !isClosing
    case .prefix, .postfix: return !(isClosing && before == .numeric)
    default: return true
    }
  }

  /// What a character is taken for after `before` (nil at the beginning of a stretch), `width` cells into the stretch.
  ///
  /// A minus ("-5", "--flag"), a slash that separates nothing ("km/h", "://") and a quote that closes in
  /// one language and opens in another become characters that keep both sides together.
  static func resolve(_ breakClass: BreakClass, after before: BreakClass?, width: Int) -> BreakClass {
    switch breakClass {
    case .hyphen: return before.map(endsWord) == true ? .hyphen : .prefix
    case .slash: return before.map(endsWord) == true && width >= shortestBeforeSlash ? .slash : .prefix
    case .openQuote: return before == nil || before == .open ? .openQuote : .quote
    case .spacingMark: return .alphabetic
    default: return breakClass
    }
  }

  /// The fewest cells before a slash for a line to end after it: "and/or" may be broken, "km/h" may not.
  private static let shortestBeforeSlash = 3

  private static func endsWord(_ breakClass: BreakClass) -> Bool {
    switch breakClass {
    case .alphabetic, .numeric, .ideographic, .closeParenthesis, .closeQuote, .quote, .hyphen, .postfix: return true
    default: return false
    }
  }

  private static func endsBeforeLetter(_ before: BreakClass) -> Bool {
    switch before {
    case .ideographic, .nonstarter, .close, .hyphen, .breakAfter, .emDash, .slash: return true
    default: return false
    }
  }

  private static func endsBeforeIdeograph(_ before: BreakClass) -> Bool {
    switch before {
    case .open, .openQuote, .quote, .glue, .joiner, .prefix: return false
    default: return true
    }
  }

  private static func endsBeforeOpening(_ before: BreakClass) -> Bool {
    switch before {
    case .ideographic, .nonstarter, .close, .breakAfter, .emDash, .hyphen, .slash: return true
    default: return false
    }
  }
}
