import ArticleModel

/// What training the cleaning model needs of one document, worked out by the very code that runs later.
package struct CleaningExamples {
  /// The fragments' texts, one a line.
  package private(set) var texts: [UInt8] = []
  /// The phrases' numbers of each fragment, their count before them.
  package private(set) var phrases: [UInt32] = []
  /// The features of each fragment, one row after the other.
  package private(set) var rows: [Float] = []
  /// How many features there are, and how many of the first stand for kinds.
  package private(set) var featureCount = 0
  package let categoryCount: Int

  /// Reads a document with a model whose phrases are used, and not its trees.
  package init(_ document: consuming [UInt8], name: String, model: CleaningModel) {
    let text = SourceDecoder().decode(document)
    let list = ArticleParser(options: ParsingOptions(fileName: name)).fragments(of: text)
    categoryCount = ContentJudgement.categoryCount(isPage: list.page != nil)
    list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      let judgement = LearnedCleaner.judgement(
        list, shapes, in: bytes, rules: Cleaner.verdicts(list, shapes, in: bytes), model: model)
      var row: [Float] = []
      for (index, fragment) in list.fragments.enumerated() {
        texts += bytes[fragment.text].map { $0 < 0x20 ? 0x20 : $0 } + [0x0A]
        let keys = PhraseKeys(of: fragment, in: bytes).keys
        phrases.append(UInt32(keys.count))
        phrases += keys
        judgement.features(index, into: &row)
        rows += row
        featureCount = row.count
      }
    }
  }
}
