/// What a settings file says, and what is wrong with it.
public struct SettingsReading: Sendable {
  /// The settings; what is wrong in the file is left out of them, and nothing else.
  public let settings: ReaderSettings
  /// Everything that is wrong, in the order of the file.
  public let mistakes: [Mistake]
  /// What works, but perhaps not as it was meant.
  public let remarks: [Mistake]

  /// Reads a file's bytes.
  public init(_ bytes: [UInt8]) {
    var refused: [Mistake] = []
    while true {
      let file = TOMLReader.readable(bytes, passingOver: Set(refused.map(\.line)))
      var interpreter = SettingsInterpreter()
      interpreter.read(file.table)
      // A line that is refused sets nothing: the one further down that sets the same is the first that does.
      let more = interpreter.mistakes.filter { file.repeated.contains($0.line) }
      refused += more
      guard more.isEmpty else { continue }
      mistakes = (refused + interpreter.mistakes + file.mistakes).sorted { $0.line < $1.line }
      remarks = interpreter.remarks.sorted { $0.line < $1.line }
      settings = interpreter.settings
      return
    }
  }
}

/// Turns the tables of a file into settings.
struct SettingsInterpreter {
  var settings = ReaderSettings()
  var mistakes: [Mistake] = []
  var remarks: [Mistake] = []

  mutating func read(_ root: TOMLTable) {
    // A theme has to be known before it can be asked for.
    if let item = root["themes"] { inTable(item, "themes") { $0.readThemes($1) } }
    for entry in root.entries {
      let (key, item) = (entry.key, entry.item)
      switch key {
      case "themes": break
      case "keys": inTable(item, "keys") { $0.readKeys($1) }
      default: read(key, item)
      }
    }
  }

  private mutating func inTable(
    _ item: TOMLItem, _ name: String, _ body: (inout SettingsInterpreter, TOMLTable) -> Void
  ) {
    guard case .table(let table) = item.value else {
      mistakes.append(Mistake(item.line, "\(name) is a table: write [\(name)] on a line of its own"))
      return
    }
    body(&self, table)
  }

  private mutating func read(_ key: String, _ item: TOMLItem) {
    guard let setting = SettingTable.setting(named: key) else {
      let known = SettingTable.all.map(\.name) + ["keys", "themes"]
      mistakes.append(Mistake(item.line, "there is no setting \(key)" + Self.suggestion(for: key, among: known)))
      return
    }
    let value: Setting.Value
    switch item.value {
    case .integer(let number): value = .number(number)
    case .boolean(let flag): value = .flag(flag)
    case .string(let word): value = .word(word)
    case .array, .table:
      mistakes.append(Mistake(item.line, "\(key) has one value, not \(item.kind)", of: key))
      return
    }
    if let wrong = setting.set(value, in: &settings) {
      mistakes.append(Mistake(item.line, wrong, of: key))
    }
  }

  /// "; did you mean …?" where a known name has nearly the same letters.
  static func suggestion(for word: String, among known: [String]) -> String {
    let near = known.map { ($0, distance(Array(word.utf8.prefix(64)), Array($0.utf8))) }.min { $0.1 < $1.1 }
    guard let near, near.1 <= max(2, near.0.utf8.count / 3) else { return "" }
    return "; did you mean \(near.0)?"
  }

  /// How many letters have to be put in, taken out or changed (Levenshtein, 1965).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for place in right.indices {
        let replaced = diagonal + (letter == right[place] ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(replaced, row[place] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
