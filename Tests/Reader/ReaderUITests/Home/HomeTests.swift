import ReaderCore
import Settings
import Testing

@testable import ReaderFeatures
@testable import ReaderUI

@Suite struct HomeTests {
  @Test func aSecondSlashLeadsToTextsHoweverFastItIsTyped() {
    var reader = ReaderDriver(home: TestShelf())
    reader.type("/")
    reader.send(.pasted("/bucket"))
    #expect(reader.footer.contains("texts: bucket"))
    reader.send(.pasted("/x"))
    #expect(reader.footer.contains("texts: bucket/x"))
  }

  private func many(_ count: Int) -> TestShelf {
    TestShelf((0..<count).map { HomeRow(.article, id: "n\($0)", title: "Number \($0)") })
  }

  @Test("What is marked while other lines are awaited stays so, and the next one is selected")
  func markingBeforeTheAnswer() {
    var state = HomeState()
    let rows = (0..<3).map { HomeRow(.article, id: "n\($0)", title: "Number \($0)") }
    func answered(_ effects: [Effect]) -> HomeAnswer? {
      for case .shelf(.list(_, _, let request)) in effects {
        return HomeAnswer(request: request, first: 0, rows: rows, count: 3)
      }
      return nil
    }
    _ = answered(state.ask(height: 20)).map { state.take($0, height: 20) }
    let late = answered(state.setWords("number", inTexts: false, height: 20))
    _ = state.mark(height: 20)
    #expect(state.selected?.id == "n1" && state.meant == ["n0"])
    _ = late.map { state.take($0, height: 20) }
    #expect(state.selected?.id == "n1" && state.meant == ["n0"])
  }

  @Test func theShelfIsShownWithItsParts() {
    let reader = ReaderDriver(home: TestShelf(), columns: 100)
    #expect(reader.header.hasPrefix(" Inbox 6 · Reading 2 · Starred 1 · Archive 0"))
    #expect(reader.shows("Three Ways to Measure Rain  #weather") && reader.shows("▆▆▆▁▁▁") && reader.shows("new"))
  }

  @Test func onlyLinesNearTheScreenAreAskedFor() {
    var reader = ReaderDriver(home: many(100_000))
    reader.type("G")
    #expect(reader.shows("Number 99999"))
    let ranges = reader.effects.compactMap { effect -> Range<Int>? in
      if case .shelf(.list(_, let rows, _)) = effect { rows } else { nil }
    }
    #expect(ranges.count == 2 && ranges.allSatisfy { $0.count <= 4 * 24 })
    reader.type("g")
    #expect(reader.shows("Number 0"))
  }

  @Test func enterReadsAndQComesBackToTheSameLine() {
    var reader = ReaderDriver(home: TestShelf(document: SampleDocuments.full))
    reader.type("jj<Enter>")
    #expect(reader.header.contains("harbour"))
    reader.type("q")
    #expect(reader.shows("›  A Brick") || reader.shows("›   A Brick"))
    #expect(!reader.effects.contains(.quit))
    reader.type("q")
    #expect(reader.effects.contains(.quit))
  }

  @Test func wordsFilterTitlesAndASecondSlashSearchesTexts() {
    var reader = ReaderDriver(home: TestShelf())
    reader.type("/brick")
    #expect(reader.shows("A Brick With a Door") && !reader.shows("Sitzen"))
    reader.type("<Esc>/guarantee/")
    #expect(reader.footer.hasPrefix(" texts: guarantee"))
    #expect(reader.shows("… what the guarantee said …"))
    reader.type("<Enter><Esc>")
    #expect(reader.shows("坂の上の修理屋"))
  }

  @Test func aMistakeInAQueryIsToldWhileItIsTyped() {
    var reader = ReaderDriver(home: TestShelf())
    reader.type("/tag:")
    #expect(reader.footer.contains("nothing stands behind it"))
  }

  /// The foot of the screen names what can be done with the line that is selected, and nothing where none is.
  @Test(
    arguments: [
      (TestShelf.sample, "", "Enter reads  Space marks  @ tags  ? help", "keeps"),
      ([HomeRow(.sample, id: "s", title: "Rain")], "", "Enter reads  S keeps  ? help", "tags"),
      ([], "", "? help", "reads"), ([], "5", "R checks feeds  ? help", "reads"),
    ] as [([HomeRow], String, String, String)])
  func hintsSayWhatCanBeDone(rows: [HomeRow], keys: String, hints: String, absent: String) {
    var reader = ReaderDriver(home: TestShelf(rows))
    reader.type(keys)
    #expect(reader.footer.hasSuffix(hints) && !reader.footer.contains(absent), "\(reader.footer)")
  }

  /// From the next unread article `H` leads back to the one before it, and `q` to the list, at the article that was read last.
  @Test func theNextUnreadArticleIsComeFrom() {
    var reader = ReaderDriver(home: TestShelf(document: SampleDocuments.full))
    reader.type("<Enter>jjj")
    let page = reader.page
    let next = Opening(key: "two", shelf: ShelfStatus(id: "a3"))
    reader.send(.opened(SampleDocuments.long(5), name: "two", opening: next))
    #expect(reader.header.contains("A long one"))
    reader.type("H")
    #expect(reader.page == page)
    reader.type("I")
    #expect(reader.header.contains("A long one"))
    reader.type("q")
    #expect(reader.state.context == .home && reader.shows("›   A Brick With a Door"))
  }

  /// An article that was archived while it was read, and taken back, is selected as soon as it is listed again.
  @Test func whatWasReadIsSelectedWhenItIsListedAgain() {
    var reader = ReaderDriver(home: TestShelf(document: SampleDocuments.full))
    reader.type("<Enter>")
    let row = reader.shelf?.rows.removeFirst()
    reader.send(.shelf(.changed))
    if let row { reader.shelf?.rows.insert(row, at: 0) }
    reader.type("q")
    #expect(reader.lines.contains { $0.hasPrefix("›") && $0.contains("Three Ways") })
  }

  @Test func highlightsAreLookedForByTheirWords() {
    var reader = ReaderDriver(home: TestShelf())
    reader.type("6/either/or")
    #expect(reader.footer.hasPrefix(" highlights: either/or"))
    #expect(reader.shows("No highlight and no note holds these words."))
  }

  /// A long title leaves room for the tags.
  @Test(arguments: [60, 80, 100, 140]) func tagsAreSeenBehindALongTitle(columns: Int) {
    var row = HomeRow(.article, id: "a", title: String(repeating: "A long title ", count: 20))
    row.tags = ["brick"]
    (row.site, row.author) = ("gauge.example", "Ada Fenn")
    let reader = ReaderDriver(home: TestShelf([row]), columns: columns)
    #expect(reader.shows("…  #brick"))
  }

  @Test func manyAreMarkedAndChangedAtOnceAndThatIsTakenBack() {
    var reader = ReaderDriver(home: TestShelf())
    reader.type("<Space><Space>")
    #expect(reader.footer.contains("2 marked"))
    reader.type("K")
    #expect(reader.header.contains("Inbox 4") && !reader.shows("Three Ways"))
    reader.type("u")
    #expect(reader.header.contains("Inbox 6") && reader.shows("Three Ways"))
    reader.type("u")
    #expect(reader.footer.contains("nothing to take back"))
  }

  @Test func allThatIsListedIsMarkedAndNothingAgain() {
    var reader = ReaderDriver(home: many(300))
    reader.type("*")
    #expect(reader.footer.contains("300 marked"))
    reader.type("<Esc>")
    #expect(!reader.footer.contains("marked"))
  }

  @Test func tagsAreTypedAndCompleted() {
    var reader = ReaderDriver(home: TestShelf())
    reader.type("@wo<Tab>")
    #expect(reader.footer.hasPrefix(" tags: work"))
    reader.type("-weather<Enter>")
    #expect(reader.shows("Three Ways to Measure Rain  #work"))
  }

  /// What the shelf was asked to change.
  private func changes(_ reader: ReaderDriver) -> [[ShelfChange]] {
    reader.effects.compactMap { effect in
      if case .shelf(.change(let edits, done: _)) = effect { edits.map(\.change) } else { nil }
    }
  }

  @Test func aTabThatIsPressedBeforeTheTagsAreKnownWaitsForThem() {
    var shelf = TestShelf()
    shelf.isBusy = true
    var reader = ReaderDriver(home: shelf)
    reader.type("@wo<Tab><Enter>")
    #expect(reader.footer.hasPrefix(" tags: wo"))
    reader.send(.shelf(.tags(["weather", "work"])))
    #expect(changes(reader) == [[.tag("work")]])
    #expect(!reader.footer.contains("tags:"))
  }

  @Test func tagsOfSeveralWordsStandInQuotes() {
    var reader = ReaderDriver(home: TestShelf())
    reader.type("@la<Tab>")
    #expect(reader.footer.hasPrefix(" tags: \"late work\""))
    reader.type("#new -\"weather\"<Enter>@-\"late w<Tab><Enter>")
    #expect(changes(reader) == [[.tag("late work"), .tag("new"), .untag("weather")], [.untag("late work")]])
    #expect(reader.shows("Three Ways to Measure Rain  #new"))
  }

  @Test func foldersAreGoneIntoAndLeft() {
    var reader = ReaderDriver(home: TestShelf())
    reader.type("7j")
    #expect(reader.shows("old") && reader.shows("rain.txt"))
    reader.type("<Enter>")
    let asked = reader.effects.compactMap { effect -> String? in
      if case .shelf(.list(let question, _, _)) = effect { question.folder } else { nil }
    }
    #expect(asked.last == "/articles/old")
  }

  @Test func ordersAreTurned() {
    var reader = ReaderDriver(home: TestShelf())
    reader.type("oo")
    #expect(reader.footer.contains("sorted by: title"))
    reader.type("O")
    #expect(reader.footer.contains("sorted by: oldest"))
  }

  /// Items of feeds have an order of their own, say whether they are new, and are taken out of the list.
  @Test func itemsOfFeedsAreDismissed() {
    var shelf = TestShelf()
    shelf.items = (0..<3).map { HomeRow(.item, id: "i\($0)", title: "Item \($0)") }
    shelf.items[0].isSeen = true
    var reader = ReaderDriver(home: shelf)
    reader.type("5")
    #expect(reader.lines.contains { $0.contains("Item 1") && $0.contains("new") })
    #expect(!reader.lines.contains { $0.contains("Item 0") && $0.contains("new") })
    reader.type("D")
    #expect(
      reader.effects.contains(.shelf(.change([ShelfEdit(.deleted(true), of: "i0")], done: "taken out of the list"))))
    #expect(!reader.shows("Item 0") && reader.shows("Item 1"))
    reader.type("K")
    #expect(reader.footer.contains("not on the shelf; S keeps it"))
    reader.type("O")
    #expect(reader.footer.contains("sorted by: author"))
    reader.type("7o")
    #expect(reader.footer.contains("sorted by their names"))
    reader.type("5o")
    #expect(reader.footer.contains("sorted by: newest"))
  }

  @Test func anAnswerToAnOldQuestionIsNotTaken() {
    var reader = ReaderDriver(home: TestShelf())
    reader.type("/sitzen")
    reader.send(.shelf(.rows(HomeAnswer(request: 1, first: 0, rows: TestShelf.sample, count: 6))))
    #expect(!reader.shows("Three Ways"))
  }

  @Test func theSelectedArticleStaysSelectedWhereOthersCome() {
    var reader = ReaderDriver(home: TestShelf())
    reader.type("j")
    reader.shelf?.rows.insert(HomeRow(.article, id: "z", title: "Brand new"), at: 0)
    reader.send(.shelf(.changed))
    #expect(reader.shows("Brand new"))
    #expect(reader.lines.contains { $0.hasPrefix("›") && $0.contains("Sitzen bleiben") })
  }

  @Test func pageKeysReachTheShelf() {
    var reader = ReaderDriver(home: TestShelf(document: SampleDocuments.full))
    reader.type("<Enter>K")
    #expect(reader.effects.contains(.shelf(.change([ShelfEdit(.archived(true), of: "a1")], done: "archived"))))
    #expect(reader.footer.contains("archived"))
    reader.type("]u")
    #expect(reader.effects.contains(.shelf(.openUnread(after: "a1"))))
  }
}

/// Whole screens of the shelf.
@Suite struct HomeScreensTests {
  static let sizes = [(80, 24), (120, 40), (40, 15)]
  static let screens = [
    ("home", "jj"), ("home-marked", "<Space><Space>"), ("home-filter", "/brick"), ("home-texts", "/guarantee/"),
    ("home-tags", "@w"), ("home-files", "7j"), ("home-starred", "3"), ("home-help", "?"),
  ]

  @Test(arguments: sizes, screens) func screen(size: (Int, Int), screen: (String, String)) throws {
    var reader = ReaderDriver(home: TestShelf(), columns: size.0, rows: size.1)
    reader.type(screen.1)
    try Golden.expect(reader.lines, "\(screen.0)-\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes) func empty(size: (Int, Int)) throws {
    var sample = HomeRow(.sample, id: "one.txt", title: "Three Ways to Measure Rain")
    sample.site = "sample"
    sample.minutes = 5
    let reader = ReaderDriver(home: TestShelf([sample]), columns: size.0, rows: size.1)
    try Golden.expect(reader.lines, "home-empty-\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes) func highlighted(size: (Int, Int)) throws {
    var reader = ReaderDriver(home: TestShelf(document: SampleDocuments.full), columns: size.0, rows: size.1)
    reader.type("<Enter>2]vs2jvwwnbecause of this<Enter>")
    try Golden.expect(reader.lines, "highlighted-\(size.0)x\(size.1)")
    reader.type("V")
    try Golden.expect(reader.lines, "highlight-list-\(size.0)x\(size.1)")
    reader.type("qjjjve")
    try Golden.expect(reader.lines, "selecting-\(size.0)x\(size.1)")
    reader.type("<Esc>q6")
    try Golden.expect(reader.lines, "home-highlights-\(size.0)x\(size.1)")
  }
}
