import Testing

@Suite("The pass that keeps code, tables and questions between kept text")
struct HeldBlocksTests {
  @Test(
    "Code between paragraphs is kept, with the name above it and without its buttons",
    arguments: [
      "<div><div class=title>lamp.yaml</div><pre>lamp: on</pre><div><button>Copy</button></div></div>",
      "<figure><figcaption>lamp.yaml</figcaption><pre>lamp: on</pre></figure>",
    ])
  func code(box: String) {
    let printed = MillPage.printed(box)
    #expect(printed.contains("lamp.yaml") && printed.contains("code() lamp: on") && !printed.contains("Copy"))
  }

  @Test(
    "Blocks of several kinds that follow each other between paragraphs are kept",
    arguments: [
      "<figure><img src=/l.jpg><figcaption>A loaf</figcaption></figure><figure><blockquote>Never again.</blockquote><figcaption>Otto Moll</figcaption></figure>",
      "<div><span>Bash</span><button>Copy</button></div><pre>grind</pre><table><tr><td>1<td>Grinds<tr><td>2<td>Sifts</table>",
    ])
  func runs(of blocks: String) {
    let printed = MillPage.printed(blocks)
    #expect(
      printed.contains("figure - / A loaf") && printed.contains("> by Otto Moll")
        || printed.contains("code() grind") && printed.contains("td 2|Sifts"))
  }

  @Test("A small table between paragraphs is kept")
  func tables() {
    let printed = MillPage.printed("<table><tr><td>Row<td>Trees<tr><td>4<td>12</table>")
    #expect(printed.contains("Row|Trees") && printed.contains("td 4|12"))
  }

  @Test("The first row of a table with names of rows is a row")
  func rowHeads() {
    let printed = MillPage.printed("<table><tr><th>Waterway<td>The Lune<tr><th>Began<td>1874; a long time ago</table>")
    #expect(printed.contains("td Waterway|The Lune"))
  }

  @Test("The years of entries stay with what happened, the numbers of votes go")
  func numbers() {
    let entries = [("1961", "A garage is found."), ("1984", "A wheel arrives."), ("2025", "It opens again.")].map {
      "<div class=item><div class=when>\($0.0)</div><div class=what>\($0.1)</div></div>"
    }
    let printed = MillPage.printed("<div class=line>\(entries.joined())</div>")
    #expect(printed.contains("p 1961\np A garage is found.") && printed.contains("p 2025\np It opens again."))
    let votes = MillPage.printed(
      "<div class=answer><div class=vote-count>31</div><p>Turn it twice, and it does not slip.</p></div>")
    #expect(!votes.contains("31"))
  }
}
