import Archives
import FeedReading
import ShelfImporting
import ShelfModel
import Testing
import Timestamps

/// Made-up exports with the traps of each format.
struct ImporterTests {
  /// Reads an export; each article as a line: address, title, day, tags, state, progress, content, notes and quotes.
  static func read(_ bytes: [UInt8], name: String = "export") throws -> (lines: [String], importer: Importer) {
    var importer = Importer()
    var lines: [String] = []
    try importer.read(bytes, name: name) { piece in
      switch piece {
      case .article(let article): lines.append(ImporterTests.line(article))
      case .page(let page):
        lines.append(
          "page \(page.address ?? "-") \(page.saved?.day ?? "-") \(String(decoding: page.bytes.prefix(9), as: UTF8.self))"
        )
      case .feed(let feed): lines.append("feed \(feed.address)")
      }
    }
    return (lines, importer)
  }

  private static func line(_ article: ImportedArticle) -> String {
    var parts = [
      article.address ?? "-", article.title ?? "-", article.added?.day ?? "-", article.tags.joined(separator: "+"),
    ]
    if article.isArchived { parts.append("archived") }
    if article.isStarred { parts.append("starred") }
    if let progress = article.progress { parts.append("\(progress)") }
    if let content = article.content { parts.append("=\(content)") }
    if let note = article.note { parts.append("note:\(note)") }
    for mark in article.highlights { parts.append("“\(mark.quote)”\(mark.note.map { "(\($0))" } ?? "")") }
    return parts.joined(separator: "|")
  }

  static let tables: [(name: String, text: String, expected: [String])] = [
    (
      "Pocket",
      """
      \u{FEFF}title,url,time_added,cursor,tags,status\r
      https://a.example/,https://a.example/,1698568488,9,,unread\r
      "Two,  with\nbreaks ""and"" quotes","https://b.example/?a=1,2",1698568488,8,late work|über,archive\r
      ,,,,,
      """,
      [
        "https://a.example/|-|2023-10-29|",
        "https://b.example/?a=1,2|Two, with breaks \"and\" quotes|2023-10-29|late work+über|archived",
      ]
    ),
    (
      "Pocket without the cursor", "title,url,time_added,tags,status\nT,https://a.example/,1698568488,x,unread\n",
      ["https://a.example/|T|2023-10-29|x"]
    ),
    (
      "Instapaper",
      """
      URL,Title,Selection,Folder,Timestamp,Tags
      https://a.example/,A,"a quote",Starred,1698568488,"[""one"", ""two""]"
      https://b.example/,B,,Recipes,1698568488,[]
      ,Piece,Just a text,Archive,1698568488,
      """,
      [
        "https://a.example/|A|2023-10-29|one+two|starred|note:a quote", "https://b.example/|B|2023-10-29|Recipes",
        "-|Piece|2023-10-29||archived|=Just a text",
      ]
    ),
    (
      "Instapaper of old", "URL,Title,Selection,Folder\nhttps://a.example/,A,,Unread\n", ["https://a.example/|A|-|"]
    ),
    (
      "Readwise",
      """
      Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
      A,https://a.example/,1,"['it\\'s', \\"b c\\"]",2022-11-06 04:33:50+00:00,0.53,archive,True
      B,https://b.example/,2,[],2023-09-01,0,feed,FALSE
      """.replacing("\\\"", with: "\"\""),
      ["https://a.example/|A|2022-11-06|it's+b c|archived|0.53", "https://b.example/|B|2023-09-01|feed|0.0"]
    ),
    (
      "Readwise highlights",
      """
      Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags
      "a quote, long",A Book,Ada,,my note,blue,,,,2022-11-06 04:33:50+00:00,
      """, ["-|A Book|2022-11-06||“a quote, long”(my note)"]
    ),
    (
      "Matter",
      """
      Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id
      A,Ada,Site,https://a.example/,x;y z,10,False,True,True,0,2024-01-02,1
      """, ["https://a.example/|A|2024-01-02|x+y z|archived|starred|1.0"]
    ),
    (
      "Raindrop",
      """
      id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
      1,A,n,e,https://a.example/,Parent/Child,"x, y",2024-01-02T00:00:00Z,,,true
      """, ["https://a.example/|A|2024-01-02|x+y+Parent+Child|starred|note:n"]
    ),
    (
      "mymind", "id,type,title,url,content,note,tags,created\n1,Note,N,,words,,\"a,b\",2024-01-02\n",
      ["-|N|2024-01-02|a+b|=words"]
    ),
    ("a table of any kind", "name;url\nA;https://a.example/\n", ["https://a.example/|A|-|"]),
    (
      "wallabag",
      """
      [{"url": "https://a.example/", "title": "Sans titre", "content": "<p>x</p>", "is_archived": 1, "is_starred": 0,
        "created_at": "2017-02-14 17:50:31", "tags": ["t", "u"], "domain_name": "a.example", "published_by": null,
        "annotations": [{"text": "n", "quote": "q", "ranges": [], "created_at": "2017-02-14T17:50:31+0000"}]},
       {"url": "https://b.example/", "title": "B", "content": null, "is_archived": 0, "is_starred": 1,
        "created_at": "2024-01-15T10:30:00+0000", "tags": [{"id": 1, "label": "l", "slug": "l"}]}]
      """,
      ["https://a.example/|-|2017-02-14|t+u|archived|=<p>x</p>|“q”(n)", "https://b.example/|B|2024-01-15|l|starred"]
    ),
    (
      "Karakeep",
      """
      {"bookmarks": [{"createdAt": 1698568488, "title": null, "tags": ["a"], "content": {"type": "link", "url": "https://a.example/"},
        "note": "n", "archived": true}, {"createdAt": 1698568488, "title": "T", "tags": [], "content": {"type": "text", "text": "words"}},
        {"createdAt": 1, "title": "none", "tags": [], "content": null}], "lists": [{"id": "1", "parentId": "1", "name": "x"}]}
      """, ["https://a.example/|-|2023-10-29|a|archived|note:n", "-|T|2023-10-29||=words"]
    ),
    (
      "Linkwarden",
      """
      {"collections": [{"name": "c", "links": [{"name": "A", "url": "https://a.example/", "tags": [{"name": "t"}],
        "createdAt": "2024-01-02T03:04:05.678Z"}]}]}
      """, ["https://a.example/|A|2024-01-02|t+c"]
    ),
    (
      "Pocket's own",
      """
      {"status": 1, "list": {"77": {"given_url": "https://a.example/?x", "resolved_url": "https://a.example/", "resolved_title": "A",
        "favorite": "1", "status": "1", "time_added": "1698568488", "tags": {"t": {"tag": "t"}}}}}
      """, ["https://a.example/|A|2023-10-29|t|archived|starred"]
    ),
    (
      "Pocket's page",
      """
      <!DOCTYPE html><html><body><h1>Unread</h1><ul><li><a href="https://a.example/?a&amp;b" time_added="1698568488" tags="a,b c">A</a></li></ul>
      <h1>Read Archive</h1></ul><ul><li><a href="https://b.example/" time_added="1698568488" tags="">https://b.example/</a></li></ul>
      """, ["https://a.example/?a&b|A|2023-10-29|a+b c", "https://b.example/|-|2023-10-29||archived"]
    ),
    (
      "bookmarks",
      """

      <!DOCTYPE NETSCAPE-Bookmark-file-1>
      <TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p>
      <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3><DL><p>
      <DT><A HREF="https://a.example/" ADD_DATE="1698568488" TAGS="x,y">A &lt;b&gt;</A>
      <DD>words [linkding-notes]my notes[/linkding-notes]
      <DT><H3>Deep</H3><DL><p><DT><A HREF="https://b.example/" TAGS="linkding:archived">B</A></DL><p></DL><p>
      <DT><A HREF="javascript:alert(1)">J</A>
      """,
      [
        "https://a.example/|A <b>|2023-10-29|x+y|note:words \nmy notes", "https://b.example/|B|-|Deep|archived",
        "javascript:alert(1)|J|-|",
      ]
    ),
    (
      "OPML",
      "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline xmlUrl=\"https://a.example/f\"/></body></opml>",
      ["feed https://a.example/f"]
    ),
    (
      "SingleFile",
      "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://a.example/x \n saved date: Wed Sep 23 2026 10:11:12 GMT+0200 (CEST)\n--><p>x",
      ["page https://a.example/x 2026-09-23 <!DOCTYPE"]
    ),
    (
      "WARC",
      """
      WARC/1.0\r
      WARC-Type: warcinfo\r
      Content-Length: 3\r
      \r
      abc\r
      \r
      WARC/1.0\r
      WARC-Type: response\r
      WARC-Target-URI: <https://a.example/>\r
      WARC-Date: 2026-01-02T03:04:05Z\r
      Content-Type: application/http;msgtype=response\r
      Content-Length: 109\r
      \r
      HTTP/1.1 200 OK\r
      Content-Type: text/html; charset=utf-8\r
      Transfer-Encoding: chunked\r
      \r
      4\r
      <p>x\r
      3\r
      </p\r
      0\r
      \r
      \r
      \r
      WARC/1.0\r
      WARC-Type: revisit\r
      Content-Length: 0\r
      \r
      """, ["page https://a.example/ 2026-01-02 <p>x</p"]
    ),
  ]

  @Test(arguments: tables.indices)
  func exportsAreRead(_ index: Int) throws {
    let each = ImporterTests.tables[index]
    let found = try ImporterTests.read(Array(each.text.utf8)).lines
    #expect(found == each.expected, "\(each.name)")
  }

  @Test func anOmnivoreExportBringsContentsAndHighlights() throws {
    var zip = ZipWriter()
    for (number, slug) in ["a", "b"].enumerated() {
      try zip.add(
        "export/metadata_\(number * 20)_to_\(number * 20 + 20).json",
        Array(
          """
          [{"id": "1", "slug": "\(slug)", "title": "T \(slug)", "url": "https://\(slug).example/", "state": "Archived",
            "readingProgress": 50, "labels": ["l"], "savedAt": "2024-01-02T03:04:05.678Z", "publishedAt": null}]
          """.utf8))
    }
    try zip.add("export/content/a.html", Array("<p>whole</p>".utf8))
    try zip.add(
      "export/highlights/a.md",
      Array("> first line\n> \n> second\n\n#label #two\n\nmy note\n\n> other\n\n".utf8))
    try zip.add("../../escape.json", Array("[]".utf8))
    #expect(
      try ImporterTests.read(zip.finished()).lines == [
        "https://a.example/|T a|2024-01-02|l|archived|0.5|=<p>whole</p>|“first line\n\nsecond”(#label #two\n\nmy note)|“other”",
        "https://b.example/|T b|2024-01-02|l|archived|0.5",
      ])
  }

  @Test func aZipOfPartsIsRead() throws {
    var zip = ZipWriter()
    for part in 0..<2 {
      try zip.add(
        "part_00000\(part).csv", Array("title,url,time_added,tags,status\nT,https://\(part).example/,1,,unread\n".utf8))
    }
    try zip.add("__MACOSX/part.csv", [0])
    #expect(try ImporterTests.read(zip.finished()).lines.count == 2)
  }

  @Test(arguments: ["", "   ", "just words", "a,b\n1,2", "{}", "[]", "[[[[", "{\"a\": 1}", "\u{0}\u{1}"])
  func whatIsNoExportIsTold(_ text: String) {
    #expect(throws: ImportFailure.self) { try ImporterTests.read(Array(text.utf8)) }
  }

  @Test func whatBreaksOffIsKeptUpToThere() throws {
    let text = #"[{"url": "https://a.example/", "title": "A"}, {"url": "https://b.exa"#
    let (lines, importer) = try ImporterTests.read(Array(text.utf8))
    #expect(lines == ["https://a.example/|A|-|"])
    #expect(importer.account.leftOut == ["the rest of a file that was cut off": 1])
  }

  @Test func brokenExportsEnd() {
    for each in ImporterTests.tables {
      let bytes = Array(each.text.utf8)
      for length in stride(from: 0, to: bytes.count, by: 5) {
        _ = try? ImporterTests.read(Array(bytes.prefix(length)))
        var broken = bytes
        broken[length] = UInt8(truncatingIfNeeded: length &* 37)
        _ = try? ImporterTests.read(broken)
      }
    }
    _ = try? ImporterTests.read(Array((#"url,title"# + "\n\"" + String(repeating: "x", count: 8_000_000)).utf8))
    _ = try? ImporterTests.read(Array(String(repeating: "[", count: 1_000_000).utf8))
  }

  @Test func recordsOfOneAddressBecomeOne() {
    var one = ImportedArticle(address: "https://a.example/")
    one.tags = ["a"]
    one.added = Instant(seconds: 20)
    one.note = "x"
    var two = ImportedArticle(address: "https://a.example/", title: "T")
    two.tags = ["b", "a"]
    two.added = Instant(seconds: 10)
    two.isArchived = true
    two.note = "y"
    one.merge(two)
    #expect(ImporterTests.line(one) == "https://a.example/|T|1970-01-01|a+b|archived|note:x\ny")
  }
}
