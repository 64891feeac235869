import Fragments

/// The boxes of a thread.
extension ThreadJudgement {
  /// The fragments with each post in a box of its own. What made a post an item of a list, or a term, is no part of what it says.
  func boxed(_ list: FragmentList) -> FragmentList {
    var list = list
    list.posts = posts
    for (number, post) in posts.enumerated() {
      for (index, text) in post.cuts {
        list.keepApart(index, text)
      }
      let own = Set(post.said + post.rest)
      for index in post.said { list.freeOfPost(index, own) }
      if post.said.allSatisfy({ list.fragments[$0].form == .code }) { list.readMail(post.said, group: Int32(number)) }
      for index in post.said {
        switch list.fragments[index].form {
        case .text, .paragraph: list.readQuoted(index)
        default: break
        }
      }
      list.readQuotations(in: post.said)
      for range in runs(post.said) { list.boxes.append(FragmentBox(kind: .post, range: range, post: number)) }
    }
    if !isLive {
      list.unseen += list.interludes.filter { !isOfPost($0) || list.isInHead($0) }.compactMap { picture in
        picture.content.namedPicture.map { ($0, picture.source) }
      }
      list.interludes = list.interludes.filter { isOfPost($0) && !list.isInHead($0) }
    }
    list.boxes.sort {
      ($0.range.lowerBound, $1.range.upperBound, $0.kind.order) < (
        $1.range.lowerBound, $0.range.upperBound, $1.kind.order
      )
    }
    return list
  }

  /// Whether a picture stands among what a post says: those beside names show who writes.
  private func isOfPost(_ interlude: FragmentInterlude) -> Bool {
    let beside = [interlude.fragment - 1, interlude.fragment].filter { owners.indices.contains($0) && owners[$0] >= 0 }
    guard !beside.isEmpty else { return true }
    return beside.contains { index in
      interlude.around.contains(index) && posts[owners[index]].said.contains(index)
    }
  }

  /// Indices as ranges without one of another post between them.
  private func runs(_ said: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in said {
      if let last = runs.last,
        !(last.upperBound..<index).contains(where: { owners[$0] >= 0 && owners[$0] != owners[index] })
      {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }
}

extension FragmentBox.Kind {
  /// A post holds folds and callouts of the same extent.
  var order: Int { self == .post ? 0 : 1 }
}

extension FragmentList {
  /// Leaves a part of a fragment's text; what else it says goes to what is not shown.
  mutating func keepApart(_ index: Int, _ text: Range<Int>) {
    let whole = fragments[index].text
    for rest in [whole.lowerBound..<text.lowerBound, text.upperBound..<whole.upperBound] where !rest.isEmpty {
      unseen.append((String(decoding: utf8[rest], as: UTF8.self), fragments[index].source))
    }
    fragments[index].text = text
    fragments[index].marker = nil
  }

  /// Makes a fragment plain text where its item, or its term, is the post itself or stands around it.
  mutating func freeOfPost(_ index: Int, _ own: Set<Int>) {
    let tags: [Tag]
    switch fragments[index].form {
    case .item, .itemPart: tags = [.li]
    case .term, .meaning: tags = [.dd, .dt]
    case .row, .headerRow: tags = [.table]
    default: return
    }
    guard
      let place = page.places(around: index, most: .max).first(where: { tags.contains(page.elements[$0].tag) })
    else { return }
    let range = page.elements[place].fragments
    // One that holds what is said alone was written by the author.
    guard range.contains(where: { !own.contains($0) }) || range.count >= own.count else { return }
    fragments[index].form = .text
    fragments[index].marker = nil
    fragments[index].group = 0
    fragments[index].indent = 0
  }
}
