import Fragments
import UTF8Text

/// Short posts that are nothing but one text beside a head.
///
///     <li class="comment"><div>Is it level? <a>piet</a> <span>May 4</span></div>      ►   piet: Is it level?
extension PostBodies {
  /// The posts of which each says one text that is no link, in elements of one kind in most posts of theirs.
  ///
  /// - Parameter known: kinds of posts whose texts have elements of their own.
  func remarks(_ kinds: [Int], but known: [Int: UInt32], _ alike: Set<Int>) -> Set<Int> {
    var found: [Int: [UInt32: Set<Int>]] = [:]
    var counts: [Int: Int] = [:]
    for (post, own) in fragments.enumerated() where !own.isEmpty && known[kinds[post]] == nil {
      counts[kinds[post], default: 0] += 1
      let said = own.filter { isSaid($0, alike) && !isNumber($0) }
      guard said.count == 1, tree.linkShare(of: said[0]) < 100 else { continue }
      found[kinds[post], default: [:]][tree.kinds[tree.element(of: said[0])], default: []].insert(post)
    }
    var remarks: Set<Int> = []
    for (kind, elements) in found {
      let count = counts[kind] ?? 0
      for posts in elements.values where posts.count * 10 >= count * 8 { remarks.formUnion(posts) }
    }
    return remarks
  }
}
