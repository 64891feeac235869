package import ArticleModel
package import Settings
package import TextLayout

/// What all modes share: the screen, the settings, the article that is open.
package struct Workspace {
  /// The terminal's size.
  package var size: ScreenSize
  /// How pages are set, but for the measure, which follows from the terminal, and the language, which is each article's.
  package var options: LayoutOptions
  /// The reader's settings.
  package var settings: ReaderSettings
  /// What is being read.
  package var reading: ReadingState?
  /// What the program has to say until the next key.
  package var message: String?
  /// What was typed at prompts, the latest last.
  package var typedLines: [TypedKind: [String]] = [:]
  /// The reader's own words on sites, by host.
  package var sites: [String: [SiteWord]] = [:]
  /// The document that was asked for while none was being read.
  package var pending: PendingDocument?
  /// The files and addresses that are read in turn, where several were named, and which of them is open.
  package var queue: [LinkAddress] = []
  package var queuePlace = 0
  /// What takes back what was done to the shelf, the latest last.
  package var undo: [[ShelfEdit]] = []
  /// The keys typed so far of an unfinished sequence, as footers show them.
  package var typed = ""

  package init(size: ScreenSize, options: LayoutOptions, settings: ReaderSettings) {
    self.size = size
    self.options = options
    self.settings = settings
  }

  /// Which keys ask for what.
  package var keys: KeyMaps { settings.keys }

  /// How a screen without an outline is divided.
  package var geometry: Geometry { Geometry(size: size, outlineShown: false, preferredMeasure: 72) }

  /// How many lines of a list the screen shows.
  package var listHeight: Int { geometry.pageHeight }

  /// Notes a line that was typed at a prompt, so that it can be shown there again.
  package mutating func noteTyped(_ line: String, at kind: TypedKind) -> [Effect] {
    typedLines[kind, default: []].noteTyped(line)
    return [.keepTyped(line, kind)]
  }

  /// Notes, or forgets, the reader's own word on a site.
  package mutating func note(_ word: SiteWord, isOwn: Bool) {
    sites[word.host, default: []].removeAll { $0.fingerprint == word.fingerprint }
    if isOwn { sites[word.host, default: []].append(word) }
  }

  /// What footers say until the next key.
  package var notice: String? { message ?? reading?.message }

  /// How pages are set, except measure and language.
  package var pageOptions: LayoutOptions {
    var options = options
    options.justified = settings.justification
    options.unicode = !settings.showsPlainSigns
    options.keys = settings.keys[.page].namesOnPage
    if !settings.hyphenation { options.hyphenator = nil }
    if leavesOrderToTerminal { options.readingOrder = nil }
    return options
  }

  /// Whether the terminal puts right-to-left text in order.
  private var leavesOrderToTerminal: Bool {
    switch settings.order {
    case .auto: settings.terminalOrdersText
    case .lectern: false
    case .terminal: true
    }
  }
}

extension KeyMap {
  /// What notes in the page call the keys of this map.
  fileprivate var namesOnPage: PageKeys {
    PageKeys(open: label(of: .open), left: label(of: .pace(-1)), right: label(of: .pace(1)))
  }
}
