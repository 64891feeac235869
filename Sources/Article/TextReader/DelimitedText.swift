package import Fragments
import UTF8Text

/// Reads a file of values with commas, semicolons or tabs between them as a table, whose first row names the columns.
///
///     Bell,Weight,Note               ►   header: Bell, Weight, Note
///     "Odo, Saint",1200,"cracked"        row: Odo, Saint · 1200 · cracked
package struct DelimitedText {
  /// A line with more cells is no row, nor is one with fewer than two.
  private static let mostCells = 200

  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var at = 0
  private var list = FragmentList()
  private var joined: [UInt8] = []

  /// Reads a whole text, consuming it; nil if it is no table, and then the text is given back.
  package static func read(_ source: inout [UInt8]) -> FragmentList? {
    let result = source.withUnsafeBufferPointer { bytes -> (FragmentList, [UInt8])? in
      guard let separator = separator(of: bytes) else { return nil }
      var reader = DelimitedText(bytes: bytes, separator: separator)
      return reader.run() ? (reader.list, reader.joined) : nil
    }
    guard var (list, joined) = result else { return nil }
    list.utf8 = source
    source = []
    list.utf8.append(contentsOf: joined)
    joined = []
    return list
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// The sign that is most frequent in the first line.
  private static func separator(of bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    let line = bytes.prefix(1 << 16).prefix { $0 != 0x0A }
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    let counts = signs.map { sign in (sign: sign, count: line.count { $0 == sign }) }
    guard let best = counts.max(by: { $0.count < $1.count }), best.count > 0 else { return nil }
    return best.sign
  }

  /// Reads all rows; false if most of them have another number of cells than the first.
  private mutating func run() -> Bool {
    var columns = 0
    var (rows, uneven) = (0, 0)
    while at < bytes.count {
      guard bytes[at] != 0x0A else {
        at += 1
        continue
      }
      let start = at
      let text = bytes.count + joined.count
      let cells = row()
      guard cells <= Self.mostCells else { return false }
      var fragment = Fragment(text: text..<bytes.count + joined.count, source: start..<max(start, at))
      fragment.form = rows == 0 ? .headerRow : .row
      fragment.group = 1
      list.fragments.append(fragment)
      if rows == 0 { columns = cells } else if cells != columns { uneven += 1 }
      rows += 1
    }
    list.isWhole = true
    list.isUntitled = true
    return rows >= 2 && columns >= 2 && uneven * 4 <= rows
  }

  /// Reads a row, whose cells are joined with tabs between; returns how many it has.
  private mutating func row() -> Int {
    var cells = 0
    while true {
      if cells > 0 { joined.append(0x09) }
      cell()
      cells += 1
      guard at < bytes.count, bytes[at] == separator else { break }
      at += 1
    }
    return cells
  }

  /// Reads a cell up to a separator or the end of the line; within quotes both are text, and two quotes are one.
  private mutating func cell() {
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    list.seams.append(FragmentList.Seam(text: bytes.count + joined.count, source: at))
    let isQuoted = at < bytes.count && bytes[at] == UInt8(ascii: "\"")
    if isQuoted { at += 1 }
    while at < bytes.count {
      let byte = bytes[at]
      if isQuoted, byte == UInt8(ascii: "\"") {
        guard at + 1 < bytes.count, bytes[at + 1] == byte else {
          at += 1
          break
        }
        at += 1
      } else if !isQuoted, byte == separator || byte == 0x0A {
        return
      }
      // A line break within a cell, and a tab, which divides cells.
      joined.append(byte == 0x09 ? 0x20 : byte == 0x0A ? 0x0B : byte)
      at += 1
    }
    while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A { at += 1 }
  }
}
