/// Commands made from the table of settings: each turns one setting to its next value. Those that are
/// reading aids have rows among these.
extension CommandTable {
  package static let settings =
    [
      Command(
        "save-settings", Command.Mode.allCases, in: .settings, keys: [], .saveSettings,
        "write what was changed here into the settings file; its comments stay")
    ]
    + SettingTable.all.compactMap { setting -> Command? in
      let everywhere = Command.Mode.allCases
      let request = Request.turnSetting(setting.name)
      if aids.contains(where: { $0.request == request }) { return nil }
      switch setting.kind {
      case .number, .folder: return nil
      case .flag:
        return Command(
          "toggle-\(setting.name)", everywhere, in: .settings, keys: [], request, "\(setting.name) on or off")
      case .theme:
        return Command("next-theme", everywhere, in: .settings, keys: ["^T"], request, "other colours")
      case .word(let words):
        let help = "\(setting.name): " + words.joined(separator: " or ")
        return Command("toggle-\(setting.name)", everywhere, in: .settings, keys: [], request, help)
      }
    }
}
