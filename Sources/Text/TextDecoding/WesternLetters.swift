import UTF8Text

/// Tells the encodings of old computers in Western Europe by the letters they make of bytes beside ASCII letters.
///
///     43 61 66 8E   ►   Café in Mac Roman: 0x8E is "Ä" to a terminal and "Ž" to Windows, neither of which ends such a word
///
/// The right one makes small letters with accents of nearly all of them.
enum WesternLetters {
  /// The fewest bytes, and the percentage of them that must be such letters.
  private static let fewest = 5
  private static let share = 90
  /// The percentage of bytes beyond ASCII that must stand beside ASCII letters: other scripts have few there.
  private static let besideLetters = 60

  private static let common = Set("áàâäãåçéèêëíìîïñóòôöõúùûüßæøœ".unicodeScalars.map(\.value))

  private static let mac = Array(
    """
    ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
    """.unicodeScalars.map(\.value))

  private static let terminal = Array(
    """
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}
    """.unicodeScalars.map(\.value))

  /// Mac Roman or the terminal's; nil where neither is clear, or Windows-1252 fits as well.
  static func encoding(of sample: UnsafeBufferPointer<UInt8>) -> SourceEncoding? {
    var counts = (all: 0, high: 0, mac: 0, terminal: 0, windows: 0)
    for at in sample.indices where sample[at] >= 0x80 {
      counts.high += 1
      if isWindowsMark(at, sample) { counts.windows += 1 }
      guard isInWord(at, sample) else { continue }
      counts.all += 1
      let byte = Int(sample[at])
      // 0xD5 is the apostrophe of "l’été" to a Mac.
      if common.contains(mac[byte - 0x80]) || byte == 0xD5 { counts.mac += 1 }
      if common.contains(terminal[byte - 0x80]) { counts.terminal += 1 }
      if common.contains(SingleByteTable.windows1252.scalars[byte]) { counts.windows += 1 }
    }
    let best = max(counts.mac, counts.terminal)
    guard best >= fewest, best * 100 >= counts.all * share, counts.all * 100 >= counts.high * besideLetters,
      counts.windows * 2 < best, counts.mac != counts.terminal
    else { return nil }
    return .named(counts.mac > counts.terminal ? "MACINTOSH" : "CP850")
  }

  /// Whether a byte stands where Windows would have a quotation mark, an apostrophe or a dash: “no”, it’s, his – not mine.
  private static func isWindowsMark(_ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = at > 0 ? bytes[at - 1] : 0x20
    let after = at + 1 < bytes.count ? bytes[at + 1] : 0x20
    switch bytes[at] {
    case 0x91, 0x93: return isSpace(before) && isLetter(after)
    case 0x94: return isLetter(before) && !isLetter(after) && after < 0x80
    case 0x92: return isLetter(before) && (after == UInt8(ascii: "s") || after == UInt8(ascii: "t") || isSpace(after))
    case 0x96, 0x97: return isSpace(before) && isSpace(after)
    default: return false
    }
  }

  /// Whether a letter of ASCII is beside a byte, or spaces on both sides, as around "à".
  private static func isInWord(_ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = at > 0 ? bytes[at - 1] : 0x20
    let after = at + 1 < bytes.count ? bytes[at + 1] : 0x20
    return isLower(before) || isLower(after) || before == 0x20 && after == 0x20
  }
}
