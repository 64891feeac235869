import Fragments
import UTF8Text

/// Panels of a page of which one is shown at a time, each under the name that a row of tabs above all of them gives it.
///
///     <button role=tab aria-controls=s>Summer</button> <button role=tab aria-controls=w>Winter</button>
///     <div role=tabpanel id=s>Each hour.</div> <div role=tabpanel id=w>At noon.</div>
///     ►   Summer · Each hour. · Winter · At noon.
struct PageTabs {
  struct Tab {
    var label: [UInt8]
    /// The run that its name stands in.
    var run: Int
  }

  private var byName: [String: Tab] = [:]
  /// How many names stand in the last run that holds any.
  private var last = (run: -1, names: 0)
  private var shared = Set<Int>()
  /// More tabs than these no page has; longer names are no names.
  private static let most = 500
  private static let longest = 80

  /// Tabs that no panel can refer to, in order, and how many panels have taken theirs.
  private var unnamed: [Tab] = []
  private var taken = 0

  var isEmpty: Bool { byName.isEmpty && unnamed.isEmpty }

  mutating func note(_ tab: Tab, names: [String]) {
    guard !tab.label.isEmpty, tab.label.count <= PageTabs.longest, byName.count < PageTabs.most else { return }
    if names.isEmpty {
      if taken > 0 { (unnamed, taken) = ([], 0) }
      if unnamed.count < PageTabs.most { unnamed.append(tab) }
    }
    for name in names { byName[name] = tab }
    last = (tab.run, last.run == tab.run ? last.names + 1 : 1)
    if last.names > 1 { shared.insert(tab.run) }
  }

  /// Whether the names of several tabs stand in one run, of which none heads what is below.
  func isShared(_ run: Int) -> Bool { shared.contains(run) }

  subscript(name: String) -> Tab? { byName[name] }

  /// The next of the tabs that have no names: panels stand in the order of their tabs.
  mutating func takeUnnamed() -> Tab? {
    guard taken < unnamed.count else { return nil }
    taken += 1
    return unnamed[taken - 1]
  }
}

extension PageWalk {
  /// The names by which a panel may refer to a tab: its own, and that of the panel it opens.
  func tabNames(_ reading: borrowing AttributeReading) -> [String] {
    guard reading.isTab else { return [] }
    var names: [String] = []
    for name in [reading.value(of: .ariaControls), reading.place] { if let name, !name.isEmpty { names.append(name) } }
    if let address = reading.href, address.hasPrefix("#") { names.append(String(address.dropFirst())) }
    return names
  }

  /// Notes the name of a tab that ends.
  mutating func endTab(_ opened: OpenElement) {
    guard opened.isTab, opened.textStart <= page.utf8.count else { return }
    let text = page.utf8[opened.textStart...].drop(while: isSpace)
    tabs.note(PageTabs.Tab(label: Array(text), run: page.runs.count), names: opened.tabNames)
  }

  /// Writes the name of a panel that begins as its first line, unless its tab stands right above it.
  mutating func beginTabPanel(_ reading: borrowing AttributeReading) {
    guard !tabs.isEmpty, reading.isTabPanel || reading.signs.contains(.tabPane),
      let tab = reading.value(of: .ariaLabelledBy).flatMap({ tabs[$0] }) ?? reading.place.flatMap({ tabs[$0] })
        ?? tabs.takeUnnamed(),
      tab.run + 1 < page.runs.count || tabs.isShared(tab.run)
    else { return }
    page.replacedRuns.insert(tab.run)
    let hasStyle = startStyle(.strong)
    tab.label.withUnsafeBufferPointer { append($0, end: sourcePlace) }
    if hasStyle { endStyle() }
    flush()
  }
}
