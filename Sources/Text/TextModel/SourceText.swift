/// The text of a source: valid UTF-8 without control characters, with a map back to its bytes.
public struct SourceText: Sendable {
  /// The memory of the text; texts of its articles may follow it.
  public let memory: TextMemory
  private let count: Int
  /// The encoding the source was in: an IANA name such as "UTF-8" or "windows-1252".
  public var encoding: String
  /// Where each part of `utf8` was in the source.
  public var offsets: OffsetMap

  /// The text. It holds no control characters but tab, line feed and form feed, and no bidirectional overrides.
  public var utf8: ArraySlice<UInt8> { memory.utf8[..<count] }

  /// Makes a text. Without a map, text and source are the same bytes.
  public init(utf8: [UInt8], encoding: String = "UTF-8", offsets: OffsetMap = OffsetMap()) {
    self.init(first: utf8.count, of: TextMemory(utf8), encoding: encoding, offsets: offsets)
  }

  /// Makes a text of the first `count` bytes of a memory that the texts of its articles stand in as well.
  public init(first count: Int, of memory: TextMemory, encoding: String, offsets: OffsetMap) {
    self.memory = memory
    self.count = count
    self.encoding = encoding
    self.offsets = offsets
  }

  /// The text of a range, clamped to what there is.
  public func excerpt(_ range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<count)], as: UTF8.self)
  }
}
