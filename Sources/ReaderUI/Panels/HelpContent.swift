/// Help: every row of the key maps that says something of itself, group by group, in the order of the maps.
struct HelpContent: PanelContent {
  private enum Item {
    case group(String)
    case row(keys: String, description: String)
  }

  let title = "Keys"
  private var items: [Item] = []
  private let keyWidth = 16

  init(maps: [KeyMap] = [.page, .outline, .table, .panel]) {
    let bindings = maps.flatMap(\.bindings).filter { !$0.description.isEmpty }
    var groups: [Binding.Group] = []
    for binding in bindings where !groups.contains(binding.group) { groups.append(binding.group) }
    for group in groups {
      let rows = bindings.filter { $0.group == group }
      items.append(.group(group.rawValue))
      items += rows.map { .row(keys: $0.keyLabels, description: $0.description) }
    }
  }

  var itemCount: Int { items.count }

  func lines(of item: Int, width: Int) -> [ScreenLine] {
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

extension Binding {
  /// The ways to type it, as help shows them: "]a", "Space PgDn ^F".
  var keyLabels: String {
    sequences.map { sequence in
      sequence.map { step in
        if case .key(let key) = step { key.label } else { "…" }
      }.joined()
    }.joined(separator: " ")
  }
}
