/// Tells addresses of pictures by their ends.
enum PictureName {
  private static let endings = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp", ".tif", ".tiff"]

  /// Whether an address or a path names a picture.
  static func isPicture(_ address: some StringProtocol) -> Bool {
    let name = address.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }
}
