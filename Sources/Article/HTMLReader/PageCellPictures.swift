import ArticleModel
import Fragments
import UTF8Text

/// Small pictures that stand for words in cells with other words.
///
///     <td><img alt="good" src="g.png"> since 1954</td>   ►   good since 1954
extension PageFragments {
  /// A picture that is read as a word, and where it stands in the text of the page.
  struct PictureWord {
    var text: [UInt8]
    var place: UInt32
    var address: String?
    var interlude: Int
  }

  /// The longest of such words, in bytes, and the most pictures of a cell that are looked at.
  private static let longestWord = 40
  private static let mostOfCell = 8

  /// The pictures with words in cells of tables of data, by the cell; what is drawn in every row says nothing of any.
  static func picturesInCells(_ page: RawPage, _ boxes: [PageBox], _ tables: DataTables) -> [Int32: [Int]] {
    var found: [Int32: [Int]] = [:]
    var counts: [Int32: [String: Int]] = [:]
    let known = Set(page.cellPictures.values)
    for (index, interlude) in page.interludes.enumerated() where !known.contains(index) {
      let box = boxes[Int(interlude.element)]
      guard box.cell >= 0, box.table >= 0, tables.isData(box.table), page.elements[Int(box.cell)].tag == .td,
        let alt = word(of: interlude)
      else { continue }
      found[box.cell, default: []].append(index)
      counts[box.table, default: [:]][alt, default: 0] += 1
    }
    guard !found.isEmpty else { return [:] }
    var rows: [Int32: Int] = [:]
    for (index, element) in page.elements.enumerated() where element.tag == .tr && counts[boxes[index].table] != nil {
      rows[boxes[index].table, default: 0] += 1
    }
    for (cell, pictures) in found {
      let table = boxes[Int(cell)].table
      found[cell] = pictures.filter { index in
        let count = word(of: page.interludes[index]).flatMap { counts[table]?[$0] } ?? 0
        return count < fewestOfAll || count * 10 < (rows[table] ?? 0) * 8
      }
    }
    return found
  }

  /// The fewest like pictures that may stand in every row.
  private static let fewestOfAll = 3

  private static func word(of interlude: Interlude) -> String? {
    guard case .figure(let figure) = interlude.content, let alt = figure.alt, alt.utf8.count <= longestWord else {
      return nil
    }
    return alt
  }

  /// The pictures of a cell that are words of it: each says what neither its cell nor another one of the row says.
  func pictureWords(of cell: Cell, in row: Row) -> [Int: [PictureWord]] {
    guard let pictures = picturesInCells[cell.element], pictures.count <= Self.mostOfCell,
      page.elements[Int(cell.element)].columns == 1
    else { return [:] }
    let own = PlainWords(String(decoding: text(of: cell), as: UTF8.self)).bytes
    let others = row.cells.map { PlainWords(String(decoding: text(of: $0), as: UTF8.self)).bytes }
    var words: [Int: [PictureWord]] = [:]
    var seen: Set<[UInt8]> = []
    for index in pictures {
      guard case .figure(let figure) = page.interludes[index].content, let alt = figure.alt, !isFileName(alt) else {
        continue
      }
      let said = PlainWords(alt).bytes
      // Five stars in a row count something.
      guard seen.insert(said).inserted else { return [:] }
      guard !said.isEmpty, !others.contains(where: { $0.holds(said) }), !said.holds(own),
        let (run, place) = place(of: page.interludes[index], in: cell)
      else { continue }
      let address = figure.url.flatMap { $0.hasPrefix("data:") ? nil : $0 }
      words[run, default: []].append(
        PictureWord(text: Array(alt.utf8), place: place, address: address, interlude: index))
    }
    return words
  }

  private func text(of cell: Cell) -> [UInt8] { cell.runs.flatMap { page.utf8[page.runs[$0].text] + [0x20] } }

  /// Whether what a picture is said to show is the name of its file.
  private func isFileName(_ alt: String) -> Bool {
    guard let dot = alt.utf8.lastIndex(of: UInt8(ascii: ".")), !alt.utf8.contains(0x20) else {
      return alt.utf8.contains(UInt8(ascii: "_"))
    }
    return (3...4).contains(alt.utf8.distance(from: dot, to: alt.utf8.endIndex) - 1)
  }

  /// The run of a cell that a picture stands in, and its place there.
  private func place(of picture: Interlude, in cell: Cell) -> (run: Int, place: UInt32)? {
    let before = picture.run - 1
    let isWithin = cell.runs.contains(before) && page.runs[before].sourceUpper > picture.source
    guard let run = isWithin ? before : [picture.run, before].first(where: cell.runs.contains) else { return nil }
    let text = page.runs[run].text
    let seam = page.seams.firstSortedIndex { $0.text >= text.lowerBound }
    let next = page.seams[seam...].prefix { $0.text < text.upperBound }.first { $0.source >= Int(picture.source) }
    guard run != before || isWithin else { return (run, page.runs[run].upper) }
    return (run, next.map { UInt32(clamping: $0.text) } ?? page.runs[run].upper)
  }

  /// Copies a run's text to the end with the words of the pictures in it, and its styles along with it; a tab within a cell becomes a
  /// space.
  mutating func copyText(of run: RawPage.Run, _ pictures: [PictureWord]) {
    let start = UInt32(clamping: page.utf8.count)
    let styles = InlineSpan.first(in: page.spans, from: run.lower)
    let end = page.spans.count
    var moved: [(place: UInt32, by: UInt32)] = []
    func shift(_ passes: (UInt32) -> Bool) -> UInt32 {
      moved.reduce(start &- run.lower) { passes($1.place) ? $0 &+ $1.by : $0 }
    }
    var links: [(Range<UInt32>, String)] = []
    var at = run.lower
    for picture in pictures {
      copyBytes(Int(at)..<Int(max(at, picture.place)))
      at = max(at, picture.place)
      let length = page.utf8.count
      if at > run.lower { page.utf8.append(0x20) }
      let word = UInt32(clamping: page.utf8.count)
      page.utf8 += picture.text
      if let address = picture.address { links.append((word..<UInt32(clamping: page.utf8.count), address)) }
      if at == run.lower { page.utf8.append(0x20) }
      moved.append((at, UInt32(clamping: page.utf8.count - length)))
      wordsOfCells.insert(picture.interlude)
    }
    copyBytes(Int(at)..<Int(run.upper))
    for index in styles..<max(styles, end) {
      var span = page.spans[index]
      guard span.lower < run.upper else { break }
      let (lower, upper) = (span.lower, span.upper)
      span.lower = lower &+ shift { $0 <= lower }
      span.upper = upper &+ shift { $0 < upper }
      page.spans.append(span)
    }
    for (range, address) in links {
      guard !page.spans[end...].contains(where: { $0.style == .link && $0.upper > range.lowerBound }) else { continue }
      page.spans.append(
        InlineSpan(lower: range.lowerBound, upper: range.upperBound, link: Int32(page.links.count), style: .link))
      page.links.append(address)
    }
  }

  private mutating func copyBytes(_ text: Range<Int>) {
    for at in text {
      let byte = page.utf8[at]
      page.utf8.append(byte == 0x09 ? 0x20 : byte == 0x0A ? PageFragments.lineBreakInCell : byte)
    }
  }
}

extension [UInt8] {
  /// Whether other bytes stand among these.
  fileprivate func holds(_ other: [UInt8]) -> Bool {
    guard !other.isEmpty, other.count <= count else { return false }
    return (0...(count - other.count)).contains { self[$0..<($0 + other.count)].elementsEqual(other) }
  }
}
