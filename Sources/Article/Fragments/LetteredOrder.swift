import UTF8Text

/// The orders in which letters other than Latin ones count the items of a list.
///
///     а) sign at the door     ►   1
///     б) touch nothing            2
///     в) leave at the bell        3
enum LetteredOrder {
  /// A letter as a number.
  struct Letter {
    /// Its place, 1 for the first letter.
    var value: Int32
    /// Which alphabet it is of: one more than its place among ``alphabets``.
    var alphabet: UInt8
    /// Where it ends.
    var end: Int
    /// Whether a full stop may stand behind it: letters with capitals are initials there, and some syllables end sentences.
    var takesStop: Bool
  }

  private struct Alphabet {
    /// Its letters as they count; where another order is in use too, that follows.
    var orders: [[UInt32]]
    /// Letters that some languages have and others leave out.
    var optional: Set<UInt32>
    var takesStop = false

    init(_ orders: [String], optional: String = "", takesStop: Bool = false) {
      self.orders = orders.map { $0.unicodeScalars.map(\.value) }
      self.optional = Set(optional.unicodeScalars.map(\.value))
      self.takesStop = takesStop
    }
  }

  private static let alphabets = [
    Alphabet(["абвгґдђеёєжзиіїйјклљмнњопрстћуфхцчџшщъыьэюя"], optional: "ґђёєіїйјљњћџщъыьэ"),
    Alphabet(["αβγδεζηθικλμνξοπρστυφχψω"]),
    Alphabet(["אבגדהוזחטיכלמנסעפצקרשת"], takesStop: true),
    Alphabet(["أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"], takesStop: true),
    Alphabet(["アイウエオカキクケコサシスセソタチツテト", "イロハニホヘトチリヌルヲ"]),
    Alphabet(["가나다라마바사아자차카타파하"]),
    Alphabet(["कखगघङचछजझञ"]),
    Alphabet(["กขคงจฉชซ"], optional: "ฃฅฆ"),
    Alphabet(["აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"]),
    Alphabet(["աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ"]),
  ]

  /// The letter that begins at an offset, capital or small; nil for Latin ones and for those that count nothing.
  static func letter(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Letter? {
    guard start < end, bytes[start] >= 0xCE, case let length = sequenceLength(bytes[start]), start + length < end,
      [UInt8(ascii: ")"), UInt8(ascii: "."), 0xEF].contains(bytes[start + length])
    else { return nil }
    let small = scalar(bytes, at: start).properties.lowercaseMapping.unicodeScalars
    guard small.count == 1, let sign = small.first?.value else { return nil }
    // An alif with and without its hamza is the same letter.
    let letter = sign == 0x627 ? 0x623 : sign
    for (place, alphabet) in alphabets.enumerated() {
      guard let index = alphabet.orders[0].firstIndex(of: letter) else { continue }
      return Letter(
        value: Int32(index + 1), alphabet: UInt8(place + 1), end: start + length, takesStop: alphabet.takesStop)
    }
    return nil
  }

  /// Whether a letter of an alphabet comes right after another, in one of the orders in use.
  static func follows(_ value: Int32, _ before: Int32, in number: UInt8) -> Bool {
    let alphabet = alphabets[Int(number) - 1]
    let letters = alphabet.orders[0]
    return alphabet.orders.contains { order in
      guard let own = order.firstIndex(of: letters[Int(value) - 1]),
        let other = order.firstIndex(of: letters[Int(before) - 1]), own > other
      else { return false }
      return order[(other + 1)..<own].allSatisfy { alphabet.optional.contains($0) }
    }
  }

  /// Whether a letter is the first of an order in use.
  static func isFirst(_ value: Int32, in number: UInt8) -> Bool {
    let alphabet = alphabets[Int(number) - 1]
    return alphabet.orders.contains { $0.first == alphabet.orders[0][Int(value) - 1] }
  }
}
