import Cleaning
import TestSupport

/// A page of two paragraphs with a menu and a foot, and what a test puts between the paragraphs.
enum MillPage {
  static let first =
    "The mill at the weir grinds again, after eleven years in which nothing but swallows went in and out."
  static let last = "Two sisters have bought the stones, and the village has given them the wheel for nothing."

  /// What is shown of the page, without some steps of cleaning.
  static func printed(_ middle: String, without steps: Set<CleaningStep> = []) -> String {
    let menu = (0..<6).map { "<a href=/\($0)>Part \($0)</a>" }.joined(separator: " ")
    return Page.printed(
      """
      <html><head><title>The mill</title></head><body><nav>\(menu)</nav><article><h1>The mill</h1><p>\(first)</p>
      \(middle)<p>\(last)</p></article><footer>© The Weir <a href=/t>Terms</a></footer></body></html>
      """, without: steps)
  }
}
