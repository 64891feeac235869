import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

/// The list of links.
@Suite struct LinkListTests {
  @Test(arguments: [(80, 24), (20, 5), (40, 12)]) func itShowsWordsAndTargets(columns: Int, rows: Int) throws {
    var reader = LinkSamples.reader(columns: columns, rows: rows)
    reader.type("L")
    try Golden.expect(reader.lines, "link-list-\(columns)x\(rows)")
  }

  @Test func enterFollowsTheSelectedOne() {
    var reader = LinkSamples.reader()
    reader.type("L<Enter>")
    #expect(reader.effects.last == .openLink(LinkAddress(.page("https://almanac.example/kettles"))))
    #expect(reader.state.context == .page)
    reader.type("<Esc>Lj<Enter>")
    #expect(reader.footer.contains("Steeping"))
  }

  @Test func itGoesToWhereTheLinkStands() {
    var reader = LinkSamples.reader(rows: 12)
    reader.type("LGt")
    #expect(reader.shows("Ask the goat") && reader.footer.contains("→ https://goats.example/"))
    #expect(reader.state.view().lines.flatMap(\.runs).contains { $0.role == .focused && $0.text == "elsewhere" })
  }

  @Test func itIsFilteredByWordsAndAddresses() {
    var reader = LinkSamples.reader()
    reader.type("L/cook")
    #expect(reader.footer.contains("1 of 6") && reader.shows("the cook") && !reader.shows("almanac"))
    reader.type("<Esc>")
    #expect(reader.shows("almanac"))
    reader.type("/example/")
    #expect(reader.state.linkList?.count == 2)
    reader.type("<Down><Enter><Enter>")
    #expect(reader.effects.last == .openLink(LinkAddress(.page("https://goats.example/"))))
    reader.type("<Esc>L/nothing such<Enter>")
    #expect(reader.shows("No link holds these words."))
    for keys in ["<Enter>", "t", "y", "o", "j", "G"] { reader.type(keys) }
    #expect(reader.state.context == .links)
    reader.type("<Esc><Esc>")
    #expect(reader.state.context == .page)
  }

  @Test func addressesAreCopiedAndHandedToABrowser() {
    var reader = LinkSamples.reader()
    reader.type("Ljy")
    #expect(reader.effects.last == .copy("https://tea.example/sea#steeping"))
    reader.type("ko")
    #expect(reader.effects.last == .browse("https://almanac.example/kettles"))
    #expect(reader.state.context == .links)
  }

  @Test func itHasHelpAndACommandList() {
    var reader = LinkSamples.reader()
    reader.type("L?")
    #expect(reader.header.contains("Keys") && reader.shows("In the list of links"))
    reader.type("<Esc>:links-copy<Enter>")
    #expect(reader.effects.last == .copy("https://almanac.example/kettles"))
    reader.type("LL")
    #expect(reader.state.context == .links)
    reader.type("q")
    #expect(reader.state.context == .page)
  }

  @Test func clicksSelectAndFollow() {
    var reader = LinkSamples.reader()
    reader.type("L")
    let click = Event.mouse(Mouse(.press, at: Frame.Cell(column: 5, row: 4)))
    reader.send(click)
    #expect(reader.footer.contains("hold.md") && reader.state.context == .links)
    reader.send(.mouse(Mouse(.wheelDown, at: Frame.Cell(column: 5, row: 4))))
    #expect(reader.footer.contains("mailto:"))
    reader.send(click)
    reader.send(click)
    #expect(reader.effects.last == .openLink(LinkAddress(.page("https://tea.example/hold.md"))))
  }
}
