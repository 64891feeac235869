/// UTF-8 that many texts stand in: a source as it was read, followed by texts that were joined of several of its lines.
public final class TextMemory: Sendable {
  /// The bytes; valid UTF-8.
  public let utf8: [UInt8]

  /// Makes a memory of bytes that are valid UTF-8. They are not copied.
  public init(_ utf8: [UInt8]) { self.utf8 = utf8 }
}

/// A text that stands in memory of its own, or in the memory of the source it was taken from.
///
/// Most of an article's texts are left as the source has them. They are not copied: a long article takes hardly more memory than
/// its source. Two texts are equal where their bytes are, wherever they stand.
package struct StoredText: Sendable {
  private enum Place: Sendable {
    case own(String)
    case shared(TextMemory, from: UInt32, count: UInt32)
  }

  private let place: Place

  /// A text of its own.
  package init(_ text: String) { place = .own(text) }

  /// The text that stands in a range of `memory`; the range begins and ends between characters. Beyond the first 4 GB of a
  /// memory texts are copied.
  init(_ range: Range<Int>, of memory: TextMemory) {
    if let from = UInt32(exactly: range.lowerBound), let count = UInt32(exactly: range.count) {
      place = .shared(memory, from: from, count: count)
    } else {
      place = .own(String(decoding: memory.utf8[range], as: UTF8.self))
    }
  }

  /// The text; where it stands in shared memory, a copy made now.
  package var string: String {
    switch place {
    case .own(let text): text
    case .shared: withUTF8 { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The number of its UTF-8 bytes.
  package var utf8Count: Int {
    switch place {
    case .own(let text): text.utf8.count
    case .shared(_, _, let count): Int(count)
    }
  }

  /// Calls `body` with the UTF-8 bytes, without a copy.
  package func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch place {
    case .own(var text): return text.withUTF8(body)
    case .shared(let memory, let from, let count):
      return memory.utf8.withUnsafeBufferPointer { bytes in
        body(UnsafeBufferPointer(rebasing: bytes[Int(from)..<Int(from) + Int(count)]))
      }
    }
  }
}

extension StoredText: Hashable {
  package static func == (left: StoredText, right: StoredText) -> Bool {
    left.withUTF8 { left in right.withUTF8 { left.count == $0.count && left.elementsEqual($0) } }
  }

  package func hash(into hasher: inout Hasher) {
    withUTF8 {
      hasher.combine($0.count)
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
  }
}
