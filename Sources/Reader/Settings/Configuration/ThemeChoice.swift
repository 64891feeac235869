extension ThemeTable {
  /// All names a setting may have.
  public static func names(in settings: ReaderSettings) -> [String] {
    [automatic] + builtIn.map(\.name) + settings.ownThemes.map(\.name)
  }

  /// The theme of a name.
  ///
  /// - Parameter isDark: what is known of the terminal's own ground; it decides what `auto` is.
  public static func theme(named name: String, in settings: ReaderSettings, isDark: Bool?) -> Theme {
    if let theme = (settings.ownThemes + builtIn).first(where: { $0.name == name }) { return theme }
    guard let isDark else { return unsure }
    return (isDark ? dark : light).onOwnGround(named: automatic)
  }
}
