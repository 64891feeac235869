import ArticleModel
import Testing
@testable import Cleaning
@testable import Fragments
@testable import HTMLReader

@Suite("The pass that gives what is one block one likelihood")
struct EvenLikelihoodsTests {
  /// The likelihoods, in tenths, of a page's fragments of one word each.
  private func even(_ page: String, _ likelihoods: [Float]) -> [Int] {
    let list = PageReader.fragments(of: SourceText(utf8: Array(page.utf8)), url: nil)
    return list.utf8.withUnsafeBufferPointer { bytes in
      var even = EvenLikelihoods([Float](repeating: 1, count: list.fragments.count), list, in: bytes, likelihoods)
      even.evenBlocks()
      even.evenSeries()
      return even.likelihoods.map { Int(($0 * 10).rounded()) }
    }
  }

  @Test func rowsOfATableGetTheirMean() {
    #expect(even("<p>a</p><table><tr><td>b<td>c<tr><td>d<td>e</table><p>f</p>", [0.9, 0.2, 0.6, 0.1]) == [9, 4, 4, 1])
  }

  @Test func linesOfCodeGetTheirMean() {
    #expect(even("<p>a</p><pre>b\nc</pre>", [0.9, 0.2, 0.6]) == [9, 4, 4])
  }

  @Test("Tables with the same first cells get the mean of their likelier half; another table keeps its own")
  func series() {
    let table = ["Price", "Weight", "Colour"].map { "<tr><td>\($0)<td>9" }.joined()
    let page =
      (1...3).map { "<h2>Lamp \($0)</h2><table>\(table)</table>" }.joined()
      + "<table><tr><td>a<td>b<tr><td>c<td>d</table>"
    let likelihoods: [Float] = [0.5, 0.9, 0.9, 0.9, 0.5, 0.1, 0.1, 0.1, 0.5, 0.7, 0.7, 0.7, 0.2, 0.2]
    #expect(even(page, likelihoods) == [5, 8, 8, 8, 5, 8, 8, 8, 5, 8, 8, 8, 2, 2])
  }
}
