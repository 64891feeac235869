public import ArgumentParser
public import ArticleModel

extension OutputFormat: ExpressibleByArgument {
  /// Takes the name of a format or an ending that its files have.
  public init?(argument: String) { self.init(name: argument) }
}

extension OutputFormat {
  /// All formats, as usage lines name them: "markdown|html|…".
  static let alternatives = allCases.map(\.rawValue).joined(separator: "|")
}
