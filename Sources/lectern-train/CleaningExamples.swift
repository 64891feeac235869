import ArticleParsing
import BoostedTrees
import Cleaning
import Fragments
import Recognizers
import TextDecoding

/// What training the cleaning model needs of one document, worked out by the very code that runs later.
struct CleaningExamples {
  /// The fragments' texts, one a line.
  private(set) var texts: [UInt8] = []
  /// The phrases' numbers of each fragment, their count before them.
  private(set) var phrases: [UInt32] = []
  /// The numbers of the names around each fragment, and of the phrases of the heading above it, their counts before them;
  /// of pages.
  private(set) var names: [UInt32] = []
  private(set) var sections: [UInt32] = []
  /// The features of each fragment, one row after the other.
  private(set) var rows: [Float] = []
  /// How many features there are, and how many of the first stand for kinds.
  private(set) var featureCount = 0
  private(set) var categoryCount = 0
  /// Where groups of features begin, as far as there is a row.
  private(set) var groups: [FeatureRow.Mark] = []

  /// Reads a document with a model whose tables are used; where it has trees for a first look, the features are those of the
  /// second.
  init(_ document: consuming [UInt8], name: String, model: CleaningModel) {
    let text = SourceDecoder().decode(document)
    let list = ArticleParser(options: ParsingOptions(fileName: name)).fragments(of: text)
    list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      let judgement = LearnedCleaner.judgement(
        list, shapes, in: bytes, rules: Cleaner.verdicts(list, shapes, in: bytes), model: model)
      var row = FeatureRow()
      row.notesGroups = true
      let judge = model.judge(of: list)
      let look = judge.trees.isEmpty ? nil : judgement.secondLook(judgement.firstLikelihoods(judge))
      if look == nil { categoryCount = ContentJudgement.categoryCount(isPage: list.page.isMarkedUp) }
      let headings = PageSections.headings(list.fragments)
      for (index, fragment) in list.fragments.enumerated() {
        texts += bytes[fragment.text].map { $0 < 0x20 ? 0x20 : $0 } + [0x0A]
        let keys = PhraseKeys(of: fragment, in: bytes).keys
        phrases.append(UInt32(keys.count))
        phrases += keys
        if list.page.isMarkedUp { noteSurroundings(index, headings[index], list, list.page, in: bytes) }
        if let look {
          row.clear()
          look.append(index, to: &row)
        } else {
          judgement.features(index, into: &row)
        }
        rows += row.all
        featureCount = row.count
        if row.notesGroups { groups = row.marks }
        row.notesGroups = false
      }
    }
  }

  private mutating func noteSurroundings(
    _ index: Int, _ heading: Int, _ list: FragmentList, _ page: PageEvidence, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let keys = NameScores.keys(Int(page.fragments[index].element), page)
    names.append(UInt32(keys.count))
    names += keys
    let above = heading < 0 ? [] : PhraseKeys(of: list.fragments[heading], in: bytes).keys
    sections.append(UInt32(above.count))
    sections += above
  }
}
