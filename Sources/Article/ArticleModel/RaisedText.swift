/// Raised and lowered characters of Unicode.
package enum RaisedText {
  private static let up = table(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ")
  private static let down = table("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")

  private static func table(_ plain: String, _ other: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip(plain, other))
  }

  /// A text in superscript; nil if it is recognizable without that, like the "[3]" of a note.
  package static func raised(_ text: String) -> String? { written(text, up, "^") }

  /// A text in subscript; nil if it is recognizable without that.
  package static func lowered(_ text: String) -> String? { written(text, down, "_") }

  private static func written(_ text: String, _ table: [Character: Character], _ sign: String) -> String? {
    guard let first = text.first, !"[†‡*§¶°™®©ªº".contains(first) else { return nil }
    let other = text.compactMap { table[$0] }
    if other.count == text.count { return String(other) }
    return text.contains(where: { $0.isLetter || $0.isNumber }) ? sign + "{" + text + "}" : nil
  }
}
