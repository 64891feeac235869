import Fragments

/// A message within a text: who wrote it and when, as its head says. Its words stand below the head, up to the next one's.
struct TextPost {
  /// The bytes of its head. Lines of it that are left are no part of what is said.
  var head: Range<Int>
  var author: String?
  var date: String?
  /// How deep below other messages it stands.
  var depth = 0
}

extension PlainTextReader {
  /// The messages of a text with their fragments.
  func posts(_ heads: [TextPost]) -> [FragmentPost] {
    guard heads.count >= 2 else { return [] }
    var posts = heads.map { head in
      FragmentPost(
        author: head.author, date: head.date, depth: head.depth, said: [], rest: [], cuts: [:], kind: 0, isVague: false,
        isDeclared: true)
    }
    var at = -1
    for index in list.fragments.indices {
      let source = list.fragments[index].source
      while at + 1 < heads.count, heads[at + 1].head.lowerBound <= source.lowerBound { at += 1 }
      guard at >= 0 else { continue }
      if heads[at].head.contains(source.lowerBound) {
        posts[at].rest.append(index)
      } else {
        posts[at].said.append(index)
      }
    }
    return posts.filter { !$0.said.isEmpty }
  }
}
