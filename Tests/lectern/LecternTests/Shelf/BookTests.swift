import Foundation
import Testing

/// The checker of books, where it is installed.
private enum BookChecker {
  /// Its archive, which is the program itself where Debian installs it.
  static let path = ["/usr/bin/epubcheck", "/usr/share/java/epubcheck.jar"].first { path in
    FileManager.default.isExecutableFile(atPath: "/usr/bin/java")
      && FileHandle(forReadingAtPath: path)?.readData(ofLength: 2) == Data("PK".utf8)
  }
}

/// Books are what the checker of the EPUB specifications takes for books. Debian has it as `epubcheck`; it needs Java.
@Suite(.enabled(if: BookChecker.path != nil))
struct BookTests {
  /// What books stumble over: every kind of block, links that are none, texts that look like mark-up, and letters of all scripts.
  private static let all = """
    ---
    title: All & <everything>
    lang: en
    ---

    # All & <everything>

    Rain *fell **on** the* `harbour` ~~and~~ stayed[^1], as [a page](https://example.org/Übung/[1]?a=1&b=%zz#x#y) says,
    [another](http://Twenty$Billion/) does not, and [a third](https://blog.example%2farticles%2fx/) cannot; \u{1F6A2} 雨 مطر.

    [^1]: A note with a [link](javascript:alert(1)) and *stress*.

    7. Seven
       - inner

         > quoted, in a list
    8. Eight

    | a | b <c> |
    |---|---|
    | 1 & 2 | `x` |

    > Somebody said it.
    >
    > > And somebody else.

    ```html
    <p>&nbsp;</p> ]]>
    ```

    ## A second part

    ![A picture & its text](https://pictures.example/a b.png "title")

    <details><summary>More</summary>

    Folded text with H<sub>2</sub>O and $x^2 < y$.

    </details>

    ***

    Term
    : What it means
    """

  private static let page = """
    <html lang="x-wrong-_"><title></title><article><h1> </h1><p>Rain fell on the harbour, <ruby>雨<rt>ame</rt></ruby>, all night
    <a href="https://user@example.org/">and</a> <a href="//example.org:99999999/">nobody</a> <a href="https://[::1]/">minded</a> it.</p>
    <table><tr><th colspan=2>Both<tr><td>1<td></table><ul></ul><ol start=-3><li><p>three</ol><dl><dt>a<dd><p>b</dl><video src="a.mp4">
    </video><math><mi>x</mi></math><h6>Deep</h6><p>\u{1}\u{B}And it went on raining, for days and weeks.</p></article>
    """

  @Test(arguments: [("all.md page.html \"$SEEDS\"/*[0-9]*.txt", "--one -o book.epub"), ("all.md", "-o .")])
  func booksAreValid(articles: String, how: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(BookTests.all.utf8, to: "all.md")
    try folder.write(BookTests.page.utf8, to: "page.html")
    let made = try Program.shell(
      "lectern add \(articles) > /dev/null; lectern export --to epub \(how)", in: folder)
    #expect(made.status == 0, "\(made.message)")
    let checked = try Program.shell(
      "for book in *.epub; do java -jar \(BookChecker.path ?? "") \"$book\" || exit 1; done", in: folder)
    #expect(checked.status == 0 && !checked.message.contains("WARNING"), "\(checked.message)")
  }
}
