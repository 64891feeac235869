import ArticleModel

/// Where a picture is: pages that fetch pictures late keep the address in attributes of their own, and show an empty drawing until
/// then.
///
///     <img src="data:image/gif;…" data-src="a.jpg">            ►  a.jpg
///     <img srcset="b-300.jpg 300w, b-900.jpg 900w">            ►  b-900.jpg
enum PictureSources {
  /// The address of a picture; nil where nothing but an empty drawing stands there.
  static func address(_ reading: borrowing AttributeReading) -> String? {
    for attribute in [Attribute.dataSource, .dataLazySource, .dataOriginal] {
      if let url = reading.value(of: attribute), isPicture(url) { return url }
    }
    for attribute in [Attribute.dataSourceSet, .dataLazySourceSet] {
      if let set = reading.value(of: attribute), let url = largest(of: set) { return url }
    }
    if let url = reading.source, isPicture(url) { return url }
    return reading.value(of: .srcset).flatMap(largest)
  }

  /// Whether an address is one of a picture, not of what stands in its place until it is fetched.
  private static func isPicture(_ url: String) -> Bool {
    guard !url.isEmpty, !url.hasPrefix("data:") else { return false }
    let name = url.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return !["placeholder", "blank.", "spacer", "pixel.", "transparent", "1x1", "lazy.", "loading."].contains {
      name.hasPrefix($0)
    }
  }

  /// The address of the widest picture of a `srcset`.
  static func largest(of set: String) -> String? {
    var best: (url: String, size: Double)?
    for candidate in set.split(separator: ",").prefix(40) {
      let parts = candidate.split(separator: " ")
      guard let url = parts.first.map(String.init), isPicture(url) else { continue }
      let size = parts.count > 1 ? Double(parts[1].dropLast()) ?? 1 : 1
      if size > best?.size ?? -1 { best = (url, size) }
    }
    return best?.url
  }
}
