import ArticleModel
import UTF8Text

/// Takes out what signs a text: the lines around it, and the letters that only programs read.
///
///     -----BEGIN PGP SIGNED MESSAGE-----   (set aside, with the fields below)
///     - - The lamp is lit.                 ►   - The lamp is lit.
///     -----BEGIN PGP SIGNATURE-----        (set aside, up to its end)
enum MailArmour {
  static func takeOut(of text: inout TextLines) {
    var index = 0
    var isSigned = false
    while index < text.lines.count {
      if text.begins(index, "-----BEGIN PGP SIGNED MESSAGE") {
        // The fields of the armour end with a blank line.
        let end = text.endOfBlock(index)
        text.setAside(index..<end, .metadata)
        isSigned = true
        index = end
      } else if text.begins(index, "-----BEGIN PGP "), let end = end(of: index, in: &text) {
        text.setAside(index..<end, .metadata)
        isSigned = false
        index = end
      } else {
        if isSigned, text.begins(index, "- "), text.lines[index].text.count > 2,
          text.bytes[text.lines[index].text.lowerBound + 2] == UInt8(ascii: "-")
        {
          text.lines[index].text = text.lines[index].text.dropFirst(2)
        }
        index += 1
      }
    }
  }

  private static func end(of index: Int, in text: inout TextLines) -> Int? {
    text.line(beginning: "-----END PGP ", from: index).map { $0 + 1 }
  }
}
