/// Tells names of people from what else stands in fields for them.
enum PersonName {
  /// The name in a field: without "By" before it and degrees behind it; nil for an address or the name of a role.
  ///
  ///     "By Ada Moor, PhD"   ►   Ada Moor
  static func read(_ text: String) -> String? {
    var parts = text.components(separatedBy: ", ").filter { !$0.isEmpty }
    while parts.count > 1, let last = parts.last, isDegree(last) { parts.removeLast() }
    var name = Substring(parts.joined(separator: ", "))
    for opening in ["by ", "By ", "BY "] where name.hasPrefix(opening) { name = name.dropFirst(opening.count) }
    while let first = name.utf8.first, first == UInt8(ascii: ",") || isSpace(first) { name = name.dropFirst() }
    while let last = name.utf8.last, last == UInt8(ascii: ",") || isSpace(last) { name = name.dropLast() }
    return isName(String(name)) ? String(name) : nil
  }

  /// The names in a field that may hold several.
  static func list(_ text: String) -> [String] {
    text.components(separatedBy: ", ").filter { !isDegree($0) }.compactMap(read)
  }

  /// Whether a text may be a name: short, no address, not the name of a role.
  private static func isName(_ text: String) -> Bool {
    guard text.utf8.count >= 2, text.utf8.count <= 80, !text.utf8.contains(UInt8(ascii: "@")) else { return false }
    return !text.contains("://") && !["admin", "editor", "staff", "author", "null"].contains(text.lowercased())
  }

  /// Whether a part is letters behind a name: "PhD", "M.D.", "CFP", "RN".
  private static func isDegree(_ text: String) -> Bool {
    let letters = text.utf8.filter(isLetter)
    guard letters.count >= 2, letters.count <= 6, text.utf8.count <= 10, !text.utf8.contains(0x20) else { return false }
    let capitals = letters.reduce(0) { $0 + (isUpper($1) ? 1 : 0) }
    return capitals * 2 >= letters.count && capitals >= 2
  }
}
