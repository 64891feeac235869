import Fragments
import UTF8Text

/// What elements say of posts as the walk meets them.
extension PostSigns {
  /// What an element that begins says of a post; notes what it says without its text.
  mutating func start(
    _ tag: Tag, _ name: UnsafePointer<UInt8>, _ reading: borrowing AttributeReading, at place: Int, element: Int32
  ) -> PostSignWords {
    if let number = Self.indent(tag, reading) {
      note(PostSign(kind: .indent, text: place..<place, element: element, number: number))
    }
    if tag == .custom, let author = reading.value(of: .author), !author.isEmpty, author.utf8.count < PostSigns.longest {
      note(PostSign(kind: .name, strength: .attribute, text: place..<place, element: element, value: author))
    }
    if tag == .meta, let date = reading.content, date.utf8.count < PostSigns.longest,
      reading.itemprop == "datepublished" || reading.itemprop == "datecreated"
    {
      note(PostSign(kind: .date, strength: .attribute, text: place..<place, element: element, value: date))
      return []
    }
    if tag == .custom, let score = reading.value(of: .score) {
      note(PostSign(kind: .score, strength: .attribute, text: place..<place, element: element, value: score))
    }
    if let moment = reading.datetime ?? reading.value(of: .title), moment.utf8.contains(where: isDigit) {
      note(moment: moment, at: place)
    }
    if tag == .custom, PostSignWords.namesButtons(name) { buttons.insert(element) }
    var words = reading.postSigns.kinds
    if tag == .time || tag == .custom && PostSignWords.namesTime(name) { words.insert(.date) }
    if reading.postSigns.isCardName, tag == .b || tag == .cite || tag == .strong || tag == .span { words.insert(.name) }
    switch reading.itemprop {
    case "author", "creator": words.insert(.name)
    case "datecreated", "datepublished": words.insert(.date)
    case "datemodified": words.formUnion([.date, .change])
    case "upvotecount": words.insert(.score)
    default: break
    }
    if tag == .a, words.isEmpty, !reading.postSigns.isPicture {
      if reading.relation?[...].firstRange(ofBytes: "author") != nil {
        words.insert(.name)
      } else if let address = reading.href, PostSignWords.leadsToPerson(address) {
        words.insert(.link)
      }
    }
    return words
  }

  /// How far an element says that what stands in it is set in: by an attribute, the number in its class, a style, or an empty
  /// picture of some width.
  private static func indent(_ tag: Tag, _ reading: borrowing AttributeReading) -> Int32? {
    for attribute in [Attribute.indent, .depth, .dataDepth, .dataLevel, .ariaLevel] {
      if let value = reading.value(of: attribute), let number = Int32(value), number >= 0 { return number }
    }
    if let number = reading.postSigns.depth { return number }
    if tag == .img, reading.alt?.isEmpty != false, let height = reading.value(of: .height), height == "1" {
      return reading.value(of: .width).flatMap { Int32($0) }
    }
    return tag.isBlock ? reading.indentWidth : nil
  }
}
