import ArticleModel
import ArticleParsing
import Cleaning
import TestSupport

extension Page {
  /// The document of a page's body.
  static func document(_ body: String, without steps: Set<CleaningStep> = []) -> Document {
    var options = ParsingOptions(format: .html)
    options.withoutSteps = steps
    return ArticleParser(options: options).parse(Array(body.utf8))
  }

  /// A printed form of the first article's blocks, one a line.
  static func printed(_ body: String, without steps: Set<CleaningStep> = []) -> String {
    print(document(body, without: steps).articles[0].blocks).joined(separator: "\n")
  }
}
