package import ArticleModel

extension CalloutType {
  /// The kinds of callouts as the programs call them that documentation is made with.
  private static let kinds: [String: CalloutType] = [
    "note": .note, "info": .note, "seealso": .note, "primary": .note, "secondary": .note, "abstract": .note,
    "summary": .note, "tldr": .note, "todo": .note, "question": .note, "help": .note, "faq": .note, "example": .note,
    "tip": .tip, "hint": .tip, "success": .tip, "check": .tip, "done": .tip,
    "important": .important,
    "warning": .warning, "attention": .warning, "warn": .warning,
    "caution": .caution, "danger": .caution, "error": .caution, "failure": .caution, "fail": .caution,
    "missing": .caution, "bug": .caution,
  ]

  /// The type of a callout that mark-up calls by the name of a kind: "danger" of MkDocs is a caution; nil for other names.
  package init?(kind: String) {
    guard let type = Self.kinds[kind.lowercased()] else { return nil }
    self = type
  }
}
