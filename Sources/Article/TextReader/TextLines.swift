import ArticleModel
import Fragments
import UTF8Text

/// The lines of a text while the passes for kinds of text (mail, subtitles, printed pages …) decide on them, before
/// fragments are made.
///
/// A pass takes out lines (``setAside(_:_:)``) and parts of lines (``cut(_:_:putting:)``), both with a reason, and says what other lines
/// are (``Line/said``). If the sign of its kind is absent, it does nothing but scan the bytes once.
struct TextLines {
  let bytes: UnsafeBufferPointer<UInt8>
  var lines: [Line]
  /// What is left out within lines.
  private(set) var cuts: [Cut] = []
  /// What is taken out.
  private(set) var removed: [FragmentList.SetAside] = []
  /// What is set in a style within lines.
  private(set) var styles: [Style] = []
  /// The addresses that links lead to.
  private(set) var links: [String] = []
  /// The pictures it shows, each with the line it stood on.
  private(set) var pictures: [Picture] = []
  /// The messages it holds, in order.
  var posts: [TextPost] = []
  /// What the text declares about itself, such as the header of a mail.
  var declared: Masthead?
  /// The width at which its kind is wrapped, if known.
  var width: Int?
  /// Whether everything left is the author's, since the format says what is not.
  var isWhole = false
  /// Whether this kind of text has no title, whatever its first lines look like.
  var isUntitled = false
  private var hasGone = false
  private var inserted = 0
  /// Beginnings that none of the remaining lines has.
  private var absent: Set<String> = []
  /// Lines that are put in move all below them, so that there may only be so many.
  private static let mostInserted = 2000

  /// A part of a line that is not shown, and what replaces it.
  struct Cut {
    var range: Range<Int>
    var put: String
  }

  /// A part of a line in a style; a link has the index of its address.
  struct Style {
    var range: Range<Int>
    var style: InlineSpan.Style
    var link: Int32
  }

  /// A picture and the line that shows it.
  struct Picture {
    var figure: Figure
    var source: Range<Int>
  }

  init(bytes: UnsafeBufferPointer<UInt8>, lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// Runs every pass on what the earlier ones left.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> TextLines {
    var text = TextLines(bytes: bytes, lines: LineScanner(bytes: bytes).lines())
    for pass in TextKinds.passes {
      pass(&text)
      text.dropGone()
      text.absent = []
    }
    text.cuts.sort { $0.range.lowerBound < $1.range.lowerBound }
    text.styles.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    text.removed.sort { $0.range.lowerBound < $1.range.lowerBound }
    return text
  }

  // MARK: What passes do

  /// Takes out lines that stand one after another.
  mutating func setAside(_ range: Range<Int>, _ reason: Removal.Reason) {
    guard !range.isEmpty else { return }
    setAside(lines[range.lowerBound].text.lowerBound..<lines[range.upperBound - 1].text.upperBound, as: reason)
    drop(range)
  }

  /// Keeps a line that was taken out alone.
  mutating func takeBack(_ index: Int) {
    removed.removeAll { $0.range == lines[index].text }
    lines[index].said = .nothing
  }

  /// Makes a line of what stands behind the words that are left of line `index`; false if there are too many such lines already.
  mutating func split(_ index: Int, _ words: Range<Int>, _ rest: Range<Int>) -> Bool {
    guard inserted < Self.mostInserted else { return false }
    inserted += 1
    lines[index].text = words
    var line = lines[index]
    line.text = rest
    line.blankLinesBefore = 0
    line.startsPage = false
    lines.insert(line, at: index + 1)
    return true
  }

  /// Takes out lines without content: a lone quotation sign, the delimiters of a block.
  mutating func drop(_ range: Range<Int>) {
    for index in range { lines[index].said = .gone }
    hasGone = true
  }

  /// Puts a picture in the place of lines.
  mutating func show(_ figure: Figure, for range: Range<Int>) {
    guard let first = range.first, let last = range.last else { return }
    pictures.append(
      Picture(figure: figure, source: lines[first].text.lowerBound..<lines[last].text.upperBound))
    drop(range)
  }

  /// Leaves out a part of a line that is not the author's.
  mutating func cut(_ range: Range<Int>, _ reason: Removal.Reason, putting put: String = "") {
    guard !range.isEmpty else { return }
    cuts.append(Cut(range: range, put: Self.readable(put)))
    setAside(range, as: reason)
  }

  /// Leaves out mark-up that is shown in another way, such as asterisks around bold words.
  mutating func drop(signs range: Range<Int>, putting put: String = "") {
    if !range.isEmpty { cuts.append(Cut(range: range, put: Self.readable(put))) }
  }

  /// What is put in the place of mark-up, without characters that command a terminal or turn text around: numbers stand for any.
  private static func readable(_ put: String) -> String {
    guard put.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return put }
    return String(
      String.UnicodeScalarView(
        put.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || !PrintableText.isControl($0.value) }))
  }

  /// Sets a part of a line in a style, after its signs were left out; a link without an address is none.
  mutating func style(_ range: Range<Int>, _ style: InlineSpan.Style, link: String? = nil) {
    guard !range.isEmpty, style != .link || link != nil else { return }
    if let link { links.append(link) }
    styles.append(Style(range: range, style: style, link: link == nil ? -1 : Int32(links.count - 1)))
  }

  /// Records what is taken out, apart from lines.
  mutating func setAside(_ range: Range<Int>, as reason: Removal.Reason) {
    let range = range.trimmed(in: bytes)
    if !range.isEmpty { removed.append(FragmentList.SetAside(range: range, reason: reason)) }
  }

  /// Says what a line is, after which its columns do not matter.
  mutating func say(_ said: Line.Said, _ index: Int, level: Int = 0) {
    lines[index].said = said
    lines[index].level = UInt8(clamping: level)
    lines[index].hasGap = false
    lines[index].hasTab = false
    lines[index].hasUpright = false
    lines[index].hasCodeSign = false
  }

  /// Removes the lines that were taken out; the blank lines before them go to what follows.
  private mutating func dropGone() {
    guard hasGone else { return }
    hasGone = false
    var blank: UInt8 = 0
    lines = lines.compactMap { line in
      guard line.said != .gone else {
        blank = max(blank, line.blankLinesBefore)
        return nil
      }
      var line = line
      if line.said != .goesOn { line.blankLinesBefore = max(line.blankLinesBefore, blank) }
      blank = 0
      return line
    }
  }

  // MARK: What passes ask

  /// The bytes of a line's text.
  func text(_ index: Int) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[lines[index].text] }

  /// A line's text.
  func string(_ index: Int) -> String { String(decoding: text(index), as: UTF8.self) }

  /// Whether a line begins with these bytes; spaces behind it are no part of it.
  func begins(_ index: Int, _ words: StaticString) -> Bool {
    lines[index].text.count >= words.utf8CodeUnitCount && holds(words, at: lines[index].text.lowerBound)
  }

  /// Whether these bytes are at an offset.
  func holds(_ words: StaticString, at offset: Int) -> Bool {
    words.withUTF8Buffer { wanted in
      offset + wanted.count <= bytes.count && wanted.indices.allSatisfy { bytes[offset + $0] == wanted[$0] }
    }
  }

  /// Where these bytes stand next. Signs close near where they open: a text of nothing but opening signs is not searched to its end
  /// for each of them.
  func place(of words: StaticString, from start: Int, to limit: Int) -> Int? {
    let first = words.utf8Start[0]
    let end = min(limit, bytes.count, start + Self.longestSearch)
    guard start < end else { return nil }
    return (start..<end).first { bytes[$0] == first && $0 + words.utf8CodeUnitCount <= limit && holds(words, at: $0) }
  }

  /// How far a closing sign may be from what opens, in bytes.
  static let longestSearch = 2000

  /// The next line that begins so. A search that failed is remembered, and not made again further down.
  mutating func line(beginning words: StaticString, from start: Int) -> Int? {
    guard !absent.contains(words.description) else { return nil }
    let found = start < lines.count ? (start..<lines.count).first { begins($0, words) } : nil
    if found == nil { absent.insert(words.description) }
    return found
  }

  /// Whether a line ends a sentence.
  func endsSentence(_ index: Int) -> Bool { SentenceEnd.closes(lines[index].text, in: bytes) }

  /// How many words a line has.
  func words(_ index: Int) -> Int {
    var count = 0
    var inWord = false
    for byte in text(index) {
      if isSpace(byte) { inWord = false } else if !inWord { (count, inWord) = (count + 1, true) }
    }
    return count
  }

  /// Whether a line has letters, all of them capitals.
  func isAllCapitals(_ index: Int) -> Bool {
    var capitals = 0
    for scalar in string(index).unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { capitals += 1 }
    }
    return capitals >= 2
  }

  /// The end of the lines from `index` on without a blank line between them.
  func endOfBlock(_ index: Int) -> Int {
    var end = index + 1
    while end < lines.count, lines[end].blankLinesBefore == 0 { end += 1 }
    return end
  }
}

/// The kinds of text that are recognized by their form, in the order they are tried.
enum TextKinds {
  typealias Pass = @Sendable (inout TextLines) -> Void

  static let passes: [Pass] = [
    CharacterReferences.apply, EscapedText.apply, DoubleSpacing.apply, JustifiedLines.apply, FoldSigns.apply,
    NumberedLines.apply, NumberedCode.apply,
    Letterspacing.apply, LoneBullets.apply, LoneNumbers.apply,
    Subtitles.apply, ScriptedSubtitles.apply, ChatLog.apply, ProgramLog.apply,
    Transcript.apply, CommitLog.apply, BookWrapper.apply, ReadingsText.apply, InfoPages.apply,
    RoffText.apply, PerlPod.apply, TexinfoText.apply, TypstText.apply,
    ManualPage.apply, TitleFields.apply,
    StarredTitles.apply,
    OrgText.apply, RestText.apply, LatexText.apply, WikiText.apply, TextileText.apply, AsciiDocText.apply,
    BulletinCode.apply, GeminiText.apply,
    BrowserDump.apply, PageRemains.apply, ConsentWall.apply, PictureStandIns.apply, IconNames.apply, ForumText.apply,
    NumberedPosts.apply, SignedPosts.apply, DottedContents.apply,
    BareContents.apply,
    PrintPages.apply, TextColumns.apply, Mail.apply,
    AsciiDrawing.apply,
    Letter.apply, DashedDialogue.apply,
    Screenplay.apply, StagePlay.apply, Verse.apply, LegalText.apply, LetteredQuestions.apply,
    OutlineLines.apply, GroupedFields.apply,
    UnderlinedWords.apply,
  ]
}
