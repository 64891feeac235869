import Fragments

/// Keeps the items that a kept item announces.
///
///     x • Where to buy:            x
///     –   • North Sea Tools   ►    x
///     –   • Harbour Shop           x
enum HeldItems {
  /// An announced list has no more items than this.
  private static let most = 12

  /// Marks such items of a page as kept.
  static func keep(in kept: inout [Bool], _ list: FragmentList, _ shapes: [Shape]) {
    for index in kept.indices where kept[index] && shapes[index].ending == .colon {
      let opening = list.fragments[index]
      guard opening.form == .item else { continue }
      let end = list.fragments[(index + 1)...].firstIndex { item in
        item.group != opening.group || item.indent <= opening.indent || item.form != .item && item.form != .itemPart
      }
      let announced = (index + 1)..<(end ?? kept.count)
      guard announced.count <= most else { continue }
      for place in announced { kept[place] = true }
    }
  }
}
