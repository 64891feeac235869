import Fragments
import UTF8Text

/// What a sign in a cell without words says: pages that compare draw check marks and crosses as pictures.
///
///     <td><i class="fa-solid fa-check"></i></td>     ►  Yes
///     <td><img alt="✗" src="x.svg"></td>             ►  No
///     <td><img alt="" src="/icons/tick.png"></td>    ►  Yes
enum CellSign: String {
  case yes = "Yes"
  case no = "No"

  /// The longest class and alternative text that are looked at, in bytes.
  private static let longest = 200

  private static let meanings: [String: CellSign] = {
    var meanings: [String: CellSign] = [:]
    for word in ["check", "checkmark", "checked", "tick", "yes", "included", "✓", "✔", "✅"] { meanings[word] = .yes }
    for word in ["times", "cross", "xmark", "close", "no", "unchecked", "cancel", "✗", "✘", "❌", "✕"] {
      meanings[word] = .no
    }
    return meanings
  }()

  /// What an element draws, by its alternative text, the name of its picture's file, or the words of its class; nil where it draws
  /// no such sign.
  init?(_ tag: Tag, _ reading: borrowing AttributeReading) {
    switch tag {
    case .i, .span, .svg, .img, .em: break
    default: return nil
    }
    if let alternative = reading.alt, !alternative.isEmpty {
      guard let sign = Self.sign(in: alternative.utf8) else { return nil }
      self = sign
    } else if let file = reading.source?.utf8.split(separator: UInt8(ascii: "/")).last, let sign = Self.sign(in: file) {
      self = sign
    } else if let classes = reading.namings.classes {
      var count = 0
      while count < Self.longest, classes[count] != 0 { count += 1 }
      guard let sign = Self.sign(in: UnsafeBufferPointer(start: classes, count: count)) else { return nil }
      self = sign
    } else {
      return nil
    }
  }

  /// The sign that one of the words names.
  private static func sign(in text: some Collection<UInt8>) -> CellSign? {
    guard text.count <= longest else { return nil }
    let words = text.split { !isLetter($0) && $0 < 0x80 }
    for word in words {
      if let sign = meanings[String(decoding: word, as: UTF8.self).lowercased()] { return sign }
    }
    return nil
  }
}
