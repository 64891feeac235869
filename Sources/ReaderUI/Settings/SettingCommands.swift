/// Commands made from the table of settings: each turns one setting to its next value.
extension CommandTable {
  static let settings = SettingTable.all.compactMap { setting -> Command? in
    let everywhere = Command.Mode.allCases
    let request = Request.turnSetting(setting.name)
    switch setting.kind {
    case .number: return nil
    case .flag where setting.name == "focus":
      return Command(
        "focus-mode", .page, in: .aids, keys: ["p"], request, "light the paragraph that is read, dim the rest")
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
