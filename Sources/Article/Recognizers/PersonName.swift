import UTF8Text

/// Tells names of people from other contents of the fields for them.
package enum PersonName {
  /// The name in a field: without "By" before it and degrees after it; nil for an address or the name of a role.
  ///
  ///     "By Ada Moor, PhD"   ►   Ada Moor
  package static func read(_ text: String) -> String? {
    // What follows a bar is the publication.
    let signed = EncodedTwice.decoded(text).components(separatedBy: " | ").first ?? ""
    var parts = signed.components(separatedBy: ", ").filter { !$0.isEmpty }
    while parts.count > 1, let last = parts.last, isDegree(last) { parts.removeLast() }
    var name = Substring(parts.joined(separator: ", "))
    for opening in ["by ", "By ", "BY "] where name.hasPrefix(opening) { name = name.dropFirst(opening.count) }
    while let first = name.utf8.first, first == UInt8(ascii: ",") || isSpace(first) { name = name.dropFirst() }
    while let last = name.utf8.last, last == UInt8(ascii: ",") || isSpace(last) { name = name.dropLast() }
    return isName(String(name)) ? String(name) : nil
  }

  /// The names in a field that may hold several.
  package static func list(_ text: String) -> [String] {
    let parts = text.components(separatedBy: ", ").filter { !isDegree($0) && !isHouse($0) }
    return parts.flatMap(joined).compactMap(read)
  }

  /// The names of two people, both of two words or more: "Ada Moor and Lee Stone", but no "Moor and Stone Ltd", no "Ortega y Gasset".
  private static func joined(_ text: String) -> [String] {
    for word in joints {
      let parts = text.components(separatedBy: word)
      if parts.count == 2, parts.allSatisfy({ PlainWords($0).count >= 2 }) { return parts }
    }
    return [text]
  }

  private static let joints = [" and ", " und ", " et ", " y ", " en ", " och ", " og ", " и ", " & "]

  /// The name in a field of a library's record, where the family's name stands first: "Moor, Ada" ► "Ada Moor".
  package static func cited(_ text: String) -> String? {
    let parts = text.components(separatedBy: ", ")
    guard parts.count == 2, !isDegree(parts[1]) else { return read(text) }
    return read("\(parts[1]) \(parts[0])")
  }

  /// Whether a part is the name of a newspaper, which its writers put after their own: "USA TODAY".
  private static func isHouse(_ text: String) -> Bool {
    text.utf8.contains(0x20) && text.utf8.allSatisfy { isUpper($0) || $0 == 0x20 }
      && text.split(separator: " ").contains { Self.papers.contains(String($0)) }
  }

  private static let papers: Set<String> = ["NEWS", "POST", "PRESS", "TIMES", "TODAY", "TRIBUNE", "MEDIA", "MAGAZINE"]

  /// Whether a text may be a name: short, no address, not the name of a role.
  private static func isName(_ text: String) -> Bool {
    guard text.utf8.count >= 2, text.utf8.count <= 80, !text.utf8.contains(UInt8(ascii: "@")) else { return false }
    guard !isTemplate(text), !isIdentifier(text) else { return false }
    return !text.contains("://") && !["admin", "editor", "staff", "author", "null"].contains(text.lowercased())
  }

  /// Whether a text is what a template was to be filled from: "page.head.author", "{{ author }}", "%author%".
  private static func isTemplate(_ text: String) -> Bool {
    if text.utf8.contains(where: { "{}<>%$".utf8.contains($0) }) { return true }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count >= 3
      && parts.allSatisfy { $0.utf8.count >= 3 && $0.utf8.allSatisfy { isLower($0) || $0 == 0x5F } }
  }

  /// Whether a text is the key of a record: hexadecimal digits in groups, more digits than a name would have.
  private static func isIdentifier(_ text: String) -> Bool {
    let digits = text.utf8.reduce(0) { $0 + (isDigit($1) ? 1 : 0) }
    return digits >= 5 && digits * 3 >= text.utf8.count
      && text.utf8.allSatisfy { isDigit($0) || $0 == 0x2D || (0x61...0x66).contains($0 | 0x20) }
  }

  /// Whether a part is letters after a name: "PhD", "M.D.", "CFP", "RN".
  private static func isDegree(_ text: String) -> Bool {
    let letters = text.utf8.filter(isLetter)
    guard letters.count >= 2, letters.count <= 6, text.utf8.count <= 10, !text.utf8.contains(0x20) else { return false }
    let capitals = letters.reduce(0) { $0 + (isUpper($1) ? 1 : 0) }
    return capitals * 2 >= letters.count && capitals >= 2
  }
}
