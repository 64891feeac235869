extension Role {
  /// What `lectern explain` calls it.
  package var name: String {
    switch self {
    case .undecided, .paragraph: "paragraph"
    case .heading: "heading"
    case .item: "item"
    case .itemBody: "paragraph of an item"
    case .itemCode: "code of an item"
    case .line: "line"
    case .definition: "definition"
    case .question: "question"
    case .answer: "answer"
    case .answerItem: "item of an answer"
    case .row: "row"
    case .headerRow: "header of a table"
    case .rebuiltRow: "row of a rebuilt table"
    case .code: "code"
    case .callout: "callout"
    case .quote: "quote"
    case .attribution: "attribution"
    case .alternative: "words for a picture"
    case .caption: "caption"
    case .rule: "rule"
    case .term: "term"
    case .meaning: "meaning"
    case .figure: "figure"
    case .tableName: "name of a table"
    }
  }
}
