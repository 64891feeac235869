/// An HTTP response as a web archive keeps it: the body is still in chunks and packed.
///
///     HTTP/1.1 200 OK … Content-Encoding: gzip … 5⏎\u{1F}\u{8B}…   ►   200, text/html, <p>Salt …
package struct ArchivedAnswer {
  /// Why the page of an answer cannot be had.
  package enum Failure: Error, Sendable {
    case damaged
    /// The body breaks off after these bytes.
    case cut([UInt8])
    case tooLarge
  }

  package var status: Int
  /// The fields of the header, by their names in lower case.
  package var fields: [String: String]
  package var body: ArraySlice<UInt8>

  /// The media type of the body.
  package var contentType: String { fields["content-type"] ?? "" }

  /// Reads a response; nil if the block does not begin with the header of one.
  package init?(_ block: [UInt8]) {
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

  /// The body joined and unpacked. Some archives keep it that way already and leave the header as it came, so what turns out not
  /// to be chunked or packed is taken as it is.
  package func page(limit: Int) throws(Failure) -> [UInt8] {
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
    case _ where ArchivedAnswer.looksLikeMarkup(body): return Array(body)
    default: throw .damaged
    }
    return try unpacked(body, packing, limit)
  }

  private func unpacked(_ body: ArraySlice<UInt8>, _ packing: Unpacker.Packing, _ limit: Int) throws(Failure) -> [UInt8]
  {
    let unpacker = Unpacker(packing, limit: limit)
    var page: [UInt8] = []
    do throws(Unpacker.Failure) {
      try unpacker.unpack(body, into: &page)
      try unpacker.finish()
    } catch {
      switch error {
      case .tooLarge: throw .tooLarge
      case .cut: throw .cut(page)
      case .damaged where ArchivedAnswer.looksLikeMarkup(body): return Array(body)
      case .damaged: throw .damaged
      }
    }
    return page
  }

  private static func looksLikeMarkup(_ body: ArraySlice<UInt8>) -> Bool {
    body.first { $0 > 0x20 } == UInt8(ascii: "<")
  }

  /// The chunks of a body (RFC 9112, 7.1) as one; nil if it has none.
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

/// The fields of a header; those of an archive's records and of HTTP are written alike.
enum HeaderFields {
  /// Adds a line such as `Content-Length: 12`.
  static func add(_ line: ArraySlice<UInt8>, to fields: inout [String: String]) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    fields[name] = String(decoding: trimmed(line[(colon + 1)...]), as: UTF8.self)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0D { bytes.removeLast() }
    return bytes
  }
}
