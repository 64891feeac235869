import ArticleModel

/// Makes the texts of blocks from fragments' bytes: mends them for their place, and notes what was mended.
struct TextMaker {
  let list: FragmentList
  let bytes: UnsafeBufferPointer<UInt8>
  let language: String?
  /// What was mended, in the order the texts were made.
  private(set) var repairs: [Repair] = []

  init(list: FragmentList, bytes: UnsafeBufferPointer<UInt8>, language: String?) {
    self.list = list
    self.bytes = bytes
    self.language = language
  }

  /// The text of a range of a fragment's bytes, trimmed and mended.
  mutating func text(_ range: Range<Int>, of fragment: Fragment, _ setting: TextSetting) -> RichText {
    let range = range.trimmed(in: bytes)
    return RichText(String(decoding: bytes[range], as: UTF8.self))
  }

  /// A text that no single range of bytes holds, mended; repairs are noted at the place of the fragment.
  mutating func mended(_ text: RichText, near fragment: Fragment, _ setting: TextSetting) -> RichText {
    text
  }
}

enum TextSetting { case prose, heading, item, term, question, cell, code }
