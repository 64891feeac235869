import JSONText

/// An item of Omnivore's metadata.
package struct OmnivoreItem {
  /// The name of its files.
  let slug: String
  var article: ImportedArticle

  /// Whether a file is called as its metadata are.
  package static func isMetadata(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix("metadata_") && name.hasSuffix(".json")
  }

  /// The items of a file; nil if it is broken.
  static func items(in bytes: [UInt8]) -> [OmnivoreItem]? {
    guard case .array(let values)? = try? JSONValue.value(of: bytes) else { return nil }
    return values.compactMap { json in
      // The slug is going to be a part of a path.
      guard let slug = json["slug"]?.asText, !slug.contains("/"), let (article, _) = JSONRecord.article(json) else {
        return nil
      }
      return OmnivoreItem(slug: slug, article: article)
    }
  }
}
