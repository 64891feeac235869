/// The names of files as text, and back.
///
/// To the system a name is bytes, of which only NUL and `/` mean anything; most are UTF-8, but none has to be. A byte that is
/// not becomes one of 256 private characters, so that any name can go through code that knows texts alone and come out as
/// the bytes it was. A name that already contains such a character is written the same way.
public enum FileName {
  private static let firstPrivate: UInt32 = 0x10_FE00

  /// The text of a name.
  ///
  ///     "bad\xFF.md"   ►   "bad\u{10FEFF}.md"
  public static func text(of bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: { byte(of: $0) != nil })
    {
      return text
    }
    var text = String.UnicodeScalarView()
    var start = 0
    while start < bytes.count {
      let (scalar, length) = nextScalar(bytes[start...])
      if let scalar, byte(of: scalar) == nil {
        text.append(scalar)
      } else {
        text.append(contentsOf: bytes[start..<(start + length)].map(privateCharacter))
      }
      start += length
    }
    return String(text)
  }

  /// The text of a name that ends at a NUL.
  public static func text(of name: UnsafePointer<CChar>) -> String {
    text(of: UnsafeRawBufferPointer(start: name, count: length(of: name)))
  }

  /// The bytes of a name.
  public static func bytes(of text: String) -> [UInt8] {
    guard text.unicodeScalars.contains(where: { byte(of: $0) != nil }) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in byte(of: scalar).map { [$0] } ?? Array(String(scalar).utf8) }
  }

  /// The name as it may stand in a document: U+FFFD for what is not text.
  public static func readable(_ text: String) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

  /// Lends the name as the system takes it; nil for one with a NUL, which no file can have.
  public static func withCString<Result>(_ text: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result? {
    let bytes = bytes(of: text)
    guard !bytes.contains(0) else { return nil }
    return (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { $0.baseAddress.map(body) }
  }

  /// The byte a private character stands for; nil for any other character.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value & ~0xFF == firstPrivate ? UInt8(truncatingIfNeeded: scalar.value) : nil
  }

  private static func privateCharacter(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(firstPrivate + UInt32(byte)) ?? "\u{FFFD}"
  }

  /// The character at the beginning, if it is well-formed, and how many bytes it takes.
  private static func nextScalar(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar?, length: Int) {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded): return (Unicode.UTF8.decode(encoded), encoded.count)
    case .error(let length): return (nil, length)
    case .emptyInput: return (nil, bytes.count)
    }
  }

  private static func length(of name: UnsafePointer<CChar>) -> Int {
    var length = 0
    while name[length] != 0 { length += 1 }
    return length
  }
}
