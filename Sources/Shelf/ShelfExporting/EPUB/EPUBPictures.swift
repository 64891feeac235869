/// The pictures of a book, each once, of the kinds that every reader of books shows.
struct EPUBPictures {
  private(set) var all: [(name: String, type: String, bytes: [UInt8])] = []
  /// The name of each by its address; nil for one that is not at hand.
  private var names: [String: String?] = [:]

  /// The name of a picture in the book; nil where there is none of it.
  mutating func name(of url: String, _ find: (String) -> [UInt8]?) -> String? {
    if let known = names[url] { return known }
    guard let bytes = find(url), let (ending, type) = EPUBPictures.kind(of: bytes) else {
      names[url] = .some(nil)
      return nil
    }
    let name = "pictures/\(all.count + 1).\(ending)"
    all.append((name, type, bytes))
    names[url] = name
    return name
  }

  /// The ending and the media type of a picture by what it begins with.
  private static func kind(of bytes: [UInt8]) -> (ending: String, type: String)? {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return ("jpg", "image/jpeg") }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return ("png", "image/png") }
    if bytes.starts(with: "GIF8".utf8) { return ("gif", "image/gif") }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) { return ("webp", "image/webp") }
    return nil
  }
}
