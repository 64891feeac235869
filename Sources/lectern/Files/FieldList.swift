import ArgumentParser
import ArticleWriting

/// The fields that `--fields` names, between commas: `title,text`.
struct FieldList: ExpressibleByArgument, Sendable {
  let fields: [DocumentField]

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let fields = names.compactMap { DocumentField(rawValue: String($0)) }
    // A field twice would be an object that readers of JSON take in different ways.
    guard fields.count == names.count, Set(fields).count == fields.count else { return nil }
    self.fields = fields
  }

  /// As it was typed.
  var text: String { fields.map(\.rawValue).joined(separator: ",") }
}
