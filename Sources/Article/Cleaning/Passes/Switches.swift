import ArticleModel
import Fragments
import UTF8Text

/// Takes the signs out by which a page opens or closes what stands beside them, and the numbers of votes for it.
///
///     <h3>Is there a boat in fog?</h3>     x           x
///     <span>+</span>                       x     ►     –
enum Switches {
  /// Marks such signs.
  static func drop(
    from reasons: inout [Removal.Reason?], _ range: Range<Int>, _ list: FragmentList,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    for index in range where reasons[index] == nil {
      if isSwitch(list.fragments[index], in: bytes) || countsVotes(index, list, in: bytes) {
        reasons[index] = .navigation
      }
    }
  }

  /// Whether a line is a number in an element that is named after votes.
  private static func countsVotes(_ index: Int, _ list: FragmentList, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = list.fragments[index].text
    guard list.fragments[index].form == .text, !text.isEmpty, text.count <= 6, let page = list.page,
      bytes[text].allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") })
    else { return false }
    let element = page.elements[Int(page.fragments[index].element)]
    return page.names[Int(element.names.lowerBound)..<Int(element.names.upperBound)].contains { votes.contains($0) }
  }

  private static let votes = Set(
    "vote votes votecount upvote upvotes score karma likes claps".split(separator: " ").map { StableHash.of($0.utf8) })

  private static func isSwitch(_ fragment: Fragment, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard fragment.form == .text, fragment.text.count <= 4, !fragment.text.isEmpty else { return false }
    return signs.contains(String(decoding: bytes[fragment.text], as: UTF8.self))
  }

  private static let signs: Set<String> = [
    "+", "-", "−", "–", "×", "✕", "✖", "▾", "▼", "▸", "►", "▶", "˅", "⌄", "▲", "▴", "›", "»",
  ]
}
