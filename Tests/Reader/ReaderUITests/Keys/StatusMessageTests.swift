import ArticleModel
import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

/// No command passes in silence: something changes on the screen, something is asked for outside, or the footer says why
/// nothing did.
@Suite struct StatusMessageTests {
  /// What is typed before; the empty document has nothing for any command to do.
  static let pages: [(document: Document, keys: String)] = [
    (SampleDocuments.full, ""), (SampleDocuments.full, "G"), (SampleDocuments.full, "zM"), (SampleDocuments.full, "3"),
    (SampleDocuments.full, "/sand<Enter>p"), (SampleDocuments.long(3), "zMG"), (SampleDocuments.empty, ""),
    (LinkSamples.page, "<Tab>"), (LinkSamples.page, "<Tab><Tab><Enter>"),
  ]
  static let outlines: [(document: Document, keys: String)] = [
    (SampleDocuments.full, "T"), (SampleDocuments.full, "TG"), (SampleDocuments.empty, "T"),
  ]
  static let views: [(document: Document, keys: String)] = [
    (SampleDocuments.full, "x"), (SampleDocuments.full, "?G"), (SampleDocuments.empty, "R"),
  ]
  static let tables: [(document: Document, keys: String)] = [
    (TableSamples.wide, "<Tab><Enter>"), (TableSamples.wide, "<Tab><Enter>G$"), (TableSamples.wide, "<Tab><Enter>v"),
    (TableSamples.guess, "r"), (TableSamples.guess, "rG$"),
  ]

  static let lists: [(document: Document, keys: String)] = [
    (LinkSamples.page, "L"), (LinkSamples.page, "LG"), (LinkSamples.page, "L/nothing such<Enter>"),
  ]

  @Test(arguments: CommandTable.commands(of: .page).map(\.name), pages.indices)
  func onThePage(name: String, place: Int) throws { try expectAnswer(name, Self.pages[place]) }

  @Test(arguments: CommandTable.commands(of: .outline).map(\.name), outlines.indices)
  func inTheOutline(name: String, place: Int) throws { try expectAnswer(name, Self.outlines[place]) }

  @Test(arguments: CommandTable.commands(of: .view).map(\.name), views.indices)
  func inAView(name: String, place: Int) throws { try expectAnswer(name, Self.views[place]) }

  @Test(arguments: CommandTable.commands(of: .table).map(\.name), tables.indices)
  func inATable(name: String, place: Int) throws { try expectAnswer(name, Self.tables[place]) }

  @Test(arguments: CommandTable.commands(of: .links).map(\.name), lists.indices)
  func inTheListOfLinks(name: String, place: Int) throws { try expectAnswer(name, Self.lists[place]) }

  private func expectAnswer(_ name: String, _ place: (document: Document, keys: String)) throws {
    let command = try #require(CommandTable.command(named: name))
    var reader = ReaderDriver(place.document)
    reader.type(place.keys)
    reader.send(.timer(id: reader.state.timer ?? -1))
    // A key that means nothing takes messages away; the first time it says that it does nothing.
    reader.type("<C-r><C-r>")
    let before = reader.state.view()
    let outcome = KeySequence.Outcome(
      request: command.request, count: nil, character: command.request.takesCharacter ? "a" : nil, replacesLast: false)
    let asked = reader.state.perform(outcome)
    #expect(reader.state.view() != before || !asked.isEmpty, "\(name) after \(place.keys) is silent")
  }
}
