import ArticleParsing
import BoostedTrees
import Cleaning
import Fragments
import Recognizers
import Structure
import TextDecoding
import UTF8Text

/// What training the role model needs of one document, worked out by the very code that runs later.
struct RoleExamples {
  /// The fragments' texts, one a line.
  private(set) var texts: [UInt8] = []
  /// The phrases' numbers of each fragment, their count before them.
  private(set) var phrases: [UInt32] = []
  /// The features of each fragment, one row after the other.
  private(set) var rows: [Float] = []
  /// Of each fragment, the role that explicit evidence gives it and the one the plain rules propose.
  private(set) var roles: [UInt8] = []
  /// How many features there are, and how many of the first stand for kinds.
  private(set) var featureCount = 0
  /// Where groups of features begin, as far as there is a row.
  private(set) var groups: [FeatureRow.Mark] = []
  let categoryCount = RoleFeatures.categoryCount
  /// How many of the last features are for the second round alone.
  let addedCount = RoleLikelihoods.added

  /// Reads a document with a model whose phrases and first round are used, as far as it has them.
  init(_ document: consuming [UInt8], name: String, model: RoleModel, cleaning: CleaningModel) {
    var options = ParsingOptions(fileName: name)
    options.cleaning = cleaning
    let text = SourceDecoder().decode(document)
    let list = ArticleParser(options: options).fragments(of: text)
    list.utf8.withUnsafeBufferPointer { bytes in
      for draft in ArticleFinder(list, in: bytes, options: options).drafts() { add(draft, model) }
    }
  }

  private mutating func add(_ draft: Draft, _ model: RoleModel) {
    var evident = draft
    ArticleStructure.decideByEvidence(&evident)
    var proposed = evident
    ArticleStructure.decideByRules(&proposed)
    let survey = RoleSurvey(evident, proposed: proposed.roles, phrases: model.phrases)
    let likelihoods = RoleLikelihoods(survey, model: model)
    var row = FeatureRow()
    row.notesGroups = groups.isEmpty
    for index in 0..<draft.count {
      texts += draft.bytes[draft.fragments[index].text].map { $0 < 0x20 ? 0x20 : $0 } + [0x0A]
      let range = PhraseKeys.beginning(of: draft.content(index), in: draft.bytes)
      let keys = PhraseKeys(PlainWords(draft.bytes, range), isCut: range.count < draft.content(index).count).keys
      phrases.append(UInt32(keys.count))
      phrases += keys
      roles += [evident.roles[index].rawValue, proposed.roles[index].rawValue]
      row.clear()
      likelihoods.row(index, into: &row)
      rows += row.all
      featureCount = row.count
      if row.notesGroups { groups = row.marks }
      row.notesGroups = false
    }
  }
}
