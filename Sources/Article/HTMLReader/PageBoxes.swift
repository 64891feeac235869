import Fragments

/// What an element stands in: the nearest heading, item, list, quote, table … around it, by the element's index; -1 for
/// none. Worked out from the outside in, once for each element, so that deep nesting costs no more than shallow.
struct PageBox {
  var heading: Int32 = -1
  var item: Int32 = -1
  var list: Int32 = -1
  var topList: Int32 = -1
  var depth: Int32 = 0
  var quote: Int32 = -1
  var code: Int32 = -1
  var table: Int32 = -1
  var row: Int32 = -1
  var cell: Int32 = -1
  var entry: Int32 = -1
  var summary: Int32 = -1
  var caption: Int32 = -1
  var isAttribution = false
  var isHead = false

  /// The boxes of all elements.
  static func all(_ elements: [PageElement]) -> [PageBox] {
    var boxes: [PageBox] = []
    boxes.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      var box = element.parent >= 0 ? boxes[Int(element.parent)] : PageBox()
      box.enter(element.tag, Int32(index))
      boxes.append(box)
    }
    return boxes
  }

  private mutating func enter(_ tag: Tag, _ index: Int32) {
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: heading = index
    case .ul, .ol, .menu, .dir:
      if list < 0 { topList = index }
      list = index
      depth += 1
    case .li: item = index
    case .blockquote:
      quote = index
      isAttribution = false
    case .footer, .cite, .figcaption:
      if quote >= 0 { isAttribution = true }
      if tag == .figcaption { caption = index }
    case .pre: code = index
    case .table:
      self = PageBox()
      table = index
    case .thead: isHead = true
    case .tr: row = index
    case .td, .th: cell = index
    case .caption: caption = index
    case .dt, .dd: entry = index
    case .summary: summary = index
    default: break
    }
  }
}
