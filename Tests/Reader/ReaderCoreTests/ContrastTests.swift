import ReaderCore
import Settings
import Testing
import TextLayout

/// Every pair of colours of every built-in theme is easy to read: level AA of the WCAG, at each depth of colour.
@Suite struct ContrastTests {
  /// What a depth of colour makes of a colour.
  static let depths: [(name: String, rgb: @Sendable (Style.Colour) -> UInt32)] = [
    ("true colour", { $0.rgb ?? ColourPalette.rgb($0.extended) }), ("256", { ColourPalette.rgb($0.extended) }),
    ("16", { ColourPalette.rgb($0.basic) }), ("8", { ColourPalette.rgb($0.basic & 7) }),
  ]

  @Test(arguments: [ThemeTable.dark, ThemeTable.light, ThemeTable.sepia], [0, 1, 2, 3])
  func everyPairIsReadable(theme: Theme, depth: Int) throws {
    for role in ScreenRole.all {
      let style = theme.style(of: role)
      let letters = try #require(style.foreground), ground = try #require(style.background)
      let ratio = Contrast.ratio(Self.depths[depth].rgb(letters), Self.depths[depth].rgb(ground))
      #expect(ratio >= Contrast.enough, "\(theme.name), \(Self.depths[depth].name): \(role) has \(ratio)")
    }
  }

  /// On grounds a terminal may have that calls itself dark or light.
  @Test(arguments: [(true, 0x000000 as UInt32), (true, 0x2B2B2B), (false, 0xFFFFFF), (false, 0xEEEEEE)])
  func onTheTerminalsOwnGround(isDark: Bool, ground: UInt32) {
    let theme = ThemeTable.theme(named: "auto", in: ReaderSettings(), isDark: isDark)
    expectReadable(theme, on: ground)
  }

  @Test(arguments: [0x000000 as UInt32, 0xFFFFFF, 0x1E1E1E, 0x808080, 0x002B36]) func onAGroundNobodyKnows(
    ground: UInt32
  ) {
    expectReadable(ThemeTable.theme(named: "auto", in: ReaderSettings(), isDark: nil), on: ground)
  }

  private func expectReadable(_ theme: Theme, on ground: UInt32) {
    for role in ScreenRole.all {
      let style = theme.style(of: role)
      guard let letters = style.foreground else { continue }
      for depth in Self.depths.prefix(2) {
        let ratio = Contrast.ratio(depth.rgb(letters), style.background.map(depth.rgb) ?? ground)
        #expect(ratio >= Contrast.enough, "\(depth.name): \(role) has \(ratio)")
      }
    }
  }

  @Test(arguments: [0, 1, 2, 3]) func theThemeOfContrastHasMore(depth: Int) throws {
    for role in ScreenRole.all {
      let style = ThemeTable.contrast.style(of: role)
      let letters = try #require(style.foreground), ground = try #require(style.background)
      let ratio = Contrast.ratio(Self.depths[depth].rgb(letters), Self.depths[depth].rgb(ground))
      #expect(ratio >= 7, "\(Self.depths[depth].name): \(role) has \(ratio)")
    }
  }

  @Test func monoUsesNoColours() {
    for role in ScreenRole.all {
      let style = ThemeTable.mono.style(of: role)
      #expect(style.foreground == nil && style.background == nil)
    }
  }

  @Test(arguments: [
    (0x000000 as UInt32, 0xFFFFFF as UInt32, 21.0), (0x777777, 0xFFFFFF, 4.478), (0xFF0000, 0xFFFFFF, 3.998),
    (0x123456, 0x123456, 1),
  ])
  func contrastIsThatOfTheGuidelines(left: UInt32, right: UInt32, expected: Double) {
    #expect(abs(Contrast.ratio(left, right) - expected) < 0.001)
  }

  @Test(arguments: [
    (16 as UInt8, 0x000000 as UInt32), (231, 0xFFFFFF), (196, 0xFF0000), (110, 0x87AFD7), (232, 0x080808),
    (255, 0xEEEEEE),
  ])
  func thePaletteIsThatOfTerminals(number: UInt8, rgb: UInt32) {
    #expect(ColourPalette.rgb(number) == rgb)
    #expect(Style.Colour(rgb: rgb).extended == number)
  }
}

extension ScreenRole {
  /// Every role there is.
  static let all: [ScreenRole] =
    TextRole.allCases.map { .text($0) } + [
      .blank, .dimmed, .match, .currentMatch, .focused, .header, .headerDetail, .frameLine, .footer, .footerDetail,
      .footerKey,
      .message, .prompt, .promptLabel, .outline, .outlineCurrent, .outlineSelected, .outlineArticle, .outlineDetail,
      .panelTitle, .panelText, .panelDetail, .key, .reason, .was, .now, .listEntry, .listDetail, .listSelected,
    ]
}
