package import ReaderCore
package import Settings

/// Help: every command of the key maps once, group by group, in the order of the maps.
package struct HelpContent: PanelContent {
  private enum Item {
    case group(String)
    case row(keys: String, description: String)
  }

  package let title = "Keys"
  private var items: [Item] = []
  private let keyWidth = 16

  package init(maps: [KeyMap]) {
    var names: Set<String> = []
    let bindings = maps.flatMap(\.bindings).filter { names.insert($0.command.name).inserted && !$0.sequences.isEmpty }
    var groups: [Command.Group] = []
    for binding in bindings where !groups.contains(binding.command.group) { groups.append(binding.command.group) }
    for group in groups {
      items.append(.group(group.rawValue))
      if group == .sections {
        items.append(
          .row(
            keys: "1 to 9", description: "to the section of that number; before a key that moves, how often: 3j, 2]"))
      }
      for binding in bindings where binding.command.group == group {
        items.append(.row(keys: binding.keyLabels, description: binding.command.help))
      }
    }
  }

  package var itemCount: Int { items.count }

  package func lines(of item: Int, width: Int) -> [ScreenLine] {
    switch items[item] {
    case .group(let name):
      return (item > 0 ? [ScreenLine()] : []) + [ScreenLine(name, .panelTitle)]
    case .row(let keys, let description):
      let name = ScreenLine(keys, .key).indented(by: 2)
      if width < keyWidth + 24 {
        return [name] + WrappedText.lines(description, .panelText, width: width, indent: 6)
      }
      guard name.width < keyWidth else { return [name] + lines(description, width: width) }
      var lines = lines(description, width: width)
      guard !lines.isEmpty else { return [name] }
      var first = name.padded(to: keyWidth)
      first.append(lines[0].dropping(keyWidth))
      lines[0] = first
      return lines
    }
  }

  private func lines(_ description: String, width: Int) -> [ScreenLine] {
    WrappedText.lines(description, .panelText, width: width, indent: keyWidth)
  }
}
