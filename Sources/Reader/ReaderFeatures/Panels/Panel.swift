package import ReaderCore
package import Settings

/// What a view over the page shows: items, each set in lines when it is looked at.
package protocol PanelContent: Sendable {
  /// What the header says.
  var title: String { get }
  /// How many items there are.
  var itemCount: Int { get }
  /// An item in lines of at most `width` cells.
  func lines(of item: Int, width: Int) -> [ScreenLine]
}

/// A view that lies over the page until it is closed: help, what was removed, the source of a passage.
package struct Panel {
  package let content: any PanelContent
  package private(set) var top: LinePosition

  /// Opens at an item.
  package init(_ content: any PanelContent, at item: Int = 0) {
    self.content = content
    top = LinePosition(item: max(0, min(item, content.itemCount - 1)), line: 0)
  }

  /// The cells its lines may take on a screen.
  package static func width(_ size: ScreenSize) -> Int { max(1, min(100, size.columns - 4)) }

  /// After a resize the item at the top stays there.
  package mutating func resize() { top.line = 0 }

  /// Moves by a request of ``KeyMap/panel``.
  package mutating func scroll(_ request: Request, geometry: Geometry) {
    guard content.itemCount > 0 else { return }
    let lines = PanelLines(content: content, width: Self.width(geometry.size))
    let height = geometry.pageHeight
    switch request {
    case .scrollLines(let step): top = lines.scrolling(top, by: step, height: height)
    case .scrollHalfPages(let step): top = lines.scrolling(top, by: step * max(1, height / 2), height: height)
    case .scrollPages(let step): top = lines.scrolling(top, by: step * height, height: height)
    case .top: top = lines.firstPosition ?? top
    case .bottom: top = lines.lastPosition.map { lines.moving($0, by: -(height - 1)).position } ?? top
    default: break
    }
  }

  /// The lines shown, and whether more follow.
  package func visible(_ geometry: Geometry) -> (lines: [ScreenLine], hasMore: Bool) {
    guard content.itemCount > 0 else { return ([], false) }
    let width = Self.width(geometry.size)
    let all = PanelLines(content: content, width: width)
    let positions = all.positions(from: top, count: geometry.pageHeight + 1)
    var item = -1
    var set: [ScreenLine] = []
    let lines = positions.prefix(geometry.pageHeight).map { position in
      if position.item != item {
        item = position.item
        set = content.lines(of: item, width: width)
      }
      return set[position.line]
    }
    return (lines, positions.count > geometry.pageHeight)
  }
}

/// A panel's items at a width.
private struct PanelLines: LineSource {
  let content: any PanelContent
  let width: Int
  var itemCount: Int { content.itemCount }
  func lineCount(_ item: Int, upTo limit: Int) -> Int { content.lines(of: item, width: width).count }
}
