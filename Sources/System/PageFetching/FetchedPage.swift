/// A page as sent by a server.
public struct FetchedPage: Sendable {
  /// Its bytes, decompressed.
  public var bytes: [UInt8]
  /// Its address after all redirects.
  public var url: String
  /// The media type the server declares, in lower case: "text/html"; nil if it declares none.
  public var mediaType: String?
  /// The encoding the server declares, in lower case.
  public var charset: String?

  /// Makes a page; `contentType` is the header as it came.
  public init(bytes: [UInt8], url: String, contentType: String?) {
    self.bytes = bytes
    self.url = url
    let parsed = ContentType(contentType ?? "")
    mediaType = parsed.mediaType
    charset = parsed.charset
  }
}

/// The header with the type of a page.
///
///     text/HTML; Charset="ISO-8859-1"   ►   text/html, iso-8859-1
struct ContentType {
  let mediaType: String?
  let charset: String?

  /// Reads the header.
  init(_ header: String) {
    let parts = header.split(separator: ";", omittingEmptySubsequences: false).map { ContentType.trimmed($0) }
    mediaType = parts.first.flatMap { $0.isEmpty ? nil : $0.lowercased() }
    charset =
      parts.dropFirst().lazy.compactMap { part -> String? in
        guard part.lowercased().hasPrefix("charset=") else { return nil }
        let value = part.dropFirst(8).filter { $0 != "\"" && $0 != "'" }
        return value.isEmpty ? nil : value.lowercased()
      }.first
  }

  /// Whether a page of this type may be text. If the type is missing or generic, the bytes decide.
  var mayBeText: Bool {
    guard let mediaType else { return true }
    if mediaType.hasPrefix("text/") || mediaType.hasSuffix("+xml") || mediaType.hasSuffix("+json") {
      return mediaType != "image/svg+xml"
    }
    return [
      "application/xml", "application/xhtml", "application/json", "application/markdown", "application/octet-stream",
      "application/x-markdown", "binary/octet-stream", "unknown/unknown",
    ].contains(mediaType)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
