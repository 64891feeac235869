import ReaderCore
import ReaderFeatures

@testable import ReaderUI

/// What is on top, in the words of tests.
enum ReaderContext: Hashable {
  case tooSmall, commands, prompt, hints, panel, table, tableTyping, links, outline, page, libraryHelp, libraryFilter
  case library, home, homeTyping, selection, highlights
}

extension ReaderState {
  var context: ReaderContext {
    guard size.isLargeEnough else { return .tooSmall }
    switch modes.last {
    case is PaletteMode: return .commands
    case is SearchPrompt, is ExportPrompt, is TagPrompt, is NotePrompt, is AddressPrompt: return .prompt
    case let home as HomeMode: return home.map == nil ? .homeTyping : .home
    case is SelectionMode: return .selection
    case let highlights as HighlightListMode: return highlights.map == nil ? .prompt : .highlights
    case is HintsMode: return .hints
    case is PanelMode: return reading == nil ? .libraryHelp : .panel
    case let table as TableMode: return table.map == nil ? .tableTyping : .table
    case let links as LinkListMode: return links.map == nil ? .prompt : .links
    case let outline as OutlineMode: return outline.map == nil ? .prompt : .outline
    case let list as ListMode: return list.map == nil ? .libraryFilter : .library
    default: return .page
    }
  }

  /// The table over the page.
  var table: TableViewState? { modes.lazy.compactMap { $0 as? TableMode }.first?.state }

  /// The list of links over the page.
  var linkList: LinkList? { modes.lazy.compactMap { $0 as? LinkListMode }.first?.list }
}
