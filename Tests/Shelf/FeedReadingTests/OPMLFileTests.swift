import FeedReading
import Testing

/// A list that is edited by hand is changed where it has to be, and nowhere else.
@Suite struct OPMLFileTests {
  private static let list = """
    <?xml version="1.0" encoding="UTF-8"?>
    <opml version="2.0">
    <head><title>Mine</title><ownerName>Ann</ownerName></head>
    <body>
      <!-- harbours first -->
      <outline text="Pier" type="rss" xmlUrl="https://pier.example/f?a=1&amp;b=2" description="why" custom='x'/>
      <outline text="Off" isComment="true"><outline text="B" xmlUrl="https://off.example/f"/></outline>
      <outline text="Lists" type="include" url="https://lists.example/o.opml"/>
      <outline text="News">
        <outline text="Gauge" xmlUrl="https://gauge.example/f" category="/sea/tide,old"/>
      </outline>
      <outline text="Empty"/>
    </body>
    </opml>

    """

  private func changed(_ text: String = list, _ work: (inout OPMLFile) throws -> Void) throws -> String {
    var file = try OPMLFile(Array(text.utf8))
    try work(&file)
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func feed(_ address: String, in text: String = list) throws -> FollowedFeed {
    try #require(OPML.feeds(in: Array(text.utf8))?.first { $0.address == address })
  }

  @Test func whatIsAddedIsAllThatIsNew() throws {
    let new = FollowedFeed(address: "https://new.example/f", title: "A & B", folders: ["News", "Deep"])
    let plain = FollowedFeed(address: "https://other.example/f", title: "Other")
    let empty = FollowedFeed(address: "https://third.example/f", title: "Third", folders: ["Empty"])
    let text = try changed { try $0.add([new, plain, empty]) }
    let lines = text.split(separator: "\n")
    #expect(OPMLFileTests.list.split(separator: "\n").filter { !lines.contains($0) } == ["  <outline text=\"Empty\"/>"])
    #expect(Set(try #require(OPML.feeds(in: Array(text.utf8)))).isSuperset(of: [new, plain, empty]))
    #expect(OPMLFile.damage(in: Array(text.utf8)) == nil)
  }

  @Test func whatIsTakenOutIsAllThatIsGone() throws {
    var isThere = false
    let text = try changed { isThere = try $0.remove("https://pier.example/f?a=1&b=2") }
    let lines = OPMLFileTests.list.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(isThere && text == lines.filter { !$0.contains("Pier") }.joined(separator: "\n"))
    let same = try changed { isThere = try $0.remove("https://off.example/f") }
    #expect(!isThere && same == OPMLFileTests.list)
  }

  @Test func wishesAndTagsAreWrittenWhereTheyBelong() throws {
    let old = try feed("https://gauge.example/f")
    var new = old
    new.wishes.hours = 5
    new.tags = ["new"]
    let text = try changed { try $0.change(old, to: new) }
    #expect(try feed("https://gauge.example/f", in: text) == new)
    #expect(text.contains("category=\"/sea/tide,new\" lectern:hours=\"5\"/>"))
    #expect(text.contains("<opml version=\"2.0\" xmlns:lectern=\"urn:lectern:feeds\">"))
    new.wishes = FeedWishes()
    let again = try changed(text) { try $0.change(try feed("https://gauge.example/f", in: text), to: new) }
    #expect(!again.contains("lectern:hours") && again.contains("<!-- harbours first -->"))
  }

  @Test func aFeedMovesBetweenFolders() throws {
    let old = try feed("https://pier.example/f?a=1&b=2")
    var new = old
    new.folders = ["News"]
    let text = try changed { try $0.change(old, to: new) }
    #expect(
      text.contains(
        "    <outline text=\"Pier\" type=\"rss\" xmlUrl=\"https://pier.example/f?a=1&amp;b=2\" description=\"why\" custom='x'/>\n  </outline>"
      ))
    #expect(try feed(old.address, in: text) == new)
    new.folders = []
    let back = try changed(text) { try $0.change(try feed(old.address, in: text), to: new) }
    #expect(try feed(old.address, in: back) == new)
  }

  @Test func anAddressChangesAlone() throws {
    let old = try feed("https://pier.example/f?a=1&b=2")
    var new = old
    new.address = "https://quay.example/f?c=3&d=4"
    let text = try changed { try $0.change(old, to: new) }
    #expect(
      text
        == OPMLFileTests.list.replacing(
          "https://pier.example/f?a=1&amp;b=2", with: "https://quay.example/f?c=3&amp;d=4"))
  }

  @Test(
    arguments: [
      ("<opml><body><outline xmlUrl='https://a.example/f'/></body></opml>", "one line"),
      ("<opml>\r\n<body>\r\n  <outline xmlUrl='https://a.example/f'/>\r\n</body>\r\n</opml>\r\n", "returns"),
      ("<opml version='1.0'><outline xmlUrl='https://a.example/f'/></opml>", "no body"),
      ("<opml><body/></opml>", "no end"),
      ("", "nothing"), (" \n", "blank"),
    ])
  func anyListIsAddedTo(list: String, kind: String) throws {
    let before = OPML.feeds(in: Array(list.utf8)) ?? []
    let new = FollowedFeed(address: "https://new.example/f", title: "Ünter", folders: ["A", "B"])
    let text = try changed(list) { try $0.add([new]) }
    #expect(OPML.feeds(in: Array(text.utf8)) == before + [new], "\(text)")
    #expect(!list.contains("\r") || !text.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func otherEncodingsStayWhatTheyAre() throws {
    let list =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><opml><body><outline text=\"M\u{FC}he\" xmlUrl=\"https://a.example/f\"/></body></opml>"
    var file = try OPMLFile(list.unicodeScalars.map { UInt8($0.value) })
    try file.add([FollowedFeed(address: "https://b.example/f", title: "Größe")])
    #expect(OPML.feeds(in: file.bytes)?.map(\.title) == ["Mühe", "Größe"])
  }

  @Test(
    arguments: [
      (7, "<outline text=\"Pier\"", "<<<<<<< HEAD\n<outline text=\"Pier\""), (6, "text=\"Pier\"", "text=\"Pier"),
      (6, "custom='x'/>", "custom='x/>"), (9, "<outline text=\"News\">", "<outline text=\"News\"/>"),
      (2, "</body>\n</opml>", ""), (14, "</opml>", "</opml>\n<opml/>"),
    ])
  func whatIsDamagedIsReadAndNotChanged(line: Int, from: String, to: String) throws {
    let text = OPMLFileTests.list.replacing(from, with: to)
    let damage = OPMLFile.damage(in: Array(text.utf8))
    #expect(damage != nil, "\(damage.map(\.description) ?? "") \(line)")
    let feeds = try #require(OPML.feeds(in: Array(text.utf8)))
    #expect(feeds.contains { $0.address == "https://gauge.example/f" })
    #expect(!feeds.contains { $0.address == "https://off.example/f" })
    #expect(OPMLFile.damage(in: Array(OPMLFileTests.list.utf8)) == nil)
  }

  @Test func bothSidesOfAConflictAreFollowed() throws {
    let text = """
      <opml version="2.0"><body>
        <outline text="A" xmlUrl="https://a.example/f"/>
      <<<<<<< HEAD
        <outline text="B" xmlUrl="https://b.example/f"/>
      =======
        <outline text="C" xmlUrl="https://c.example/f"/>
      >>>>>>> other
        <outline text="D" xmlUrl="https://d.example/f"/>
      </body></opml>
      """
    #expect(OPML.feeds(in: Array(text.utf8))?.map(\.title) == ["A", "B", "C", "D"])
    #expect(OPMLFile.damage(in: Array(text.utf8)) == OPMLDamage(line: 3, reason: "a < that begins no tag"))
  }
}
