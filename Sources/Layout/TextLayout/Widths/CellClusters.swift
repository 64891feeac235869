/// The bytes that share a terminal cell or two: a base character and the marks upon it.
public struct CellCluster: Sendable, Hashable {
  /// Its UTF-8 bytes, marks and invisible characters included.
  public var range: Range<Int>
  /// The cells it takes: 0 for what is not shown, else 1 or 2.
  public var width: Int
  /// Whether every byte of the range may be shown: no more than ``CellClusters/marksShown`` marks, nothing invisible.
  public var isVerbatim: Bool
  /// The class of its base.
  var breakClass: BreakClass
  /// Whether a joiner ties it to what follows.
  var joinsNext = false
  /// Whether it is an emoji of several characters that the terminal shows as one sign.
  public internal(set) var isSequence = false
}

/// Walks UTF-8 text cell by cell.
///
/// What a terminal makes of a sequence of emoji differs from one to the next (``EmojiCounting``). Where it joins them a sequence is one
/// cluster of two cells. Where it does not, or has not said so, a zero-width joiner and a variation selector are not shown
/// and the parts stand side by side, each as wide as its base; a skin tone is left out. The two letters of a flag make one cluster of two
/// cells. A line is never broken within such a sequence. In scripts whose letters join, the signs that say so are shown, as marks are.
///
///     "e\u{301}"            one cluster, 1 cell
///     "漢字"                 two clusters, 2 cells each
///     "👩\u{200D}🚀"          one cluster, 2 cells; or two, 2 cells each: then the joiner belongs to the first and is not shown
public struct CellClusters {
  /// How many marks are shown on one base: what a cell of ncurses holds.
  public static let marksShown = 4

  /// The offset of the next cluster.
  public var position: Int

  /// How sequences of emoji are counted; nil for ``EmojiCounting/current``.
  private let counting: EmojiCounting?

  /// Begins at a byte offset, which must be the beginning of a scalar.
  public init(at position: Int = 0, counting: EmojiCounting? = nil) {
    self.position = position
    self.counting = counting
  }

  /// The next cluster of the well-formed UTF-8 text `bytes` before `end`, or nil at the end.
  public mutating func next(in bytes: UnsafeBufferPointer<UInt8>, end: Int) -> CellCluster? {
    guard position < end else { return nil }
    let cluster = CellClusters.cluster(at: position, in: bytes, end: end, counting: counting)
    position = cluster.range.upperBound
    return cluster
  }

  /// The cluster that begins at `start`.
  static func cluster(at start: Int, in bytes: Bytes, end: Int, counting: EmojiCounting? = nil) -> CellCluster {
    let (scalar, length) = bytes.scalar(at: start)
    let properties = ScalarProperties.of(scalar)
    var cluster = CellCluster(
      range: start..<start + length, width: properties.width, isVerbatim: properties.width > 0 && scalar != 0x09,
      breakClass: properties.breakClass)
    switch cluster.breakClass {
    case .space, .mandatory, .zeroWidthSpace, .softHyphen, .ignored: return cluster
    case .joiner:
      cluster.joinsNext = true
      return cluster
    case .mark: cluster.breakClass = .alphabetic
    case .skinTone: cluster.breakClass = .ideographic
    case .regional: cluster.takeSecondRegional(in: bytes, end: end)
    default: break
    }
    cluster.takeMarks(in: bytes, end: end, counting)
    return cluster
  }
}

extension CellCluster {
  /// Joins the second letter of a flag to the first.
  fileprivate mutating func takeSecondRegional(in bytes: Bytes, end: Int) {
    breakClass = .ideographic
    guard range.upperBound < end, bytes[range.upperBound] == 0xF0 else { return }
    let (scalar, length) = bytes.scalar(at: range.upperBound)
    guard ScalarProperties.of(scalar).breakClass == .regional else { return }
    range = range.lowerBound..<range.upperBound + length
    width = 2
  }

  /// Joins the marks and invisible characters that follow the base.
  fileprivate mutating func takeMarks(in bytes: Bytes, end: Int, _ counting: EmojiCounting?) {
    var marks = 0
    var index = range.upperBound
    let shapes = CellCluster.shapes(bytes, at: range.lowerBound)
    scan: while index < end, !CellCluster.beginsBase(bytes[index]) {
      let (scalar, length) = bytes.scalar(at: index)
      let kind = ScalarProperties.of(scalar).breakClass
      switch kind {
      case .mark:
        marks += 1
        if marks > CellClusters.marksShown { isVerbatim = false }
      case .ignored where shapes && CellCluster.isJoinSign(scalar),
        .joiner where shapes && CellCluster.isJoinSign(scalar):
        marks += 1
        if marks > CellClusters.marksShown { isVerbatim = false }
      case .ignored, .skinTone, .joiner:
        if marks == 0, index == range.upperBound, takeEmoji(in: bytes, end: end, counting) { return }
        isVerbatim = false
        if kind == .joiner { joinsNext = true }
      default: break scan
      }
      index += length
    }
    range = range.lowerBound..<index
  }

  /// Whether a letter is of a script in which signs without a width say whether letters join: "می‌خواهد" is one word of two parts that
  /// do not touch. Arabic and its neighbours, the scripts of India, of Tibet and of Burma.
  private static func shapes(_ bytes: Bytes, at index: Int) -> Bool {
    // Nearly all letters are told by their first byte.
    guard bytes[index] >= 0xD8, bytes[index] < 0xE2 else { return false }
    return (0x0600..<0x1100).contains(bytes.scalar(at: index).scalar)
  }

  /// Whether a scalar says that letters join, or that they do not.
  private static func isJoinSign(_ scalar: UInt32) -> Bool { scalar == 0x200C || scalar == 0x200D }

  /// Whether a byte alone tells that no mark begins with it: ASCII, most of Latin, Greek and Cyrillic, the ideographs and
  /// most of Hangul.
  private static func beginsBase(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x80, 0xC3...0xCB, 0xCE...0xD1, 0xE4...0xE9, 0xEB...0xEC: return true
    default: return false
    }
  }

  /// The bytes of the cluster that are shown: the base and the marks that follow it at once, at most
  /// ``CellClusters/marksShown``. Empty for a cluster without a base.
  func shownRange(in bytes: Bytes) -> Range<Int> {
    guard width > 0 else { return range.lowerBound..<range.lowerBound }
    if isVerbatim { return range }
    var marks = 0
    var index = range.lowerBound
    let shapes = CellCluster.shapes(bytes, at: index)
    while index < range.upperBound {
      let (scalar, length) = bytes.scalar(at: index)
      let kind = ScalarProperties.of(scalar).breakClass
      let isMark = kind == .mark || shapes && CellCluster.isJoinSign(scalar)
      if isMark { marks += 1 }
      let isBase = index == range.lowerBound || kind == .regional
      guard isBase || (isMark && marks <= CellClusters.marksShown) else { break }
      index += length
    }
    return range.lowerBound..<index
  }
}
