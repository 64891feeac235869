import Unpacking

/// An answer of HTTP as an archive keeps it: header and body, the body divided into chunks and packed as it came.
///
///     HTTP/1.1 200 OK … Content-Encoding: gzip … 5⏎\u{1F}\u{8B}…   ►   200, text/html, <p>Salt …
struct ArchivedAnswer {
  var status: Int
  var fields: [String: String]
  var body: ArraySlice<UInt8>

  /// Reads the header; nil where there is none.
  init?(_ block: [UInt8]) {
    var fields: [String: String] = [:]
    var at = 0
    var first: ArraySlice<UInt8>?
    while true {
      guard let end = block[at...].firstIndex(of: 0x0A) else { return nil }
      var line = block[at..<end]
      if line.last == 0x0D { line.removeLast() }
      at = end + 1
      if line.isEmpty { break }
      if first == nil { first = line } else { HeaderFields.add(line, to: &fields) }
    }
    guard let first, first.starts(with: "HTTP/".utf8) else { return nil }
    let words = first.split(separator: 0x20)
    guard words.count > 1, let status = Int(String(decoding: words[1], as: UTF8.self)) else { return nil }
    self.status = status
    self.fields = fields
    body = block[at...]
  }

  /// The body as it was before it was divided and packed. Archives may keep it so and leave the header as it came: what is no chunk
  /// and what is not packed is taken as it is. Throws ``InputFailure``.
  func page(limit: Int) throws -> [UInt8] {
    var body = body
    if let transfer = fields["transfer-encoding"], transfer.lowercased().hasSuffix("chunked"),
      let whole = ArchivedAnswer.joinedChunks(body)
    {
      body = whole[...]
    }
    let packing: Unpacker.Packing
    switch fields["content-encoding"]?.lowercased() ?? "" {
    case "gzip", "x-gzip":
      guard body.starts(with: [0x1F, 0x8B]) else { return Array(body) }
      packing = .gzip
    case "deflate": packing = .deflate
    case "", "identity", "none": return Array(body)
    case _ where ArchivedAnswer.looksLikeText(body): return Array(body)
    default: throw InputFailure(reason: "the page is packed in a way that cannot be read", name: "")
    }
    return try unpacked(body, packing, limit)
  }

  private func unpacked(_ body: ArraySlice<UInt8>, _ packing: Unpacker.Packing, _ limit: Int) throws -> [UInt8] {
    let unpacker = Unpacker(packing, limit: limit)
    var page: [UInt8] = []
    do throws(Unpacker.Failure) {
      var failure: Unpacker.Failure?
      body.withUnsafeBytes { bytes in
        do throws(Unpacker.Failure) { try unpacker.unpack(bytes, into: &page) } catch { failure = error }
      }
      if let failure { throw failure }
      try unpacker.finish()
    } catch {
      switch error {
      case .tooLarge: throw SourceFile.tooLarge("")
      case .cut: throw InputFailure(reason: "the page was cut short on the way", name: "")
      case .damaged where ArchivedAnswer.looksLikeText(body): return Array(body)
      case .damaged: throw InputFailure(reason: "the page is packed in a way that cannot be read", name: "")
      }
    }
    return page
  }

  private static func looksLikeText(_ body: ArraySlice<UInt8>) -> Bool {
    body.first { $0 > 0x20 } == UInt8(ascii: "<")
  }

  /// The chunks of a body (RFC 9112, 7.1) as one; nil where it has none.
  private static func joinedChunks(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    var joined: [UInt8] = []
    var at = body.startIndex
    while let end = body[at...].firstIndex(of: 0x0A) {
      let size = body[at..<end].prefix { Character(Unicode.Scalar($0)).isHexDigit }
      guard !size.isEmpty, let count = Int(String(decoding: size, as: UTF8.self), radix: 16) else {
        return joined.isEmpty ? nil : joined
      }
      let rest = body[(end + 1)...]
      joined += rest.prefix(count)
      if count == 0 || rest.count <= count { return joined }
      at = rest.startIndex + count
      while at < body.endIndex, body[at] == 0x0D || body[at] == 0x0A { at += 1 }
    }
    return joined.isEmpty ? nil : joined
  }
}
