import ArticleModel
import Testing
@testable import BoostedTrees
@testable import Cleaning
@testable import Fragments
@testable import HTMLReader

/// What a second look knows of each fragment of a page, given likelihoods.
private func rows(_ page: String, _ likelihoods: [Float]) -> [[Float]] {
  let list = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil)
  return list.utf8.withUnsafeBufferPointer { bytes in
    let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
    let judge = CleaningModel.standard.judge(ofPage: true)
    let judgement = LearnedCleaner.judgement(
      list, shapes, in: bytes, rules: Cleaner.verdicts(list, shapes, in: bytes), model: .standard)
    #expect(!judge.secondTrees.isEmpty && list.fragments.count == likelihoods.count)
    guard let look = judgement.secondLook(likelihoods) else { return [] }
    return likelihoods.indices.map { index in
      var row = FeatureRow()
      look.append(index, to: &row)
      #expect(row.count == judge.secondTrees.featureCount && row.all.allSatisfy(\.isFinite))
      return row.all
    }
  }
}

@Test("A second look knows what was found of a fragment, its neighbours and the others of its kind")
private func neighbours() {
  let page = "<body><div><p>a b</p><p>c d</p><p>e f</p></div><div><span>g h</span></div></body>"
  let rows = rows(page, [0.9, 0.5, 0.7, 0.1])
  #expect(rows.map { $0[0] } == [0.9, 0.5, 0.7, 0.1])
  #expect(rows.map { $0[1] } == [-1, 0.9, 0.5, 0.7])
  #expect(rows.map { $0[2] } == [0.5, 0.7, 0.1, -1])
}
