/// Turns bytes of a text into runs that may be shown.
///
/// A run's text is byte for byte what stands at its `origin` (a tab shows as a space), so a search hit finds its cells
/// by counting bytes. Where something is left out (a control, an invisible character, a fifth mark, the second of two
/// spaces) one run ends and another begins.
struct RunBuilder {
  /// The runs so far.
  private(set) var runs: [TextRun]

  /// Begins after the runs that stand to the left.
  init(after prefix: [TextRun] = []) { runs = prefix }

  /// Adds a run of the program's own.
  mutating func append(mark text: String, _ role: TextRole) {
    runs.append(TextRun(text, role, width: CellWidth.of(text)))
  }

  /// Adds a line of a text in the roles of `styles`. `origin` is where the text begins in the block's text.
  mutating func append(_ bytes: Bytes, _ line: BrokenLine, styles: StyleMap, origin: Int?) {
    let range = line.range
    guard !range.isEmpty else { return }
    var index = styles.index(at: range.lowerBound)
    if line.isVerbatim, !line.isHyphenated, styles.ends(index, atOrAfter: range.upperBound) {
      return flush(bytes, range, width: line.width, styles.stretches[index], origin)
    }
    var start = range.lowerBound
    while start < range.upperBound {
      let stretch = styles.stretches[index]
      index += 1
      var stop = range.upperBound
      if index < styles.stretches.count { stop = min(stop, max(start, styles.stretches[index].start)) }
      stop = RunBuilder.clusterStart(bytes, stop, end: range.upperBound)
      addClusters(bytes, start..<stop, stretch, origin: origin, joiningSpacesFrom: range.lowerBound)
      start = stop
    }
  }

  /// Adds the whole of a text that is set on one line.
  mutating func append(all bytes: Bytes, styles: StyleMap, origin: Int?) {
    append(bytes, BrokenLine(range: 0..<bytes.count, width: 0, next: bytes.count), styles: styles, origin: origin)
  }

  /// Adds the bytes `range`, in one role, every space as it is.
  mutating func append(verbatim bytes: Bytes, _ range: Range<Int>, _ role: TextRole, origin: Int?) {
    let stretch = StyleMap.Stretch(start: 0, role: role, link: nil)
    if CellWidth.isPlain(bytes, range) {
      flush(bytes, range, width: range.count, stretch, origin)
    } else {
      addClusters(bytes, range, stretch, origin: origin, joiningSpacesFrom: range.upperBound)
    }
  }

  /// Adds what may be shown of a stretch. Of several typed spaces from `spaceStart` on only the first is shown.
  private mutating func addClusters(
    _ bytes: Bytes, _ range: Range<Int>, _ stretch: StyleMap.Stretch, origin: Int?,
    joiningSpacesFrom spaceStart: Int
  ) {
    var shown = range.lowerBound..<range.lowerBound
    var width = 0
    var clusters = CellClusters(at: range.lowerBound)
    while let cluster = clusters.next(in: bytes, end: range.upperBound) {
      if isRepeatedSpace(bytes, cluster, from: spaceStart) { continue }
      let part = cluster.shownRange(in: bytes)
      if part.isEmpty { continue }
      if part.lowerBound > shown.upperBound {
        flush(bytes, shown, width: width, stretch, origin)
        shown = part
        width = 0
      } else {
        shown = shown.lowerBound..<part.upperBound
      }
      width += cluster.width
    }
    flush(bytes, shown, width: width, stretch, origin)
  }

  private mutating func flush(
    _ bytes: Bytes, _ range: Range<Int>, width: Int, _ stretch: StyleMap.Stretch, _ origin: Int?
  ) {
    if range.isEmpty { return }
    var text = String(decoding: Bytes(rebasing: bytes[range]), as: UTF8.self)
    if bytes[range.lowerBound] == 0x09 || bytes[range].contains(0x09) {
      text = String(decoding: bytes[range].map { $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
    }
    runs.append(
      TextRun(
        text, stretch.role, width: width, origin: origin.map { $0 + range.lowerBound }, link: stretch.link,
        isStruck: stretch.isStruck))
  }

  /// Whether a cluster is a typed space after another one; of several only the first is shown.
  private func isRepeatedSpace(_ bytes: Bytes, _ cluster: CellCluster, from start: Int) -> Bool {
    let index = cluster.range.lowerBound
    guard index > start, cluster.breakClass == .space else { return false }
    return RunBuilder.isTypedSpace(bytes[index]) && RunBuilder.isTypedSpace(bytes[index - 1])
  }

  private static func isTypedSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The first offset at or after `index` that parts neither a scalar nor a base from its marks.
  private static func clusterStart(_ bytes: Bytes, _ index: Int, end: Int) -> Int {
    var index = index
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
    if index >= 3, index < end, bytes[index] >= 0x80, bytes.scalar(at: index - 3) == (0x200D, 3) {
      let (next, count) = bytes.scalar(at: index)
      if CellCluster.isPictograph(next) { index += count }
    }
    while index < end, bytes[index] >= 0x80 {
      let (scalar, length) = bytes.scalar(at: index)
      switch ScalarProperties.of(scalar).breakClass {
      case .mark, .ignored, .skinTone: index += length
      case .joiner:
        index += length
        guard index < end else { return index }
        let (next, count) = bytes.scalar(at: index)
        if CellCluster.isPictograph(next) { index += count }
      default: return index
      }
    }
    return index
  }
}
