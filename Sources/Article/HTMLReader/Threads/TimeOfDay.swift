import UTF8Text

/// Times of the day: "14:10", "2.10 pm", "14h10", "14:10 CET".
enum TimeOfDay {
  private static let longest = 14

  /// Whether a text is one and nothing else.
  static func isOne(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= longest else { return false }
    let hours = bytes.prefix(while: isDigit)
    let rest = bytes.dropFirst(hours.count)
    guard (1...2).contains(hours.count), let sign = rest.first, ":.hH".utf8.contains(sign) else { return false }
    let minutes = rest.dropFirst().prefix(while: isDigit)
    guard minutes.count == 2, let hour = Int(String(decoding: hours, as: UTF8.self)), hour < 25,
      let minute = Int(String(decoding: minutes, as: UTF8.self)), minute < 60
    else { return false }
    return rest.dropFirst(3).allSatisfy { isSpace($0) || isLetter($0) || $0 == UInt8(ascii: ".") }
  }
}
