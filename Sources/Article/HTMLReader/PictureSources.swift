import ArticleModel
import TextDecoding
import UTF8Text

/// Where a picture is: pages that fetch pictures late keep the address in attributes of their own, and show an empty drawing until
/// then.
///
///     <img src="data:image/gif;…" data-src="a.jpg">            ►  a.jpg
///     <img srcset="b-300.jpg 300w, b-900.jpg 900w">            ►  b-900.jpg
///     <img srcset="w_300,q_80/c.jpg 300w">                     ►  w_300,q_80/c.jpg
///     <img src="blank.gif" data-echo="d.jpg">                  ►  d.jpg
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
    if let url = reading.value(of: .srcset).flatMap(largest) { return url }
    for attribute in late { if let url = reading.value(of: attribute), namesPicture(url) { return url } }
    return nil
  }

  /// The address of the picture that is drawn behind a box; nil where none is, or a drawing in its stead.
  ///
  ///     <div style="background-image: url('a.jpg')">     <div data-bg="a.jpg">     ►  a.jpg
  static func background(_ reading: borrowing AttributeReading) -> String? {
    for attribute in [Attribute.dataBackground, .dataBackgroundImage] {
      if let url = reading.value(of: attribute).map(bare), isPicture(url) { return url }
    }
    guard let style = reading.styleText else { return nil }
    let text = Array(PageText.line(style).utf8.prefix(longestStyle))
    guard let start = text.indices.first(where: { text[$0...].starts(with: "url(".utf8) }),
      let end = text[start...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let url = bare(String(decoding: text[(start + 4)..<end], as: UTF8.self))
    return isPicture(url) ? url : nil
  }

  /// The most bytes of a style that are looked at.
  private static let longestStyle = 2000

  /// An address without what styles write around it.
  private static func bare(_ text: String) -> String {
    var text = text[...]
    if text.hasPrefix("url("), text.last == ")" { text = text.dropFirst(4).dropLast() }
    while let first = text.first, first.isWhitespace || first == "'" || first == "\"" { text.removeFirst() }
    while let last = text.last, last.isWhitespace || last == "'" || last == "\"" { text.removeLast() }
    return String(text)
  }

  /// Attributes that scripts of many makers read an address from; some hold other things on other pages.
  private static let late: [Attribute] = [
    .dataLazy, .dataLazyLoad, .dataEcho, .dataImageSource, .dataActualSource, .dataOriginalSource, .dataFullSource,
    .dataDeferredSource, .dataFlickitySource, .dataOriginalFile, .dataHighSource, .dataPinMedia, .dataImage,
  ]

  /// Whether a value is the address of a picture and of nothing else: it leads somewhere, or ends as pictures do.
  private static func namesPicture(_ value: String) -> Bool {
    guard isPicture(value), !value.utf8.contains(where: isSpace), value.utf8.first != UInt8(ascii: "{") else {
      return false
    }
    if value.hasPrefix("https://") || value.hasPrefix("http://") || value.hasPrefix("/") { return true }
    let path = value.prefix { $0 != "?" && $0 != "#" }.lowercased()
    return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"].contains(where: path.hasSuffix)
  }

  /// Whether an address is one of a picture, not of what stands in its place until it is fetched.
  private static func isPicture(_ url: String) -> Bool {
    var url = url
    return url.withUTF8 { isPicture($0[...]) }
  }

  private static func isPicture(_ url: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard !url.isEmpty, !begins(url, with: "data:") else { return false }
    var end = url.endIndex
    while end > url.startIndex, url[end - 1] == UInt8(ascii: "/") { end -= 1 }
    let start = url[..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? url.startIndex
    return !standIns.contains { begins(url[start..<end], with: $0) }
  }

  /// How the names of drawings begin that stand where a picture will be.
  private static let standIns: [StaticString] = [
    "placeholder", "blank.", "spacer", "pixel.", "transparent", "1x1", "lazy.", "loading.",
  ]

  private static func begins(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, with word: StaticString) -> Bool {
    guard bytes.count >= word.utf8CodeUnitCount else { return false }
    for place in 0..<word.utf8CodeUnitCount where lowered(bytes[bytes.startIndex + place]) != word.utf8Start[place] {
      return false
    }
    return true
  }

  /// More candidates than these no picture needs.
  private static let mostCandidates = 40

  /// The address of the widest picture of a `srcset`. An address may hold commas; it ends at a space, and what is said of its
  /// size at a comma (HTML, "Parse a srcset attribute").
  static func largest(of set: String) -> String? {
    var set = set
    return set.withUTF8 { bytes in
      var best: (url: Range<Int>, size: Double)?
      var at = 0
      for _ in 0..<mostCandidates {
        guard let (url, size) = candidate(bytes, &at) else { break }
        if isPicture(bytes[url]), size > best?.size ?? -1 { best = (url, size) }
      }
      return best.map { String(decoding: bytes[$0.url], as: UTF8.self) }
    }
  }

  /// The next address of a set, and its width or density.
  private static func candidate(_ set: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> (url: Range<Int>, size: Double)?
  {
    while at < set.count, isSpace(set[at]) || set[at] == UInt8(ascii: ",") { at += 1 }
    guard at < set.count else { return nil }
    let start = at
    while at < set.count, !isSpace(set[at]) { at += 1 }
    var end = at
    while set[end - 1] == UInt8(ascii: ",") { end -= 1 }
    guard end == at else { return (start..<end, 1) }
    while at < set.count, isSpace(set[at]) { at += 1 }
    let size = at
    while at < set.count, set[at] != UInt8(ascii: ",") { at += 1 }
    let digits = set[size..<at].prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    return (start..<end, Double(String(decoding: digits, as: UTF8.self)) ?? 1)
  }
}
