import Fragments

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
