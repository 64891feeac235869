import JSONText

/// An item of Omnivore's metadata.
struct OmnivoreItem {
  /// The name of its files.
  let slug: String
  var article: ImportedArticle

  /// The items of a file; nil if it is broken.
  static func items(in bytes: [UInt8]) -> [OmnivoreItem]? {
    guard case .array(let values)? = try? JSONValue.value(of: bytes) else { return nil }
    return values.compactMap { json in
      guard let slug = json["slug"]?.asText, let (article, _) = JSONRecord.article(json) else { return nil }
      return OmnivoreItem(slug: slug, article: article)
    }
  }
}
