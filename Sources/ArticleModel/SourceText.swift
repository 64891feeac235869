/// The text of a source: valid UTF-8 without control characters, and the way back to the bytes it came from.
public struct SourceText: Sendable {
  /// The text. It holds no control characters but tab, line feed and form feed, and no bidirectional overrides.
  public var utf8: [UInt8]
  /// The encoding the source was in: an IANA name such as "UTF-8" or "windows-1252".
  public var encoding: String
  /// Where each part of `utf8` stood in the source.
  public var offsets: OffsetMap

  /// Makes a text. Without a map, text and source are the same bytes.
  public init(utf8: [UInt8], encoding: String = "UTF-8", offsets: OffsetMap = OffsetMap()) {
    self.utf8 = utf8
    self.encoding = encoding
    self.offsets = offsets
  }

  /// The text of a range, clamped to what there is.
  public func excerpt(_ range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }
}

/// The way from an offset in decoded text back to the offset in the source's bytes.
///
/// Text that needed no decoding has an empty map. Otherwise each entry says: from this text offset on, the source
/// runs at the same pace beginning at that source offset. Between two entries of an encoding that is not read byte for
/// byte the answer is the offset of the entry at or before, moved on at the same pace but never past the next entry.
public struct OffsetMap: Sendable, Hashable {
  /// A place where text and source get out of step.
  public struct Entry: Sendable, Hashable {
    /// An offset in the decoded text.
    public var text: Int
    /// The offset of the same place in the source.
    public var source: Int

    /// Makes an entry.
    public init(text: Int, source: Int) {
      self.text = text
      self.source = source
    }
  }

  /// In order of both offsets.
  public private(set) var entries: [Entry] = []

  /// Makes the map of a text that is its source.
  public init() {}

  /// Notes that the text at `text` stood at `source`; calls come in order.
  public mutating func append(text: Int, source: Int) {
    if let last = entries.last {
      if source - text == last.source - last.text { return }
      if last.text == text {
        entries[entries.count - 1].source = source
        return
      }
    } else if text == source {
      return
    }
    entries.append(Entry(text: text, source: source))
  }

  /// The source offset of a text offset. Takes time logarithmic in the number of entries.
  public func sourceOffset(_ text: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].text <= text { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return text }
    let entry = entries[low - 1]
    let offset = entry.source + (text - entry.text)
    return low < entries.count ? min(offset, entries[low].source) : offset
  }

  /// The source range of a text range.
  public func sourceRange(_ text: Range<Int>) -> Range<Int> {
    let lower = sourceOffset(text.lowerBound)
    return lower..<max(lower, sourceOffset(text.upperBound))
  }
}
