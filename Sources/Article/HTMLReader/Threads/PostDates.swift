import Fragments
import UTF8Text

/// The dates of posts that stand in a line of their own with other words, in elements of one kind, one to each post.
///
///     « Reply #2 on: March 04, 2014, 08:05:59 AM »       ►   March 04, 2014, 08:05:59 AM
enum PostDates {
  /// The longest such line, in bytes, and the most letters beside the date.
  private static let longest = 100
  private static let mostBeside = 24

  /// The posts with their dates, where none of them has one. What tells no time of the day may be since when somebody is a member.
  static func told(_ posts: [FragmentPost], _ list: FragmentList, _ tree: ElementTree) -> [FragmentPost] {
    guard posts.count >= 2, posts.allSatisfy({ $0.date == nil && $0.author != nil }) else { return posts }
    var lines: [UInt32: [Int: String]] = [:]
    var doubled: Set<UInt32> = []
    for (number, post) in posts.enumerated() {
      for index in post.rest {
        guard let date = date(of: index, list) else { continue }
        let kind = tree.kind(of: tree.element(of: index))
        if lines[kind]?[number] != nil { doubled.insert(kind) }
        lines[kind, default: [:]][number] = date
      }
    }
    let found = lines.filter { $0.value.count == posts.count && !doubled.contains($0.key) }.min { $0.key < $1.key }
    guard let dates = found?.value else { return posts }
    return posts.enumerated().map { number, post in
      var post = post
      post.date = dates[number]
      return post
    }
  }

  private static func date(of index: Int, _ list: FragmentList) -> String? {
    let text = list.fragments[index].text
    guard text.count <= longest, list.utf8[text].contains(UInt8(ascii: ":")),
      let found = PostText.date(in: text, of: list),
      holdsTime(list.utf8[found.range])
    else { return nil }
    let beside = list.utf8[text].count(where: isLetter) - list.utf8[found.range].count(where: isLetter)
    return beside <= mostBeside ? found.written : nil
  }

  /// Whether two numbers stand on both sides of a colon.
  private static func holdsTime(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.dropFirst().dropLast().contains {
      text[$0] == UInt8(ascii: ":") && isDigit(text[$0 - 1]) && isDigit(text[$0 + 1])
    }
  }
}
