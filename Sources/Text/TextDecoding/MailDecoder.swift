import TextModel
import UTF8Text

/// Reads mails as they were meant whose text was written in ASCII for the way: quoted-printable and base64 bodies, encoded words in
/// heads.
///
///     Subject: =?utf-8?Q?Caf=C3=A9?=   ►   Subject: Café
///     gestern fr=C3=BCh                    gestern früh
///
/// Every character knows the escapes it stood in.
package struct MailDecoder {
  /// How much of a source is searched for a sign of such encodings.
  private static let reach = 1 << 16

  /// How many boundaries of parts within parts are known at a time.
  private static let mostBoundaries = 16

  private let bytes: UnsafeBufferPointer<UInt8>
  private var places: OffsetMapCursor
  private var output: [UInt8] = []
  private var offsets = OffsetMap()
  private var boundaries: [String] = []

  /// The source, with what is encoded in it decoded; as it came where it is no mail or nothing is encoded.
  package static func decoded(_ source: consuming DecodedSource) -> DecodedSource {
    var source = source
    let decoded = source.utf8.withUnsafeBufferPointer { bytes -> (utf8: [UInt8], offsets: OffsetMap)? in
      guard isEncodedMail(bytes) else { return nil }
      var decoder = MailDecoder(bytes: bytes, places: OffsetMapCursor(source.offsets))
      decoder.run()
      return (decoder.output, decoder.offsets)
    }
    guard let decoded else { return source }
    source.utf8 = decoded.utf8
    source.offsets = decoded.offsets
    return source
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, places: OffsetMapCursor) {
    self.bytes = bytes
    self.places = places
    output.reserveCapacity(bytes.count)
  }

  /// Whether a text begins with the head of a mail, and something in it is encoded.
  private static func isEncodedMail(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = MailSyntax(bytes: bytes)
    guard text.opensHead(at: 0) else { return false }
    var at = 0
    var isFrom = false
    while at < min(bytes.count, reach) {
      let end = text.lineEnd(at)
      if end == at { break }
      isFrom = isFrom || text.holds("from:", at: at)
      at = end + 1
    }
    guard isFrom else { return false }
    return (0..<min(bytes.count, reach)).contains {
      bytes[$0] == UInt8(ascii: "=") && text.holds("=?", at: $0)
        || bytes[$0] | 0x20 == UInt8(ascii: "c") && text.holds("content-transfer-encoding:", at: $0)
    }
  }

  private mutating func run() {
    var at = 0
    while at < bytes.count {
      let (end, form) = readHead(at)
      let body = end..<endOfBody(end)
      switch form.encoding {
      case .none: copy(body)
      case .quotedPrintable: readQuotedPrintable(body, form.charset)
      case .base64: readBase64(body, form.charset)
      }
      at = body.upperBound
    }
    offsets.append(text: output.count, source: places.end(of: bytes.count))
  }

  // MARK: Heads

  /// How the body below a head is written.
  private struct Form {
    enum Encoding { case none, quotedPrintable, base64 }
    var encoding = Encoding.none
    var charset = "utf-8"
  }

  /// Reads a head with the blank line that ends it; returns where the body begins.
  private mutating func readHead(_ start: Int) -> (end: Int, form: Form) {
    let text = MailSyntax(bytes: bytes)
    var form = Form()
    var isText = true
    var at = start
    while at < bytes.count {
      let end = text.lineEnd(at)
      if end == at { break }
      let line = String(decoding: bytes[at..<end], as: UTF8.self)
      let lowered = line.lowercased()
      if lowered.hasPrefix("content-transfer-encoding:") {
        form.encoding =
          lowered.contains("quoted-printable") ? .quotedPrintable : lowered.contains("base64") ? .base64 : .none
      } else if lowered.hasPrefix("content-type:") {
        isText = lowered.contains("text/")
      }
      if let charset = MailSyntax.parameter("charset", of: line) { form.charset = charset.lowercased() }
      if let boundary = MailSyntax.parameter("boundary", of: line) {
        boundaries = boundaries.suffix(Self.mostBoundaries - 1) + [boundary]
      }
      at = min(end + 1, bytes.count)
    }
    readWords(start..<at)
    if !isText { form.encoding = .none }
    return (at, form)
  }

  /// Copies a head and decodes the words in it: "=?iso-8859-1?Q?Andr=E9?=".
  private mutating func readWords(_ range: Range<Int>) {
    let text = MailSyntax(bytes: bytes)
    var copied = range.lowerBound
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == UInt8(ascii: "="), let word = text.encodedWord(at: at, end: range.upperBound) else {
        at += 1
        continue
      }
      copy(copied..<at)
      let words = utf8(word.content, word.charset).map { $0 == 0x0A ? 0x20 : $0 }
      put(words, for: at..<word.end)
      at = word.end
      copied = at
      // Blanks between two encoded words only divide them.
      var next = at
      while next < range.upperBound, isSpace(bytes[next]) { next += 1 }
      if next > at, text.encodedWord(at: next, end: range.upperBound) != nil {
        at = next
        copied = next
      }
    }
    copy(copied..<range.upperBound)
  }

  // MARK: Bodies

  /// Where the next part or the next mail begins.
  private func endOfBody(_ start: Int) -> Int {
    let text = MailSyntax(bytes: bytes)
    var at = start
    while at < bytes.count {
      let end = text.lineEnd(at)
      if text.holds("--", at: at), let next = endOfBoundary(at, end) { return next }
      if at > start, end > at, at >= 2, bytes[at - 2] == 0x0A, text.holds("From ", at: at), text.opensHead(at: end + 1)
      {
        return at
      }
      at = min(end + 1, bytes.count)
    }
    return bytes.count
  }

  /// The line itself of a boundary that begins a part.
  private func endOfBoundary(_ start: Int, _ end: Int) -> Int? {
    let line = String(decoding: bytes[start..<end].dropFirst(2), as: UTF8.self)
    return boundaries.contains { line == $0 || line == $0 + "--" } ? start : nil
  }

  private mutating func readQuotedPrintable(_ range: Range<Int>, _ charset: String) {
    let text = MailSyntax(bytes: bytes)
    var copied = range.lowerBound
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == UInt8(ascii: "=") else {
        at += 1
        continue
      }
      var run: [UInt8] = []
      var end = at
      while end < range.upperBound, bytes[end] == UInt8(ascii: "=") {
        if let byte = text.escaped(at: end, end: range.upperBound) {
          run.append(byte)
          end += 3
        } else if let next = text.softBreak(at: end, end: range.upperBound) {
          end = next
        } else {
          break
        }
      }
      guard end > at else {
        at += 1
        continue
      }
      copy(copied..<at)
      put(utf8(run, charset), for: at..<end)
      at = end
      copied = end
    }
    copy(copied..<range.upperBound)
  }

  private mutating func readBase64(_ range: Range<Int>, _ charset: String) {
    let lines = range.trimmed(in: bytes)
    guard let decoded = MailSyntax.base64(bytes[lines]) else { return copy(range) }
    copy(range.lowerBound..<lines.lowerBound)
    put(utf8(decoded, charset), for: lines)
    copy(lines.upperBound..<range.upperBound)
  }

  // MARK: Text

  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    places.append(range, to: &offsets, at: output.count)
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// Puts what a stretch of the source stands for.
  private mutating func put(_ text: [UInt8], for range: Range<Int>) {
    guard !text.isEmpty else { return }
    let start = places.start(of: range.lowerBound)
    let width = places.end(of: range.upperBound) - start
    offsets.append(
      text: output.count, source: start, textStep: UInt8(clamping: text.count),
      sourceStep: UInt8(clamping: max(1, width)))
    output.append(contentsOf: text)
  }

  /// Bytes in an encoding as clean UTF-8.
  private func utf8(_ bytes: [UInt8], _ charset: String) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      let decoded: DecodedText
      switch DeclaredEncoding.encoding(charset) ?? .utf8 {
      case .named(let name): decoded = IconvDecoder.decode(bytes, from: name) ?? DecodedText(bytes, table: .windows1252)
      case .windows1252: decoded = DecodedText(bytes, table: .windows1252)
      default: decoded = DecodedText(malformedUTF8: bytes)
      }
      return decoded.utf8.withUnsafeBufferPointer { TextCleaner.clean($0, offsets: OffsetMap()).utf8 }
    }
  }
}
