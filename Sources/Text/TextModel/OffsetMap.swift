import UTF8Text

/// Maps offsets in decoded text back to offsets in the bytes of the source.
///
/// Text that needed no decoding has an empty map. Otherwise each entry says: from this text offset on, every
/// `textStep` bytes of text stand for `sourceStep` bytes of source, beginning at that source offset. A step of 1 to 1
/// is unchanged text; Latin-1's "é" takes 2 bytes of text for 1 of source; a line feed made of CR LF takes 1 for 2.
/// Between two entries of an encoding that is not read character for character the answer is the offset of the entry
/// at or before, moved on at its pace but never past the next entry.
public struct OffsetMap: Sendable, Hashable {
  /// A place where the relation of text and source changes.
  public struct Entry: Sendable, Hashable {
    /// An offset in the decoded text.
    public var text: Int
    /// The offset of the same place in the source.
    public var source: Int
    /// How many bytes of text one character (or one unchanged byte) takes from here on, 1 to 255.
    public var textStep: UInt8
    /// How many bytes of source the same character takes, 1 to 255.
    public var sourceStep: UInt8

    /// Makes an entry; text and source run at the same pace unless steps are given.
    public init(text: Int, source: Int, textStep: UInt8 = 1, sourceStep: UInt8 = 1) {
      self.text = text
      self.source = source
      self.textStep = textStep
      self.sourceStep = sourceStep
    }

    /// The source offset of a text offset at or after this entry: the start of the character it is in.
    public func start(of offset: Int) -> Int {
      let distance = offset - text
      if textStep == sourceStep { return source + distance }
      return source + distance / Int(textStep) * Int(sourceStep)
    }

    /// The source offset where text ends that ends at an offset after this entry: the end of the character it is in.
    public func end(of offset: Int) -> Int {
      let distance = offset - text
      if textStep == sourceStep { return source + distance }
      return source + (distance + Int(textStep) - 1) / Int(textStep) * Int(sourceStep)
    }

    /// Whether `next` adds nothing to this entry.
    fileprivate func implies(_ next: Entry) -> Bool {
      guard textStep == next.textStep, sourceStep == next.sourceStep else { return false }
      return (next.text - text) % Int(textStep) == 0 && start(of: next.text) == next.source
    }
  }

  /// In order of both offsets.
  public private(set) var entries: [Entry] = []

  /// Makes the map of a text that equals its source.
  public init() {}

  /// Records that the text at `text` was at `source`, and the pace from there on; calls come in order.
  public mutating func append(text: Int, source: Int, textStep: UInt8 = 1, sourceStep: UInt8 = 1) {
    let entry = Entry(
      text: text, source: source, textStep: textStep == sourceStep ? 1 : textStep,
      sourceStep: textStep == sourceStep ? 1 : sourceStep)
    guard let last = entries.last else {
      if !Entry(text: 0, source: 0).implies(entry) { entries.append(entry) }
      return
    }
    if last.implies(entry) { return }
    if last.text == text { entries.removeLast() }
    entries.append(entry)
  }

  /// Removes the entries at `text` and after it, because that text was removed.
  public mutating func truncate(to text: Int) {
    while let last = entries.last, last.text >= text { entries.removeLast() }
  }

  /// The source offset of a text offset. Takes time logarithmic in the number of entries.
  public func sourceOffset(_ text: Int) -> Int {
    let next = entries.firstSortedIndex { $0.text > text }
    let offset = next > 0 ? entries[next - 1].start(of: text) : text
    return next < entries.count ? min(offset, entries[next].source) : offset
  }

  /// The source range of a text range, without anything that was removed right before or after the text.
  public func sourceRange(_ text: Range<Int>) -> Range<Int> {
    let lower = sourceOffset(text.lowerBound)
    return lower..<max(lower, sourceEnd(text.upperBound))
  }

  /// The source offset where text ends that ends at a text offset.
  private func sourceEnd(_ text: Int) -> Int {
    let next = entries.firstSortedIndex { $0.text >= text }
    let offset = next > 0 ? entries[next - 1].end(of: text) : text
    return next < entries.count ? min(offset, entries[next].source) : offset
  }
}
