import ShelfImporting
import ShelfModel
import Testing

/// Exports as they come in life: with other separators, clocks, encodings and shapes than the formats' own descriptions say.
struct OddExportTests {
  private func lines(_ bytes: [UInt8], name: String = "export") throws -> [String] {
    try ImporterTests.read(bytes, name: name).lines
  }

  static let tables: [(name: String, text: String, expected: [String])] = [
    (
      "empty lines first, semicolons",
      "\r\n\r\nurl;title;tags;status;time_added\nhttps://a.example/;\"A; b\";x|y;archive;1650000000\n",
      ["https://a.example/|A; b|2022-04-15|x+y|archived"]
    ),
    (
      "seconds after a spreadsheet", "title,url,time_added,tags,status\nA,https://a.example/,1600000002.0,,unread\n",
      ["https://a.example/|A|2020-09-13|"]
    ),
    (
      "controls in titles and tags",
      "title,url,time_added,tags,status\n\u{1B}[1mA\u{7}\u{202E}b,https://a.example/,1600000002,\u{1B}t,unread\n",
      ["https://a.example/|[1mAb|2020-09-13|t"]
    ),
    (
      "progress in percent",
      "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nA,https://a.example/,1,[],2023-09-01,85%,new,True\nB,https://b.example/,2,[],2023-09-01,7.5,new,True\n",
      ["https://a.example/|A|2023-09-01||0.85", "https://b.example/|B|2023-09-01||0.075"]
    ),
    (
      "tags of highlights",
      "Highlight,Book Title,Book Author,Tags,Note,Color,Highlighted at\nq,B,Ada,\"x, y\",n,red,\"June 5, 2021 10:22 PM\"\n",
      ["-|B|2021-06-05||“q”(n\n\n#x #y)"]
    ),
    (
      "highlights of Raindrop",
      "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,A,,,https://a.example/,Top / Inner,,2024-02-02,,\"Highlight:one\ntwo\nNote:why\n\nHighlight:three\",\n",
      ["https://a.example/|A|2024-02-02|Top+Inner|“one\ntwo”(why)|“three”"]
    ),
    (
      "highlights in a table of any kind",
      "Highlight,Title,Author,URL,Note,Color,Date,Tags,Found\nq,A,Ada,https://a.example/,n,pink,2021-06-05,x;y z,exact\n,A,Ada,https://a.example/,whole,yellow,2021-06-05,,no\n",
      ["https://a.example/|A|2021-06-05|x+y z|“q”(n)", "https://a.example/|A|2021-06-05||“”(whole)"]
    ),
    (
      "records by their ids alone",
      #"{"9": {"given_url": "http://a.example/", "resolved_url": "https://a.example/", "resolved_title": "A", "time_added": "1510000000"}}"#,
      ["https://a.example/|A|2017-11-06|"]
    ),
    (
      "a record a line",
      "{\"url\": \"https://a.example/\", \"title\": \"A\"}\n{\"url\": \"https://b.example/\", \"title\": \"B\"}\n\n{\"x\": {}}\n{\"href\": \"https://c.example/\"}\n",
      ["https://a.example/|A|-|", "https://b.example/|B|-|", "https://c.example/|-|-|"]
    ),
    (
      "what wallabag keeps in place of a page",
      #"[{"is_archived": 0, "url": "https://a.example/", "title": "A", "content": "wallabag can't retrieve contents for this article. Please <a href=\"https://doc.example/errors_during_fetching.html\">troubleshoot this issue</a>."}]"#,
      ["https://a.example/|A|-|"]
    ),
    (
      "tags with commas",
      #"<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://a.example/" TAGS="a,b, c" TAGLIST="[&quot;a&quot;, &quot;b, c&quot;]">A</A></DL>"#,
      ["https://a.example/|A|-|a+b, c"]
    ),
    (
      "lists within lists, in a circle",
      #"{"bookmarks": [{"createdAt": 1700000000, "title": "A", "tags": ["t"], "lists": ["2"], "content": {"type": "link", "url": "https://a.example/"}}], "lists": [{"id": "1", "name": "Top", "parentId": "2"}, {"id": "2", "name": "Inner", "parentId": "1"}]}"#,
      ["https://a.example/|A|2023-11-14|t+Top+Inner"]
    ),
    (
      "bookmarks of Chrome",
      #"{"roots": {"bookmark_bar": {"name": "Bar", "children": [{"name": "Rivers", "children": [{"name": "A", "url": "https://a.example/", "date_added": "13300000000000000"}]}]}, "other": {"children": [], "name": "Other"}}}"#,
      ["https://a.example/|A|2022-06-18|Rivers"]
    ),
    (
      "bookmarks of Firefox",
      #"{"title": "", "root": "placesRoot", "children": [{"title": "menu", "root": "bookmarksMenuFolder", "children": [{"title": "A", "uri": "https://a.example/", "dateAdded": 1600000000000000, "tags": "x,y"}]}]}"#,
      ["https://a.example/|A|2020-09-13|x+y"]
    ),
    (
      "Pinboard",
      #"[{"href": "https://a.example/", "description": "A", "extended": "n", "time": "2022-01-01T00:00:00Z", "tags": "x y"}]"#,
      ["https://a.example/|A|2022-01-01|x+y|note:n"]
    ),
    (
      "Hypothesis",
      #"{"annotations": [{"uri": "https://a.example/", "created": "2023-05-01T10:00:00.000000+00:00", "text": "why", "tags": ["t"], "document": {"title": ["A"]}, "target": [{"source": "https://a.example/", "selector": [{"type": "RangeSelector"}, {"type": "TextQuoteSelector", "exact": "q", "prefix": "p"}]}]}]}"#,
      ["https://a.example/|A|2023-05-01||“q”(why\n\n#t)"]
    ),
    (
      "Web Annotations",
      #"{"type": "AnnotationCollection", "first": {"items": [{"type": "Annotation", "created": "2023-05-01T10:00:00Z", "body": {"value": "why"}, "target": {"source": "https://a.example/", "selector": [{"type": "TextQuoteSelector", "exact": "q"}]}}, {"type": "Annotation", "body": {"value": "whole"}, "target": "https://a.example/"}]}}"#,
      ["https://a.example/|-|2023-05-01||“q”(why)", "https://a.example/|-|-||“”(whole)"]
    ),
    (
      "bars of browsers, live bookmarks, microseconds",
      """
      <!DOCTYPE NETSCAPE-Bookmark-file-1><H1>Menü</H1><DL><p>
      <DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Leiste</H3><DL><p>
      <DT><H3>Küche</H3><DL><p><DT><A HREF="https://a.example/" ADD_DATE="1600000000000000">A</A></DL><p>
      <DT><A FEEDURL="https://b.example/feed" HREF="https://b.example/">B</A></DL><p>
      <DT><H3 UNFILED_BOOKMARKS_FOLDER="true">Andere</H3><DL><p><DT><A HREF="https://c.example/">C</A></DL><p></DL>
      """, ["https://a.example/|A|2020-09-13|Küche", "feed https://b.example/feed", "https://c.example/|C|-|"]
    ),
    (
      "a page that a browser saved",
      "<!DOCTYPE html>\n<!-- saved from url=(0025)https://a.example/x?a=1&b -->\n<html><p>x",
      ["page https://a.example/x?a=1&b - <!DOCTYPE"]
    ),
    (
      "a page with its parts",
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/x\r\nDate: Mon, 3 Mar 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\nx",
      ["page https://a.example/x 2025-03-03 From: <Sa"]
    ),
    (
      "clippings",
      """
      \u{FEFF}A Book (Doe, Ada)
      - Your Highlight on page 12 | Location 170-72 | Added on Monday, 5 June 2023 22:22:33

      The words.
      ==========
      A Book (Doe, Ada)
      - Ihre Notiz auf Seite 12 | Position 172 | Hinzugefügt am Montag, 5. Juni 2023 22:25:00

      why
      ==========
      A Book (Doe, Ada)
      - Votre surlignement sur la page 12 | emplacement 170-175 | Ajouté le lundi 5 juin 2023 22:26:00

      The words. And more.
      ==========
      Other
      - Your Bookmark on page 3 | Added on Monday, June 5, 2023 10:25:33 PM


      ==========
      """, ["-|A Book|2023-06-05||“The words. And more.”(why)"]
    ),
  ]

  @Test(arguments: tables.indices)
  func oddExportsAreRead(_ index: Int) throws {
    let each = OddExportTests.tables[index]
    #expect(try lines(Array(each.text.utf8)) == each.expected, "\(each.name)")
  }

  @Test func otherEncodingsAreRead() throws {
    let text = "title,url,time_added,tags,status\nÜber,https://a.example/,1600000000,küche,unread\n"
    let expected = ["https://a.example/|Über|2020-09-13|küche"]
    #expect(try lines(text.unicodeScalars.map { UInt8($0.value) }) == expected)
    #expect(try lines([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == expected)
  }

  @Test func theTextOfACrawlIsText() throws {
    let block = "A title\n\nPlain words.\n"
    let record =
      "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://a.example/x.html\r\nContent-Type: text/plain\r\nContent-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    var importer = Importer()
    var forms: [ImportedPage.Form] = []
    try importer.read(Array(record.utf8), name: "wet") { if case .page(let page) = $0 { forms.append(page.form) } }
    #expect(forms == [.text])
  }

  @Test func markdownIsAPageByItsName() throws {
    #expect(try lines(Array("# A, b\n".utf8), name: "note.md") == ["page - - # A, b\n"])
  }

  @Test(arguments: ["<?xml version=\"1.0\"?><rss><channel/></rss>", "<svg xmlns=\"x\"/>"])
  func markUpThatIsNoPageIsTold(_ text: String) {
    #expect(throws: ImportFailure.self) { try lines(Array(text.utf8)) }
  }

  @Test func onlyRecordsAreCountedAsLeftOut() throws {
    let text =
      #"{"collections": [{"name": "a", "links": []}, {"name": "b", "links": [{"name": "x"}, {"url": "https://a.example/"}]}]}"#
    #expect(try ImporterTests.read(Array(text.utf8)).importer.account.leftOut == ["records without an address": 1])
  }

  /// Where an annotation stands is told by a path into the text: of words that stand twice, those are meant.
  @Test(arguments: [
    (
      #"{"start": "/p[2]", "startOffset": "4", "end": "/p[2]", "endOffset": "9"}"#, "water", "The water rose.The ",
      " fell."
    ),
    (
      #"{"start": "/P[1]", "startOffset": "4", "end": "/p/b", "endOffset": "5"}"#, "water", "The ",
      " rose.The water fell."
    ),
    (#"{"start": "/p[7]", "startOffset": "4", "end": "/p[7]", "endOffset": "9"}"#, "water", "", ""),
    (#"{"start": "", "startOffset": "99", "end": "", "endOffset": "9"}"#, "water", "", ""),
  ])
  func annotationsKnowTheirPlace(_ range: String, _ quote: String, _ prefix: String, _ suffix: String) throws {
    let text = """
      [{"is_archived": 0, "url": "https://a.example/", "content": "<p>The <b>water</b> rose.<p>The water fell.</p>",
        "annotations": [{"quote": "water", "ranges": [\(range)]}, {"text": "wet", "quote": ""}]}]
      """
    var importer = Importer()
    var marks: [Highlight] = []
    try importer.read(Array(text.utf8), name: "export") {
      if case .article(let article) = $0 { marks = article.highlights }
    }
    #expect(marks.map(\.note) == [nil, "wet"])
    #expect(marks.first?.quote == quote && marks.first?.prefix == prefix && marks.first?.suffix == suffix)
  }

  @Test(arguments: [
    ("new", ""), ("later", "later"), ("shortlist", "shortlist"), ("archive", "|archived"), ("feed", "feed"),
  ])
  func whereAnArticleLayInReadwiseIsKept(location: String, expected: String) throws {
    let text =
      "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nA,https://a.example/,1,[],2023-09-01,,\(location),\n"
    #expect(try lines(Array(text.utf8)) == ["https://a.example/|A|2023-09-01|\(expected)"])
  }

  @Test func whatAListOfFeedsHoldsBesidesIsCounted() throws {
    let text = """
      <opml version="2.0"><body><outline isComment="true"><outline xmlUrl="https://off.example/"/></outline>
      <outline type="include" url="https://list.example/a.opml"/><outline type="link" url="https://list.example/"/>
      <outline xmlUrl="feed://a.example/rss"/><outline xmlUrl=" feed:https://b.example/rss"/><outline xmlUrl="javascript:x"/>
      <outline text="folder"><outline xmlUrl="https://c.example/rss"/></outline></body></opml>
      """
    let (lines, importer) = try ImporterTests.read(Array(text.utf8))
    #expect(lines == ["feed http://a.example/rss", "feed https://b.example/rss", "feed https://c.example/rss"])
    #expect(
      importer.account.leftOut == [
        "outlines that are switched off": 1, "links to other lists and pages": 2,
        "feeds whose addresses are not of the web": 1,
      ])
  }

  @Test(
    "Of an object that breaks off, what stands before that is kept",
    arguments: [
      #"{"bookmarks": [{"createdAt": 1700000000, "content": {"type": "link", "url": "https://a.example/"}}, {"createdAt": 17000"#,
      #"{"collections": [{"name": "c", "links": [{"name": "A", "url": "https://a.example/"}, {"name": "B", "url": "https://b."#,
      #"{"list": {"7": {"given_url": "https://a.example/", "time_added": "1510000000"}, "8": {"given_url": "htt"#,
    ])
  func objectsThatBreakOff(text: String) throws {
    let (lines, importer) = try ImporterTests.read(Array(text.utf8))
    #expect(lines.count == 1 && lines[0].hasPrefix("https://a.example/|"), "\(lines)")
    #expect(importer.account.leftOut["the rest of a file that was cut off"] == 1)
  }

  @Test("A bare link does not change what an export is from")
  func kinds() throws {
    let text = #"[{"is_archived": 0, "url": "https://a.example/"}, {"url": "https://b.example/"}]"#
    #expect(try ImporterTests.read(Array(text.utf8)).importer.kinds == ["wallabag"])
  }

  @Test("What a list of feeds with a slip leaves out is counted once")
  func countsOfADamagedList() throws {
    let text = """
      <opml><body><outline type="link" url="https://a.example/"/><outline text="x" isComment="true"/>
      <outline xmlUrl="https://b.example/f"/><outline text="a & b" xmlUrl="mailto:x"/></body></opml>
      """
    let counts = try ImporterTests.read(Array(text.utf8)).importer.account.leftOut
    #expect(counts.values.allSatisfy { $0 == 1 } && counts.count == 3, "\(counts)")
  }
}
