import ArticleModel
import Fragments
import UTF8Text

/// Tables of reStructuredText that are written as lists, and those whose values stand between commas.
///
///     .. list-table:: Heights       ►   paragraph: Heights
///        :header-rows: 1
///
///        * - Day                        header: Day · High
///          - High
///        * - Monday                     row: Monday · 3.1 m
///          - 3.1 m
extension RestText {
  /// Reads the table of a directive, whose name and options stand above its rows; false for other directives.
  mutating func readTable(_ name: String, options: Range<Int>, rows: Range<Int>) -> Bool {
    guard name == "list-table" || name == "csv-table", !rows.isEmpty else { return false }
    tables &+= 1
    if name == "list-table" {
      let heads = options.contains { text.begins($0, ":header-rows:") && !text.string($0).hasSuffix(" 0") } ? 1 : 0
      text.setAside(options, .metadata)
      readList(rows, heads: heads)
    } else {
      readValues(options: options, rows: rows)
    }
    return true
  }

  /// "* - Day" begins a row, "- High" a cell of it, and other lines go on with their cell.
  private mutating func readList(_ rows: Range<Int>, heads: Int) {
    var count = 0
    for line in rows {
      let range = text.lines[line].text
      if text.begins(line, "* -") {
        count += 1
        text.say(count <= heads ? .headerRow : .row, line, level: Int(tables))
        let words = (range.lowerBound + 3..<range.upperBound).trimmed(in: text.bytes)
        text.drop(signs: range.lowerBound..<words.lowerBound)
        readInline(words)
      } else if count > 0 {
        text.say(.goesOn, line)
        let isCell = text.begins(line, "- ") || range.count == 1 && text.begins(line, "-")
        if isCell { text.drop(signs: range.lowerBound..<min(range.lowerBound + 2, range.upperBound), putting: "\t") }
        readInline(range.lowerBound + (isCell ? min(2, range.count) : 0)..<range.upperBound)
      } else {
        text.say(.paragraph, line)
      }
    }
  }

  /// The option ":header:" names the columns.
  private mutating func readValues(options: Range<Int>, rows: Range<Int>) {
    for line in options {
      guard text.begins(line, ":header: ") else {
        text.setAside(line..<line + 1, .metadata)
        continue
      }
      let range = text.lines[line].text
      text.lines[line].text = (range.lowerBound + 9..<range.upperBound).trimmed(in: text.bytes)
      readRow(line, .headerRow)
    }
    for line in rows { readRow(line, .row) }
  }

  private mutating func readRow(_ line: Int, _ said: Line.Said) {
    let range = text.lines[line].text
    text.say(said, line, level: Int(tables))
    var isQuoted = false
    for at in range {
      if text.bytes[at] == UInt8(ascii: "\"") {
        isQuoted.toggle()
        text.drop(signs: at..<at + 1)
      } else if text.bytes[at] == UInt8(ascii: ","), !isQuoted {
        text.drop(signs: at..<at + 1, putting: "\t")
      }
    }
    readInline(range)
  }
}
