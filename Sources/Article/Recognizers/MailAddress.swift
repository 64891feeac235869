import UTF8Text

/// Finds addresses of mail, as they are and as archives write them.
///
///     ada@quay.example, ada at quay.example, ada (at) quay.example
package enum MailAddress {
  /// Whether a text ends in such an address, or in one in brackets.
  package static func ends(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var tokens = bytes[range].split { isSpace($0) || brackets.contains($0) }[...]
    guard let last = tokens.popLast() else { return false }
    if let sign = last.firstIndex(of: UInt8(ascii: "@")) {
      return sign > last.startIndex && isHost(last[(sign + 1)...])
    }
    guard isHost(last), let at = tokens.popLast(), let name = tokens.last else { return false }
    return at.elementsEqual("at".utf8) && name.contains(where: isLetter)
  }

  private static let brackets = Set("<>()[]".utf8)

  /// Whether a word is names joined by dots, the last of letters.
  private static func isHost(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let names = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard names.count >= 2, let last = names.last, last.count >= 2, last.allSatisfy(isLetter) else { return false }
    return names.allSatisfy { name in
      !name.isEmpty && name.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
    }
  }
}
