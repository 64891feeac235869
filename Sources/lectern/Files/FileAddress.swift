/// Paths written as addresses.
enum FileAddress {
  /// The path an argument names; an argument that is no address of a file is one itself.
  ///
  ///     file:///home/ada/a%20b.txt   ►   /home/ada/a b.txt
  ///
  /// Throws ``InputFailure`` for a file on another machine.
  static func path(of argument: String) throws -> String {
    guard argument.prefix(5).lowercased() == "file:" else { return argument }
    var rest = argument.dropFirst(5)
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let host = rest.prefix { $0 != "/" }
      guard host.isEmpty || host == "localhost" else {
        throw InputFailure(reason: "files on other machines cannot be read", name: argument)
      }
      rest = rest.dropFirst(host.count)
    }
    return decoded(rest.prefix { $0 != "?" && $0 != "#" })
  }

  /// The text with %XX made bytes.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count >= 2, value != 0
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
