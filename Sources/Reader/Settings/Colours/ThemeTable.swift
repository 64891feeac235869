/// The themes there are.
public enum ThemeTable {
  /// The name that leaves the choice to the terminal's ground.
  public static let automatic = "auto"

  /// Light letters on a dark ground.
  public static let dark = Theme(
    name: "dark",
    colours: [
      .ground: Style.Colour(0, 234), .text: Style.Colour(7, 252), .muted: Style.Colour(7, 247),
      .accent: Style.Colour(14, 111), .warm: Style.Colour(11, 179), .good: Style.Colour(10, 114),
      .bad: Style.Colour(11, 210), .quote: Style.Colour(14, 183), .code: Style.Colour(14, 116),
      .mark: Style.Colour(11, 222), .markText: Style.Colour(0, 16),
    ])

  /// Dark letters on a light ground.
  public static let light = Theme(
    name: "light",
    colours: [
      .ground: Style.Colour(15, 255), .text: Style.Colour(0, 234), .muted: Style.Colour(0, 59),
      .accent: Style.Colour(4, 25), .warm: Style.Colour(1, 94), .good: Style.Colour(4, 22), .bad: Style.Colour(1, 124),
      .quote: Style.Colour(4, 55), .code: Style.Colour(4, 23), .mark: Style.Colour(11, 221),
      .markText: Style.Colour(0, 16),
    ])

  /// Brown letters on the colour of old paper.
  public static let sepia = Theme(
    name: "sepia",
    colours: [
      .ground: Style.Colour(7, 230, 0xF4ECD8), .text: Style.Colour(0, 237, 0x433422),
      .muted: Style.Colour(0, 59, 0x6B5B45), .accent: Style.Colour(1, 88, 0x8A3B12),
      .warm: Style.Colour(1, 94, 0x7A5200),
      .good: Style.Colour(4, 22, 0x3F5F1F), .bad: Style.Colour(1, 124, 0xA02020), .quote: Style.Colour(4, 54, 0x6A3D6A),
      .code: Style.Colour(4, 23, 0x2F5D5D), .mark: Style.Colour(11, 222, 0xF0CF7A), .markText: Style.Colour(0, 16),
    ])

  /// No colours.
  public static let mono = Theme(name: "mono", colours: [:])

  /// Letters that stand out from their ground by 7 to 1 and more.
  public static let contrast = Theme(
    name: "contrast",
    colours: [
      .ground: Style.Colour(0, 16, 0x000000), .text: Style.Colour(15, 231, 0xFFFFFF), .muted: Style.Colour(7, 252),
      .accent: Style.Colour(14, 117), .warm: Style.Colour(11, 221), .good: Style.Colour(10, 120),
      .bad: Style.Colour(11, 217), .quote: Style.Colour(14, 225), .code: Style.Colour(14, 123),
      .mark: Style.Colour(11, 226), .markText: Style.Colour(0, 16, 0x000000),
    ])

  /// For a ground nobody knows. There is no colour that is read well on every ground a terminal may have, so words have the
  /// terminal's own, and weight, slant and lines tell them apart.
  package static let unsure = Theme(name: automatic, colours: [:])

  /// Those the program brings along, in the order a key goes through them.
  public static let builtIn = [dark, light, sepia, mono, contrast]
}
