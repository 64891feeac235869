import BoostedTrees
import Fragments
import Recognizers

/// The part of a page that is named as its article's body, by one kind of name.
///
///     <div itemprop="articleBody"> … </div>     the body: by its name
///     <div class="teasers"> … </div>            behind its end
///     <article> … </article>                    the body by another kind of name: the element that says so
///
/// Of several kinds of elements with such a name, those of the kind with the most running text are the body together: a body
/// may stand in pieces between advertisements, and the posts of a thread are all of one kind.
struct NamedBody {
  /// The fragments from the first piece's first to the last piece's last; empty without a body.
  private(set) var range = 0..<0
  /// The share of the page's words of long paragraphs that stand in its pieces, 0 to 1.
  private(set) var share: Float = 0
  private var pieces: [Range<Int>] = []

  /// Finds the body among the outermost elements that pass.
  init(_ page: PageEvidence, longWords: RunningSums, where isNamed: (PageElement) -> Bool) {
    var ofKind: [UInt32: [Range<Int>]] = [:]
    var end: Int32 = 0
    for element in page.elements where element.first >= end && element.end > element.first && isNamed(element) {
      ofKind[element.kind, default: []].append(Int(element.first)..<Int(element.end))
      end = element.end
    }
    func words(_ pieces: [Range<Int>]) -> Float {
      pieces.reduce(0) { $0 + longWords.over($1.lowerBound, $1.upperBound) }
    }
    let best = ofKind.values.max { (words($0), -$0[0].lowerBound) < (words($1), -$1[0].lowerBound) }
    guard let best, let first = best.first, let last = best.last else { return }
    pieces = best
    range = first.lowerBound..<last.upperBound
    share = words(best) / max(1, longWords.total)
  }

  /// The bodies of a page: by names of that meaning, and by the element `article`.
  static func all(_ survey: FragmentSurvey, _ page: PageEvidence) -> [NamedBody] {
    [
      NamedBody(page, longWords: survey.longWords) { $0.words.contains(.body) },
      NamedBody(page, longWords: survey.longWords) { $0.tag == .article },
    ]
  }

  /// The words that are counted in its pieces.
  func words(_ counted: RunningSums) -> Float {
    pieces.reduce(0) { $0 + counted.over($1.lowerBound, $1.upperBound) }
  }

  /// Appends whether a fragment stands in it, how far before or behind, and how much of the page it holds.
  func append(_ index: Int, to row: inout FeatureRow) {
    guard !range.isEmpty else { return row.append(contentsOf: [-1, -900, 900, 0]) }
    row.append(range.contains(index) ? 1 : 0)
    row.append(max(-900, min(900, Float(index - range.lowerBound))))
    row.append(max(-900, min(900, Float(range.upperBound - index))))
    row.append(share)
  }
}
