/// The name in the field of a mail that says who sent it.
package enum SenderName {
  /// "Ina Brook <ina@hill.example>", "ina@hill.example (Ina Brook)", "\"Brook, Ina\" <…>"; nil if there is an address alone.
  package static func read(_ field: String) -> String? {
    var name = field[...]
    if let angle = name.firstIndex(of: "<") {
      name = name[..<angle]
    } else if let bracket = name.firstIndex(of: "("), let close = name[bracket...].firstIndex(of: ")") {
      name = name[name.index(after: bracket)..<close]
    }
    let trimmed = name.drop { $0 == " " || $0 == "\"" || $0 == "'" }
    var end = trimmed.endIndex
    while end > trimmed.startIndex, case let before = trimmed[trimmed.index(before: end)],
      before == " " || before == "\"" || before == "'"
    {
      end = trimmed.index(before: end)
    }
    let clean = trimmed[..<end]
    guard !clean.isEmpty, !clean.contains("@") else { return nil }
    let parts = clean.split(separator: ",")
    return parts.count == 2 && !clean.contains(" at ")
      ? "\(parts[1].drop { $0 == " " }) \(parts[0])" : String(clean)
  }
}
