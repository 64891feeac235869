/// A setting with one value: a row of the table from which the settings file, its check, the list of commands and the
/// manual are made.
public struct Setting: Sendable {
  /// What a setting may be set to.
  public enum Value: Sendable, Hashable {
    case number(Int)
    case flag(Bool)
    case word(String)

    /// The value as a settings file writes it.
    public var text: String {
      switch self {
      case .number(let number): "\(number)"
      case .flag(let flag): "\(flag)"
      case .word(let word): "\"\(word)\""
      }
    }

    /// The value as people say it.
    public var label: String {
      switch self {
      case .number(let number): "\(number)"
      case .flag(let flag): flag ? "on" : "off"
      case .word(let word): word
      }
    }
  }

  /// Which values there are.
  public enum Kind: Sendable {
    case number(ClosedRange<Int>)
    case flag
    case word([String])
    /// The name of a theme, built in or the reader's own.
    case theme
    /// The path of a folder; empty for the usual one.
    case folder
  }

  /// A setting and the value it is to have in the settings file.
  public struct Change: Sendable, Hashable {
    /// What the settings file calls it.
    public var name: String
    /// The value.
    public var value: Value

    /// Makes a change.
    public init(name: String, value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// What the settings file calls it.
  public let name: String
  /// Which values it may have.
  public let kind: Kind
  /// What it does, in one line.
  public let help: String
  package let get: @Sendable (ReaderSettings) -> Value
  package let put: @Sendable (inout ReaderSettings, Value) -> Void

  /// The value in some settings.
  public func value(in settings: ReaderSettings) -> Value { get(settings) }

  /// The values to choose from; empty for numbers.
  public func choices(in settings: ReaderSettings) -> [Value] {
    switch kind {
    case .number, .folder: []
    case .flag: [.flag(true), .flag(false)]
    case .word(let words): words.map { .word($0) }
    case .theme: ThemeTable.names(in: settings).map { .word($0) }
    }
  }

  /// Sets it. Returns what is wrong where the value is none of those there are.
  public func set(_ value: Value, in settings: inout ReaderSettings) -> String? {
    switch (kind, value) {
    case (.number(let range), .number(let number)):
      guard range.contains(number) else { return "\(name) goes from \(range.lowerBound) to \(range.upperBound)" }
    case (.flag, .flag): break
    case (.word, .word(let word)), (.theme, .word(let word)):
      let known = choices(in: settings).map(\.label)
      guard known.contains(word) else { return "\(name) is one of \(known.joined(separator: ", ")), not \(word)" }
    case (.folder, .word(let path)):
      guard path.isEmpty || path.hasPrefix("/") || path.hasPrefix("~/") else {
        return "\(name) is a path from / or ~/ on, not \(path)"
      }
    case (.number, _): return "\(name) is a number"
    case (.flag, _): return "\(name) is true or false"
    case (.word, _), (.theme, _), (.folder, _): return "\(name) is a word in quotes"
    }
    put(&settings, value)
    return nil
  }
}

/// All settings that have one value. To add one: a row here, and its property of ``ReaderSettings``.
public enum SettingTable {
  /// In the order of the settings file.
  public static let all: [Setting] = [
    Setting(
      name: "measure", kind: .number(ReaderSettings.measures), help: "How wide the column is, in cells: 40 to 120.",
      get: { .number($0.measure) }, put: { if case .number(let number) = $1 { $0.measure = number } }),
    flag("hyphenation", \.hyphenation, "Whether words are divided where a line would be ragged."),
    flag("justification", \.justification, "Whether all lines end at the right edge."),
    flag("outline", \.outline, "Whether the outline stands beside the page, where there is room for it."),
    flag("expressions", \.expressions, "Whether searches are for regular expressions; ^R changes it while searching."),
    flag("focus", \.focus, "Focus mode: whether the paragraph that is being read is lit and the rest dimmed."),
    Setting(
      name: "pace", kind: .number(ReaderSettings.paces),
      help: "How fast auto-scroll goes, in words a minute: 40 to 1200.",
      get: { .number($0.pace) }, put: { if case .number(let number) = $1 { $0.pace = number } }),
    Setting(
      name: "theme", kind: .theme,
      help:
        "The colours: auto (those that fit the terminal), dark, light, sepia, mono, contrast, or a theme of your own.",
      get: { .word($0.theme) }, put: { if case .word(let word) = $1 { $0.theme = word } }),
    Setting(
      name: "mouse", kind: .word(ReaderSettings.Mouse.allCases.map(\.rawValue)),
      help: "wheel: the wheel scrolls, and the terminal selects text. full: clicks open folds, links, cells, sections.",
      get: { .word($0.mouse.rawValue) },
      put: { if case .word(let word) = $1 { $0.mouse = ReaderSettings.Mouse(rawValue: word) ?? $0.mouse } }),
    Setting(
      name: "order", kind: .word(ReaderSettings.Order.allCases.map(\.rawValue)),
      help: "Who puts right-to-left text in order: lectern, the terminal, or auto: lectern unless the terminal does.",
      get: { .word($0.order.rawValue) },
      put: { if case .word(let word) = $1 { $0.order = ReaderSettings.Order(rawValue: word) ?? $0.order } }),
    Setting(
      name: "hyperlinks", kind: .word(ReaderSettings.Hyperlinks.allCases.map(\.rawValue)),
      help: "Whether the terminal is told of links, so that it can open them: on, off, or auto: where it is known to.",
      get: { .word($0.hyperlinks.rawValue) },
      put: {
        if case .word(let word) = $1 { $0.hyperlinks = ReaderSettings.Hyperlinks(rawValue: word) ?? $0.hyperlinks }
      }),
    Setting(
      name: "signs", kind: .word(ReaderSettings.Signs.allCases.map(\.rawValue)),
      help:
        "Rules, bullets, arrows: unicode, ascii, or auto: ascii where the locale names a set of characters without them.",
      get: { .word($0.signs.rawValue) },
      put: { if case .word(let word) = $1 { $0.signs = ReaderSettings.Signs(rawValue: word) ?? $0.signs } }),
    Setting(
      name: "pictures", kind: .word(ReaderSettings.Pictures.allCases.map(\.rawValue)),
      help:
        "line: a line says what a picture shows. inline: chafa draws it in the page; from a server when Enter asks for it.",
      get: { .word($0.pictures.rawValue) },
      put: { if case .word(let word) = $1 { $0.pictures = ReaderSettings.Pictures(rawValue: word) ?? $0.pictures } }),
    Setting(
      name: "shelf", kind: .folder,
      help: "Where articles are kept, from / or ~/ on; empty for lectern/shelf in XDG_DATA_HOME.",
      get: { .word($0.shelf) }, put: { if case .word(let path) = $1 { $0.shelf = path } }),
  ]

  /// The setting of a name; nil where there is none.
  public static func setting(named name: String) -> Setting? { all.first { $0.name == name } }

  private static func flag(
    _ name: String, _ path: any WritableKeyPath<ReaderSettings, Bool> & Sendable, _ help: String
  ) -> Setting {
    Setting(
      name: name, kind: .flag, help: help, get: { .flag($0[keyPath: path]) },
      put: { if case .flag(let flag) = $1 { $0[keyPath: path] = flag } })
  }
}
