import ArticleModel
import Fragments

/// Takes the signs out by which a page opens or closes what stands beside them.
///
///     <h3>Is there a boat in fog?</h3>     x           x
///     <span>+</span>                       x     ►     –
enum Switches {
  /// Marks such signs.
  static func drop(
    from reasons: inout [Removal.Reason?], _ range: Range<Int>, _ list: FragmentList,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    for index in range where reasons[index] == nil && isSwitch(list.fragments[index], in: bytes) {
      reasons[index] = .navigation
    }
  }

  private static func isSwitch(_ fragment: Fragment, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard fragment.form == .text, fragment.text.count <= 4, !fragment.text.isEmpty else { return false }
    return signs.contains(String(decoding: bytes[fragment.text], as: UTF8.self))
  }

  private static let signs: Set<String> = [
    "+", "-", "−", "–", "×", "✕", "✖", "▾", "▼", "▸", "►", "▶", "˅", "⌄", "▲", "▴", "›", "»",
  ]
}
