/// The formats that articles and tables can be written in. `ArticleWriting` has a writer for each.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  case markdown, html, text, json, csv

  /// The extensions of its files; new files get the first.
  public var endings: [String] {
    switch self {
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm"]
    case .text: ["txt", "text"]
    case .json: ["json"]
    case .csv: ["csv"]
    }
  }

  /// The extension of new files.
  public var ending: String { endings[0] }

  /// Whether the format can hold whole articles; that of spreadsheets holds only their tables.
  public var holdsArticles: Bool { self != .csv }

  /// Whether the format keeps the cells of a table apart.
  public var holdsTables: Bool {
    switch self {
    case .markdown, .json, .csv: true
    case .html, .text: false
    }
  }

  /// Whether several documents may follow one another in one stream.
  public var canBeConcatenated: Bool { self != .html }

  /// The formats an article can be written in.
  public static let ofArticles = allCases.filter(\.holdsArticles)

  /// The formats a table can be written in, the plainest first.
  public static let ofTables = allCases.reversed().filter(\.holdsTables)

  /// The format with a name or a file extension.
  public init?(name: String) {
    let name = name.lowercased()
    guard let format = Self.allCases.first(where: { $0.rawValue == name || $0.endings.contains(name) }) else {
      return nil
    }
    self = format
  }
}
