public import ReaderCore
import TextLayout

extension ReaderState {
  /// What is to be kept of the article being read; nil where none is, or where nothing of it is kept.
  public var note: ReadingNote? {
    guard let reading, !reading.opening.key.isEmpty, size.isLargeEnough else { return nil }
    return reading.note
  }

  /// What the program calls the document being read; nil where none is.
  public var readingKey: String? { reading?.opening.key }

  /// Where the document that is being read was found.
  public var readingOrigin: DocumentOrigin { reading?.opening.origin ?? .unknown }

  /// What tells whether ``note`` may have changed, without making it.
  public var noteMark: Int {
    guard let reading else { return 0 }
    var hasher = Hasher()
    hasher.combine(reading.opening.key)
    hasher.combine(reading.top)
    return hasher.finalize()
  }
}
