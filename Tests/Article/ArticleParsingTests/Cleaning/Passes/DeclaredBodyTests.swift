import Cleaning
import TestSupport
import Testing

@Suite("The pass that leaves out what stands around a declared text")
struct DeclaredBodyTests {
  private func page(_ body: String, without steps: Set<CleaningStep> = []) -> String {
    let files = "<table><tr><th>Name<th>Change<tr><td>wheel<td>oiled</table>"
    return Page.printed(
      """
      <html><head><title>mill</title></head><body><nav><a href=/a>Code</a> <a href=/b>Issues</a></nav>\(files)
      <article \(body)><h1>mill</h1><p>\(MillPage.first)</p><h2>Use</h2><p>\(MillPage.last)</p></article>
      <div><h2>About</h2><p>A mill</p><h2>Releases</h2><p>4</p></div></body></html>
      """, without: steps)
  }

  @Test("Columns and lists of files go")
  func around() {
    #expect(page("itemprop=text") == "p \(MillPage.first)\nh2 Use\np \(MillPage.last)")
  }

  @Test("Where nothing is declared, nothing goes by this pass")
  func undeclared() {
    #expect(page("class=main") == page("class=main", without: [.declaredBody]))
  }
}
