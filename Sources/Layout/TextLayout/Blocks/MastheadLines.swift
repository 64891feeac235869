import ArticleModel
import UTF8Text

/// The lines above an article.
///
///     Peace terms and who would guarantee them
///     What the treaties say
///     By James Carter, Senior News Editor
///     20 August 2025 · Washington D.C. · memesita.example · 4 min
///
/// What the article does not say is left out. The runs have no origin: a masthead is not part of any block's text.
struct MastheadLines {
  private(set) var lines: [LaidLine] = []
  private let margin: Margin
  private let setting: FlowSetting

  init(of article: Article, words: Int, options: LayoutOptions) {
    margin = Margin(measure: options.measure)
    setting = .display(options)
    let masthead = article.masthead
    if let title = masthead.shownTitle { add(title, .title) }
    if options.plainHeadings, let last = lines.last {
      lines.append(LaidLine([TextRun(String(repeating: "=", count: last.width), .rule, width: last.width)]))
    }
    if let subtitle = masthead.shownSubtitle { add(subtitle, .subtitle) }
    if let byline = MastheadLines.byline(of: masthead.authors, language: masthead.language) {
      add(RichText(byline), .byline)
    }
    add(facts: MastheadLines.facts(of: masthead, words: words), options)
    if masthead.title != nil, !options.plainHeadings {
      let sign = options.unicode ? "━" : "="
      lines.append(
        LaidLine([TextRun(String(repeating: sign, count: options.measure), .rule, width: options.measure)]))
    }
  }

  private mutating func add(_ text: RichText, _ role: TextRole) {
    var flow = FlowLines(text, role, origin: nil, margin: margin, setting: setting)
    lines += flow.all()
  }

  /// As many facts on a line as it has room for; a line ends behind one, not behind the dot between two.
  private mutating func add(facts: [String], _ options: LayoutOptions) {
    let separator = " \(Glyphs.marks(unicode: options.unicode).separator) "
    var line = ""
    for fact in facts {
      if !line.isEmpty, CellWidth.of(line + separator + fact) > margin.textWidth {
        add(RichText(line), .byline)
        line = ""
      }
      line += line.isEmpty ? fact : separator + fact
    }
    add(RichText(line), .byline)
  }

  /// "By James Carter, Senior News Editor"; "By A and B"; several authors with what they are, parted by semicolons.
  /// The words around them are those of the article's language.
  static func byline(of authors: [Author], language: String? = nil) -> String? {
    let words = BylineWords.of(language)
    let named = authors.filter { !$0.name.isEmpty }
    guard let last = named.last else { return nil }
    if named.contains(where: { $0.role?.isEmpty == false }) {
      let entries = named.map { author in
        author.role.map { $0.isEmpty ? author.name : "\(author.name), \($0)" } ?? author.name
      }
      return words.by + entries.joined(separator: "; ")
    }
    let others = named.dropLast().map(\.name).joined(separator: words.comma)
    return words.by + (others.isEmpty ? last.name : others + words.and + last.name)
  }

  /// Date, place, site and reading time, as far as they are known.
  private static func facts(of masthead: Masthead, words: Int) -> [String] {
    let minutes = words == 0 ? nil : max(1, (words + WordCount.wordsPerMinute / 2) / WordCount.wordsPerMinute)
    let facts = [date(of: masthead), masthead.dateline, masthead.site, minutes.map { "\($0)\u{A0}min" }]
    return facts.compactMap { $0 }.filter { !$0.isEmpty }
  }

  private static func date(of masthead: Masthead) -> String? {
    let published = masthead.published.map(spelledDate)
    guard let updated = masthead.updated.map({ "updated \(spelledDate($0))" }) else { return published }
    return published.map { "\($0), \(updated)" } ?? updated
  }

  /// "20 August 2025" for "2025-08-20"; anything else as it is.
  static func spelledDate(_ date: String) -> String {
    let parts = date.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4,
      let month = Int(String(parts[1]) ?? ""), (1...12).contains(month),
      let day = Int(String(parts[2]) ?? ""), (1...31).contains(day)
    else { return date }
    let name = CalendarWords.englishMonths[month - 1][0]
    return "\(day) \(name.prefix(1).uppercased())\(name.dropFirst()) \(String(parts[0]) ?? "")"
  }
}
