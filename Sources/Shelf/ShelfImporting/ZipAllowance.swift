import Archives

/// How much an archive may become when it is unpacked, with what is packed within it: many times what it takes, which no export comes
/// near, and not so much that it keeps anybody waiting.
struct ZipAllowance {
  private static let least = 20_000_000
  private static let ratio = 64

  private var rest: Int

  init(ofArchive size: Int) { rest = ZipAllowance.least + size * ZipAllowance.ratio }

  /// Unpacks a file, unless that is more than what is left.
  mutating func read(_ entry: ZipReader.Entry, of zip: ZipReader) throws(ArchiveFailure) -> [UInt8] {
    guard entry.size <= rest else { throw .tooLarge }
    let content = try zip.read(entry)
    rest -= content.count
    return content
  }
}
