package import ArticleModel

/// The signs that boxes bear in place of a title.
package enum CalloutSign {
  private static let types: [String: CalloutType] = [
    "💡": .tip, "📌": .note, "📝": .note, "ℹ": .note, "🛈": .note, "👉": .note, "⚠": .warning, "🚨": .warning,
    "🚧": .warning, "❗": .important, "‼": .important, "🔥": .caution, "⛔": .caution, "🛑": .caution,
  ]

  /// What a text of one such sign says of its box; nil for other texts.
  package static func type(of text: String) -> CalloutType? {
    let scalars = text.unicodeScalars.filter { $0 != "\u{FE0F}" && $0 != "\u{FE0E}" && $0 != " " }
    return scalars.count == 1 ? types[String(scalars)] : nil
  }
}
