import TestSupport
import Testing

@Suite("What a page says of its subject in few words")
struct HeldPricesTests {
  @Test(
    "A price between title and text, a table of what the thing is like below it, and folds like those that are kept stay"
  )
  func goods() {
    let page = Page.printed(
      """
      <html><head><title>A lamp of brass</title></head><body><nav><a href=/1>Lamps</a> <a href=/2>Ropes</a></nav><main><div><h1>A lamp of brass</h1>
      <p class=price><s>£18.00</s><span class=now>£14.00</span></p><button>Add to cart</button><div><p>\(MillPage.first)</p><p>\(MillPage.last)</p>
      <details><summary>Care</summary><p>Wipe it with a dry cloth, and never with sand.</p></details>
      <details><summary>Wick</summary><p>Cotton, a finger wide.</p></details></div>
      <div>More</div><table><tr><th>Weight<td>780 g<tr><th>Height<td>31 cm</table></div></main><footer>© Quay</footer></body></html>
      """)
    #expect(page.contains("~£18.00~ £14.00"))
    #expect(page.contains("td Weight|780 g\ntd Height|31 cm"))
    #expect(page.contains("+ Care") && page.contains("+ Wick\n  p Cotton, a finger wide."))
  }
}
