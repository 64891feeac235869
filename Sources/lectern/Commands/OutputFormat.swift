import ArgumentParser
import ArticleWriting

/// The formats articles can be written in.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case json, markdown, html, text, csv

  /// Takes the name of a format or an ending that its files have.
  init?(argument: String) {
    switch argument.lowercased() {
    case "md": self = .markdown
    case "txt": self = .text
    case "htm": self = .html
    case let name: self.init(rawValue: name)
    }
  }

  /// What a format leaves open.
  struct Options {
    /// The cells a line of text may take.
    var width: Int
    /// Whether cells that a spreadsheet would compute are guarded.
    var guardsFormulas: Bool
  }

  /// The ending of files in this format.
  var ending: String {
    switch self {
    case .json: "json"
    case .markdown: "md"
    case .html: "html"
    case .text: "txt"
    case .csv: "csv"
    }
  }

  /// Whether several documents may follow one another in one stream.
  var canBeConcatenated: Bool { self != .html }

  /// Writes this format.
  func writer(_ options: Options) -> any ArticleWriter {
    switch self {
    case .json: JSONWriter()
    case .markdown: MarkdownWriter()
    case .html: HTMLWriter()
    case .text: TextWriter(width: options.width)
    case .csv: CSVWriter(guardsFormulas: options.guardsFormulas)
    }
  }
}
