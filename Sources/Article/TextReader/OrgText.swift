import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Reads an Org document: stars are headings, blocks of code are code, keywords about the file become the masthead.
///
///     #+TITLE: The Boat Book      ►   title
///     * Heron                         heading
///       She is *sound*.               paragraph, "sound" set strong
struct OrgText {
  private static let reach = 60

  private var text: TextLines
  private var blocks: UInt8 = 0
  /// The kinds of blocks that no line ends any more.
  private var unclosed: Set<String> = []
  /// The caption of the picture below.
  private var caption: String?

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let reached = min(reach, text.lines.count)
    let keywords = (0..<reached).count { keyword($0, in: text) != nil }
    guard keywords > 0, text.lines.contains(where: { stars($0, in: text) > 0 }) || keywords >= 2 else { return }
    var pass = OrgText(text: text)
    pass.run()
    text = pass.text
    text.isWhole = true
  }

  /// The name of a keyword, in capitals, and its value: "#+TITLE: …", "#+begin_src sh".
  private static func keyword(_ index: Int, in text: TextLines) -> (name: String, value: Range<Int>)? {
    guard text.begins(index, "#+") else { return nil }
    let range = text.lines[index].text
    let start = range.lowerBound + 2
    let end = (start..<range.upperBound).first { text.bytes[$0] == UInt8(ascii: ":") || isSpace(text.bytes[$0]) }
    let name = String(decoding: text.bytes[start..<(end ?? range.upperBound)], as: UTF8.self).uppercased()
    guard !name.isEmpty, name.utf8.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "_") }) else { return nil }
    let value = (end.map { $0 + 1 } ?? range.upperBound)..<range.upperBound
    return (name, value.trimmed(in: text.bytes))
  }

  /// How many stars begin an unindented line, with a space after them.
  private static func stars(_ line: Line, in text: TextLines) -> Int {
    guard line.indent == 0 else { return 0 }
    let stars = text.bytes[line.text].prefix { $0 == UInt8(ascii: "*") }.count
    return stars > 0 && stars < line.text.count && text.bytes[line.text.lowerBound + stars] == 0x20 ? stars : 0
  }

  private mutating func run() {
    var index = 0
    while index < text.lines.count {
      if let (name, value) = Self.keyword(index, in: text) {
        index = readKeyword(name, value, at: index)
      } else if text.begins(index, ":"), let end = endOfDrawer(index) {
        text.setAside(index..<end, .metadata)
        index = end
      } else if isPlanning(index) {
        text.setAside(index..<index + 1, .metadata)
        index += 1
      } else {
        readLine(index)
        // A term took its meaning with it.
        index += text.lines[index].said == .term ? 2 : 1
        if text.lines[index - 1].said == .meaning { index = endOfMeaning(index) }
      }
    }
  }

  /// "SCHEDULED: <2020-10-12 Mon>", below a heading.
  private func isPlanning(_ index: Int) -> Bool {
    guard index > 0, text.lines[index - 1].said == .heading else { return false }
    return text.begins(index, "SCHEDULED:") || text.begins(index, "DEADLINE:") || text.begins(index, "CLOSED:")
  }

  /// A link to a picture alone on its line: "[[file:heron.png]]".
  private mutating func readPicture(_ index: Int) -> Bool {
    let words = text.string(index)
    guard words.hasPrefix("[["), words.hasSuffix("]]"), !words.contains("][") else { return false }
    var address = words.dropFirst(2).dropLast(2)
    if address.hasPrefix("file:") { address = address.dropFirst(5) }
    guard PictureName.isPicture(address) else { return false }
    text.show(Figure(caption: caption.map { RichText($0) }, url: String(address)), for: index..<index + 1)
    caption = nil
    return true
  }

  /// Where the tags begin at the end of a heading: "Planting  :work:garden:".
  private func tags(_ range: Range<Int>) -> Range<Int>? {
    guard text.bytes[range.upperBound - 1] == UInt8(ascii: ":"),
      let space = range.last(where: { isSpace(text.bytes[$0]) }), text.bytes[space + 1] == UInt8(ascii: ":"),
      range.upperBound - space > 3
    else { return nil }
    return space..<range.upperBound
  }

  /// "- Pear :: needs a friend": a term and what it means.
  private mutating func readTerm(_ index: Int) -> Bool {
    let range = text.lines[index].text
    guard text.begins(index, "- ") || text.begins(index, "+ "), range.count > 6,
      let signs = (range.lowerBound + 2..<range.upperBound - 4).first(where: { text.holds(" :: ", at: $0) })
    else { return false }
    let term = range.lowerBound + 2..<signs
    let meaning = (signs + 4..<range.upperBound).trimmed(in: text.bytes)
    guard !term.isEmpty, !meaning.isEmpty, text.split(index, term, meaning) else { return false }
    text.say(.term, index)
    text.say(.meaning, index + 1)
    readInline(term)
    readInline(meaning)
    return true
  }

  /// The lines set in right below a meaning go on with it.
  private mutating func endOfMeaning(_ start: Int) -> Int {
    var index = start
    while index < text.lines.count, text.lines[index].blankLinesBefore == 0,
      text.lines[index].indent > text.lines[start - 1].indent, !text.begins(index, "#+"),
      ListMarker.read(text.bytes, text.lines[index].text) == nil
    {
      text.say(.goesOn, index)
      readInline(text.lines[index].text)
      index += 1
    }
    return index
  }

  private mutating func readKeyword(_ name: String, _ value: Range<Int>, at index: Int) -> Int {
    if name.hasPrefix("BEGIN_") { return readBlock(String(name.dropFirst(6)), at: index) }
    var masthead = text.declared ?? Masthead()
    let words = String(decoding: text.bytes[value], as: UTF8.self)
    switch name {
    case "TITLE" where !value.isEmpty:
      text.setAside(text.lines[index].text.lowerBound..<value.lowerBound, as: .metadata)
      text.say(.title, index)
      text.lines[index].text = value
      return index + 1
    case "AUTHOR" where masthead.authors.isEmpty && !value.isEmpty: masthead.authors = [Author(name: words)]
    case "CAPTION" where !value.isEmpty && index + 1 < text.lines.count && text.begins(index + 1, "|"):
      text.setAside(text.lines[index].text.lowerBound..<value.lowerBound, as: .metadata)
      text.say(.paragraph, index)
      text.lines[index].text = value
      return index + 1
    case "CAPTION": caption = words
    case "DATE": masthead.published = DateFinder.first(in: text.bytes, value)?.date
    default: break
    }
    text.declared = masthead
    text.setAside(index..<index + 1, .metadata)
    return index + 1
  }

  /// Reads from "#+BEGIN_SRC" to "#+END_SRC"; the line after it.
  private mutating func readBlock(_ name: String, at index: Int) -> Int {
    let end =
      unclosed.contains(name)
      ? nil
      : (index + 1..<text.lines.count).first {
        text.begins($0, "#+") && Self.keyword($0, in: text)?.name == "END_" + name
      }
    guard let end else {
      unclosed.insert(name)
      text.say(.paragraph, index)
      return index + 1
    }
    text.setAside(index..<index + 1, .metadata)
    text.setAside(end..<end + 1, .metadata)
    blocks &+= 1
    for line in index + 1..<end {
      switch name {
      case "QUOTE":
        text.say(line == index + 1 || text.lines[line].blankLinesBefore > 0 ? .quote : .goesOn, line, level: 1)
        readInline(text.lines[line].text)
      case "VERSE":
        text.say(.kept, line)
        readInline(text.lines[line].text)
      case "COMMENT": text.setAside(line..<line + 1, .metadata)
      case "CENTER": readLine(line)
      default: text.say(.code, line, level: Int(blocks))
      }
    }
    return end + 1
  }

  /// The end of ":PROPERTIES:" … ":END:".
  private func endOfDrawer(_ index: Int) -> Int? {
    let range = text.lines[index].text
    guard range.count >= 3, text.bytes[range.upperBound - 1] == UInt8(ascii: ":") else { return nil }
    return (index + 1..<min(index + 40, text.lines.count)).first { text.string($0).uppercased() == ":END:" }
      .map { $0 + 1 }
  }

  private mutating func readLine(_ index: Int) {
    let line = text.lines[index]
    let stars = Self.stars(line, in: text)
    if stars > 0 {
      text.say(.heading, index, level: min(stars + 1, 6))
      var words = (line.text.lowerBound + stars..<line.text.upperBound).trimmed(in: text.bytes)
      if let tags = tags(words) {
        text.setAside(tags, as: .metadata)
        words = (words.lowerBound..<tags.lowerBound).trimmed(in: text.bytes)
      }
      text.lines[index].text = words
    } else if readPicture(index) || readTerm(index) {
      return
    } else if text.begins(index, "# ") {
      text.setAside(index..<index + 1, .metadata)
      return
    } else if text.holds("|-", at: line.text.lowerBound) {
      return
    }
    readInline(text.lines[index].text)
  }

  private mutating func readInline(_ range: Range<Int>) {
    readLinks(range)
    Self.signs.apply(to: range, of: &text)
  }

  private static let signs = InlineSigns(signs: [
    .init("*", nil, .strong), .init("/", nil, .emphasis), .init("=", nil, .code), .init("~", nil, .code),
    .init("+", nil, .strike), .init("_", nil, .emphasis),
  ])

  /// "[[https://hill.example/petrel][her page]]"
  private mutating func readLinks(_ range: Range<Int>) {
    var at = range.lowerBound
    while at + 4 < range.upperBound {
      guard text.holds("[[", at: at), let end = text.place(of: "]]", from: at + 2, to: range.upperBound)
      else {
        at += 1
        continue
      }
      let middle = (at..<end).first { text.holds("][", at: $0) }
      let address = String(decoding: text.bytes[at + 2..<(middle ?? end)], as: UTF8.self)
      let words = (middle ?? at) + 2..<end
      text.drop(signs: at..<words.lowerBound)
      text.drop(signs: end..<end + 2)
      text.style(words, .link, link: address)
      at = end + 2
    }
  }
}
