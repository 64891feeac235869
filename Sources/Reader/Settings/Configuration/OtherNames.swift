extension Command {
  /// Other words people look for it by in the list of commands: those of vim, less and browsers.
  public var otherNames: [String] { Self.words[name] ?? [] }

  private static let words: [String: [String]] = [
    "save-settings": ["w", "write", "save"], "export": ["save", "write", "download"],
    "widen": ["width", "wrap", "wider", "columns"], "narrow": ["width", "wrap", "narrower"],
    "quit": ["exit", "close", "leave", "q"], "leave-program": ["exit", "quit", "qa"],
    "back": ["history", "previous"], "forward": ["history"], "toggle-hyphenation": ["wrap", "hyphens", "divide"],
    "toggle-justification": ["align", "justify"], "show-removed": ["clutter", "hidden", "removed", "left out"],
    "show-left-out": ["clutter", "hidden", "gaps"], "search": ["find", "grep"], "help": ["keys", "manual"],
    "next-theme": ["colours", "colors", "dark", "light"], "browser": ["open", "web"],
    "outline": ["toc", "contents", "sections"], "edit-source": ["editor", "vi"], "copy-section": ["yank", "clipboard"],
    "open-address": ["url", "goto", "e", "file", "go"], "link-list": ["addresses", "urls"], "show-repairs": ["fixes"],
    "where": ["position", "address", "file"],
  ]
}
