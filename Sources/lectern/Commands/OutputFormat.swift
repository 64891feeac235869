import ArgumentParser
import ArticleWriting

/// The formats articles can be written in.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case json

  /// All formats, for help texts.
  static let list = allCases.map(\.rawValue).joined(separator: ", ")

  /// Writes this format.
  var writer: any ArticleWriter {
    switch self {
    case .json: JSONWriter()
    }
  }
}
