/// The tables `themes.NAME`: a theme to begin with, and colours of its parts.
extension SettingsInterpreter {
  mutating func readThemes(_ table: TOMLTable) {
    for entry in table.entries {
      let (name, item) = (entry.key, entry.item)
      guard case .table(let content) = item.value else {
        mistakes.append(Mistake(item.line, "a theme is a table: write [themes.\(name)] on a line of its own"))
        continue
      }
      guard !ThemeTable.names(in: ReaderSettings()).contains(name) else {
        mistakes.append(Mistake(item.line, "\(name) is a theme already; give yours a name of its own"))
        continue
      }
      let before = mistakes.count
      let theme = theme(name, content)
      settings.ownThemes.append(theme)
      if mistakes.count == before { remarkFaintColours(theme, content) }
    }
  }

  private mutating func theme(_ name: String, _ table: TOMLTable) -> Theme {
    var theme = Theme(name: name, colours: base(table).colours)
    for entry in table.entries where entry.key != "base" {
      let (key, item) = (entry.key, entry.item)
      guard let part = Theme.Part(rawValue: key) else {
        let known = Theme.Part.allCases.map(\.rawValue) + ["base"]
        mistakes.append(
          Mistake(item.line, "a theme has no part \(key)" + Self.suggestion(for: key, among: known)))
        continue
      }
      switch colour(item) {
      case .some(let colour): theme.colours[part] = colour
      case nil: break
      }
    }
    return theme
  }

  private mutating func base(_ table: TOMLTable) -> Theme {
    guard let item = table["base"] else { return ThemeTable.dark }
    if case .string(let name) = item.value, let theme = ThemeTable.builtIn.first(where: { $0.name == name }) {
      return theme
    }
    let names = ThemeTable.builtIn.map(\.name).joined(separator: ", ")
    mistakes.append(Mistake(item.line, "base is one of \(names)"))
    return ThemeTable.dark
  }

  /// Nil for what is no colour; a colour that is nil is the terminal's own.
  private mutating func colour(_ item: TOMLItem) -> Style.Colour?? {
    switch item.value {
    case .string("terminal"): return .some(nil)
    case .string(let text):
      let digits = text.dropFirst()
      if text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let rgb = UInt32(digits, radix: 16)
      {
        return Style.Colour(rgb: rgb)
      }
      mistakes.append(Mistake(item.line, "no colour: \(text); write \"#rrggbb\", 0 to 255 or \"terminal\""))
    case .integer(let number):
      guard (0...255).contains(number) else {
        mistakes.append(Mistake(item.line, "no colour: \(number); the palette goes from 0 to 255"))
        return nil
      }
      if number < 16 { return Style.Colour(terminal: UInt8(number)) }
      let rgb = ColourPalette.rgb(UInt8(number))
      return Style.Colour(Style.Colour(rgb: rgb).basic, UInt8(number), rgb)
    default: mistakes.append(Mistake(item.line, "a colour is \"#rrggbb\", 0 to 255 or \"terminal\""))
    }
    return nil
  }

  /// Words that are hard to read are worth a remark.
  private mutating func remarkFaintColours(_ theme: Theme, _ table: TOMLTable) {
    for part in Theme.Part.allCases where part != .ground && part != .mark {
      let ground = part == .markText ? theme.colours[.mark] : theme.colours[.ground]
      guard let letters = theme.colours[part]?.rgb, let ground = ground?.rgb else { continue }
      let ratio = Contrast.ratio(letters, ground)
      guard ratio < Contrast.enough else { continue }
      let tenths = Int(ratio * 10)
      let line = (table[part.rawValue] ?? table["ground"] ?? table["mark"])?.line ?? 0
      remarks.append(
        Mistake(
          line, "\(theme.name): \(part.rawValue) has a contrast of \(tenths / 10).\(tenths % 10); 4.5 is easy to read"))
    }
  }
}
