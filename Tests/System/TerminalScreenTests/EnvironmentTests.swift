import Testing
@testable import TerminalScreen

/// What is told of a terminal by the environment, and by its answers.
@Suite struct EnvironmentTests {
  @Test(
    "COLORFGBG ends with the ground",
    arguments: [
      ("15;0", true), ("15;default;0", true), ("0;15", false), ("0;7", false), ("7;8", true), ("15;default", nil),
      ("15;99", nil), ("0", nil), ("", nil), (";", nil),
    ] as [(String, Bool?)])
  func groundOfTheEnvironment(colours: String, isDark: Bool?) { #expect(Terminal.isDark(colours: colours) == isDark) }

  @Test(
    "A ground is dark by its brightness, in any number of digits",
    arguments: [
      ("11;rgb:1c1c/1c1c/1c1c", true), ("11;rgb:ffff/ffff/ffff", false), ("11;rgb:0/0/0", true),
      ("11;rgb:f/f/f", false),
      ("11;rgba:ff/ff/ff/80", false), ("11;rgb:00/ff/00", false), ("11;rgb:00/00/ff", true),
      ("11;?", nil), ("11;rgb:ff/ff", nil), ("11;rgb:fffff/0/0", nil), ("4;rgb:0/0/0", nil),
      ("", nil),
    ] as [(String, Bool?)])
  func groundOfAnAnswer(answer: String, isDark: Bool?) { #expect(Terminal.isDark(answer: answer) == isDark) }

  @Test(
    "A locale's name may say that there is no Unicode",
    arguments: [
      ("de_DE.ISO-8859-1@euro", true), ("ru_RU.KOI8-R", true), ("en_GB.CP1252", true), ("en_GB.UTF-8", false),
      ("ja_JP.eucJP", false), ("C", false), ("", false), ("a.", false),
    ])
  func locales(name: String, lacks: Bool) { #expect(Terminal.lacksUnicode(locale: name) == lacks) }

  @Test(
    "Links are sent to terminals that are known to take them",
    arguments: [
      (["TERM": "xterm-kitty"], true), (["TERM": "foot-extra"], true), (["TERM": "footage"], false),
      (["TERM": "xterm-256color", "VTE_VERSION": "6800"], true),
      (["TERM": "xterm-256color", "VTE_VERSION": "4205"], false),
      (["TERM": "xterm", "TERM_PROGRAM": "iTerm.app"], true), (["TERM": "xterm", "WT_SESSION": ""], false),
      (["TERM": "tmux-256color", "VTE_VERSION": "6800"], false),
      (["TERM": "screen", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"], true),
      (["TERM": "screen", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a"], false), ([:], false),
    ] as [([String: String], Bool)])
  func links(environment: [String: String], takesThem: Bool) {
    #expect(HyperlinkSupport { environment[$0] }.isKnown == takesThem)
  }
}
