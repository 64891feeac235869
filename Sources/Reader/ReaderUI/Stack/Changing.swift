import ReaderCore
import ReaderFeatures
public import Settings
import TextLayout

/// Settings while the program runs.
extension ReaderState {
  /// The theme everything is drawn in now.
  public var theme: Theme { ThemeTable.theme(named: settings.theme, in: settings, isDark: isGroundDark) }

  /// Whether clicks are to be reported.
  public var wantsClicks: Bool { settings.mouse == .full }

  /// Whether lines have been put in order, so that the terminal must not do it again. Without the library that does it, or
  /// before any right-to-left text is shown, the terminal may do as it likes.
  public var ordersText: Bool { pageOptions.readingOrder?.isInUse == true }

  /// Sets a setting for as long as the program runs, and says so.
  mutating func change(_ name: String, to value: Setting.Value) {
    guard let setting = SettingTable.setting(named: name) else { return }
    keepSettingsOfPage()
    if let wrong = setting.set(value, in: &settings) {
      message = wrong
      return
    }
    message = "\(name): \(value.label)"
    adoptSettings()
  }

  /// The value of each setting.
  static func values(of settings: ReaderSettings) -> [String: Setting.Value] {
    Dictionary(uniqueKeysWithValues: SettingTable.all.map { ($0.name, $0.value(in: settings)) })
  }

  /// Asks for what was changed to be written into the settings file.
  mutating func saveSettings() -> [Effect] {
    keepSettingsOfPage()
    let changes = SettingTable.all.compactMap { setting -> Setting.Change? in
      let value = setting.value(in: settings)
      return savedSettings[setting.name] == value ? nil : Setting.Change(name: setting.name, value: value)
    }
    guard !changes.isEmpty else {
      message = "no setting was changed"
      return []
    }
    return [.saveSettings(changes)]
  }

  /// Sets a setting to the value after the one it has.
  mutating func turn(_ name: String) {
    guard let setting = SettingTable.setting(named: name) else { return }
    keepSettingsOfPage()
    let choices = setting.choices(in: settings)
    guard !choices.isEmpty else { return }
    let current = choices.firstIndex(of: setting.value(in: settings)) ?? -1
    change(name, to: choices[(current + 1) % choices.count])
  }

  /// Sets the page as the settings say, and keeps the line that was being read.
  mutating func adoptSettings() {
    let options = pageOptions
    let settings = settings
    guard var article = reading else { return }
    reading = nil
    article.keepingPlace {
      $0.settings = settings
      $0.preferredMeasure = settings.measure
      $0.outline.isShown = settings.outline
      $0.adopt(options)
    }
    reading = article
  }

  /// Sets the page with the options there are now, and keeps the line that was being read.
  mutating func adoptOptions() {
    let options = pageOptions
    reading?.keepingPlace { $0.adopt(options) }
  }

  /// Takes over what keys of the page have changed: it holds for the next article, too.
  mutating func keepSettingsOfPage() {
    guard let reading else { return }
    settings.measure = reading.preferredMeasure
    settings.outline = reading.outline.isShown
    settings.pace = reading.settings.pace
  }
}

extension ReadingState {
  /// Sets the page as the options say, at the measure there is room for.
  fileprivate mutating func adopt(_ options: LayoutOptions) {
    page.showsPictures = settings.pictures == .inline
    page.options.justified = options.justified
    page.options.emoji = options.emoji
    page.options.unicode = options.unicode
    page.options.hyphenator = options.hyphenator
    page.options.readingOrder = options.readingOrder
    page.options.measure = geometry.measure
    page.options.wideMeasure = geometry.wideMeasure
  }
}
