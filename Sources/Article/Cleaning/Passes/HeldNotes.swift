import ArticleModel
import Fragments
import UTF8Text

/// Keeps notes that the text refers to, wherever they stand: without them its numbers lead nowhere.
///
///     The ferry was sold.[1]          x           x
///     Notes                           –           x
///     [1] For the price of a cow.     –     ►     x
extension Belongings {
  /// The longest link that refers to a note, in bytes: "12", "[3]", "†".
  private static let longestReference = 6
  /// The most fragments of one note.
  private static let mostOfNote = 4

  /// More notes than these, or more words in them than such a part of the text has, are what a paper cites and small print.
  private static let mostNotes = 12
  private static let partOfText = 6
  /// So few words of notes are no small print.
  private static let fewWords = 24

  /// Keeps the fragments with the places that such links of kept text lead to, with the rest of their boxes, and the heading above.
  static func keepNotes(_ reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, shapes) = (scene.list, scene.shapes)
    guard !list.places.isEmpty else { return }
    let wanted = references(reasons, list)
    guard !wanted.isEmpty else { return }
    let notes = reasons.indices.filter { index in
      scene.mayTakeBack(reasons[index]) && list.fragments[index].form != .heading
        && list.places(in: list.fragments[index]).contains(where: wanted.contains)
    }
    let parts = notes.flatMap { rest(of: $0, list) }.filter { scene.mayTakeBack(reasons[$0]) }
    let words = parts.reduce(0) { $0 + Int(shapes[$1].words) }
    let kept = reasons.indices.reduce(0) { $0 + (reasons[$1] == nil ? Int(shapes[$1].words) : 0) }
    guard notes.count <= mostNotes, words <= fewWords || words * partOfText <= kept else { return }
    for part in parts { reasons[part] = nil }
    if let first = notes.first, first > 0, list.fragments[first - 1].form == .heading,
      scene.mayTakeBack(reasons[first - 1])
    {
      reasons[first - 1] = nil
    }
  }

  /// The names of the places that short links of kept text lead to.
  private static func references(_ reasons: [Removal.Reason?], _ list: FragmentList) -> Set<String> {
    var wanted: Set<String> = []
    var index = 0
    for span in list.spans
    where span.style == .link && span.link >= 0 && Int(span.upper - span.lower) <= longestReference {
      while index < list.fragments.count, list.fragments[index].text.upperBound <= Int(span.lower) { index += 1 }
      guard index < list.fragments.count else { break }
      guard list.fragments[index].text.contains(Int(span.lower)), reasons[index] == nil else { continue }
      let address = list.links[Int(span.link)]
      guard address.hasPrefix("#"), address.utf8.count > 1, isReference(list.utf8[Int(span.lower)..<Int(span.upper)])
      else { continue }
      wanted.insert(String(address.dropFirst()))
    }
    return wanted
  }

  /// Whether a link is a number, a letter or a sign.
  private static func isReference(_ text: ArraySlice<UInt8>) -> Bool {
    let letters = text.count(where: isLetter)
    return letters <= 1 && !text.contains(0x20)
  }

  /// A note's fragments: those of the innermost small box that begins with its place.
  private static func rest(of index: Int, _ list: FragmentList) -> Range<Int> {
    var found = index..<(index + 1)
    for place in list.page.places(around: index, most: 3) {
      let range = list.page.elements[place].fragments
      guard range.lowerBound == index, range.count <= mostOfNote else { break }
      found = range
    }
    return found
  }
}
