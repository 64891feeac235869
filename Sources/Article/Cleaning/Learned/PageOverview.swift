import Fragments
import Recognizers

/// What is the same for all fragments of a page: what it declares itself to be, and of what it is made. With it the trees can
/// tell an article from a thread, a listing or a product.
struct PageOverview {
  private(set) var features: [Float] = []

  init(_ survey: FragmentSurvey, _ page: PageEvidence) {
    for bit in 0..<PageKinds.count {
      features.append(page.kinds.contains(PageKinds(rawValue: 1 << UInt16(bit))) ? 1 : 0)
    }
    let fragments = survey.fragments
    let count = Float(max(1, fragments.count))
    func share(_ passes: (Int) -> Bool) -> Float {
      fragments.indices.reduce(Float(0)) { $0 + (passes($1) ? 1 : 0) } / count
    }
    func number(_ tag: Tag) -> Float { page.elements.reduce(0) { $0 + ($1.tag == tag ? 1 : 0) } }
    features.append(min(4000, count))
    features.append(min(20000, survey.words.total))
    features.append(survey.words.total / count)
    features.append(survey.shapes.reduce(0) { max($0, min(1000, Float($1.words))) })
    features.append(share { fragments[$0].form == .heading })
    features.append(share { fragments[$0].form == .item })
    features.append(share { fragments[$0].form == .row || fragments[$0].form == .headerRow })
    features.append(share { fragments[$0].form == .code })
    features.append(share { survey.isLong[$0] })
    features.append(share { survey.shapes[$0].numberWords > 0 })
    features.append(share { survey.shapes[$0].ending == .question })
    features.append(share { survey.phrases[$0] > 0 })
    features.append(min(100, number(.article)))
    features.append(min(20, number(.h1)))
    features.append(min(100, number(.h2)))
    features.append(min(20, number(.form)))
    features.append(min(100, number(.time)))
    features.append(min(100, number(.button)))
  }
}
