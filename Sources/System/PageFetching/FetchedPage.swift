/// A page as a server sent it.
public struct FetchedPage: Sendable {
  /// Its bytes, unpacked.
  public var bytes: [UInt8]
  /// Where it was found in the end, all redirects followed.
  public var url: String
  /// What the server says it is: "text/html", in small letters; nil where it says nothing.
  public var mediaType: String?
  /// The encoding the server names, in small letters.
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

/// The header that says what a page is.
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

  /// Whether a page of this type may be text. What says nothing, or only that it is a file, is told by its bytes.
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
