import JSONText

/// An item of Omnivore's metadata.
package struct OmnivoreItem {
  /// The name of its files; nil where it has none that could be part of a path.
  let slug: String?
  var article: ImportedArticle

  /// Whether a file is called as its metadata are.
  package static func isMetadata(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix("metadata_") && name.hasSuffix(".json")
  }

  /// The items of a file, and how many records of it are none; nil if it is no such file.
  static func items(in bytes: [UInt8]) -> (items: [OmnivoreItem], others: Int)? {
    guard case .array(let values)? = try? JSONValue.value(of: bytes),
      values.isEmpty || values.contains(where: { $0["slug"] != nil })
    else { return nil }
    let items = values.compactMap { json in
      JSONRecord.article(json).map { article, _ in
        let slug = json["slug"]?.asText.flatMap { $0.isEmpty || $0.contains("/") ? nil : $0 }
        return OmnivoreItem(slug: slug, article: article)
      }
    }
    return (items, values.count - items.count)
  }
}
