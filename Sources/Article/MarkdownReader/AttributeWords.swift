import UTF8Text

/// The words between the braces of attributes; values in quotation marks may hold spaces.
///
///     {#oven .callout-tip title="Mind the door"}   ►   #oven, .callout-tip, title="Mind the door"
struct AttributeWords {
  /// The words as they are written.
  let words: [ArraySlice<UInt8>]
  /// The bytes from the brace that opens to behind the one that closes.
  let length: Int

  /// Attributes of more bytes are none.
  private static let longest = 400

  /// Reads the words between braces that bytes begin with; nil where none open, or none close.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.first == UInt8(ascii: "{") else { return nil }
    var words: [ArraySlice<UInt8>] = []
    var quote: UInt8?
    var start = bytes.startIndex + 1
    for at in bytes.indices.dropFirst().prefix(Self.longest) {
      let byte = bytes[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), bytes[at - 1] == UInt8(ascii: "=") {
        quote = byte
      } else if isSpace(byte) || byte == UInt8(ascii: "}") {
        if at > start { words.append(bytes[start..<at]) }
        start = at + 1
        if byte == UInt8(ascii: "}") {
          self.words = words
          length = at + 1 - bytes.startIndex
          return
        }
      }
    }
    return nil
  }

  /// Whether all words are names, classes or values: "{: .class}" has its colon first, and "{-}" takes away a number.
  var areAttributes: Bool {
    var words = words
    if words.count == 1, words[0].elementsEqual("-".utf8) { return true }
    if let first = words.first, first.first == UInt8(ascii: ":") {
      words[0] = first.dropFirst()
      if words[0].isEmpty { words.removeFirst() }
    }
    return !words.isEmpty
      && words.allSatisfy { word in
        word.count > 1 && (word.first == UInt8(ascii: "#") || word.first == UInt8(ascii: ".")) && !word.contains(0x7B)
          || word.contains(UInt8(ascii: "=")) && word.first.map { isLetter($0) } ?? false
      }
  }

  /// The names behind periods.
  var classes: [String] {
    words.filter { $0.first == UInt8(ascii: ".") }.map { String(decoding: $0.dropFirst(), as: UTF8.self) }
  }

  /// The value of a name, without quotation marks.
  func value(_ name: StaticString) -> String? {
    guard let word = words.first(where: { Self.names($0, name) }) else { return nil }
    var value = word.dropFirst(name.utf8CodeUnitCount + 1)
    if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), value.last == quote {
      value = value.dropFirst().dropLast()
    }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }

  /// The attributes without the value of a name, which is shown; nil where nothing else is left.
  func text(without name: StaticString) -> String? {
    let rest = words.filter { !Self.names($0, name) }.map { String(decoding: $0, as: UTF8.self) }
    return rest.isEmpty ? nil : "{" + rest.joined(separator: " ") + "}"
  }

  private static func names(_ word: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
    word.count > name.utf8CodeUnitCount && word[word.startIndex + name.utf8CodeUnitCount] == UInt8(ascii: "=")
      && name.withUTF8Buffer { word.starts(with: $0) }
  }
}
