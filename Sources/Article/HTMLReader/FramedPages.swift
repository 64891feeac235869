import UTF8Text

/// Pages that a page shows in frames, written into an attribute.
///
///     <iframe srcdoc="&lt;p&gt;It rained.&lt;/p&gt;"></iframe>     ►     <iframe></iframe><div><p>It rained.</p></div>
extension SkimmedPage {
  /// A page in a frame of a frame of a frame is nothing that anybody reads.
  private static let mostFrames = 4

  /// Puts what a frame shows behind it, where its start tag has it.
  ///
  /// - Parameters:
  ///   - tag: The start tag.
  ///   - next: Where its inside ends.
  /// - Returns: Where to go on.
  mutating func showFrame(_ tag: Range<Int>, before next: Int) -> Int {
    guard let framed, depth < SkimmedPage.mostFrames else { return next }
    self.framed = nil
    let hasEnd = starts(with: "</iframe", next)
    guard let end = hasEnd ? find(UInt8(ascii: ">"), from: next).map({ $0 + 1 }) : tag.upperBound + 1 else {
      return next
    }
    let page = UnescapedPage(bytes[framed])
    let shown = page.utf8.withUnsafeBufferPointer { utf8 in
      let body = SkimmedPage.body(of: utf8)
      let inside = UnsafeBufferPointer(rebasing: utf8[body])
      let skimmed = SkimmedPage(inside, depth: depth + 1)
      let shown = skimmed.utf8 ?? Array(inside)
      let cuts = [(at: 0, source: 0)] + skimmed.cuts.filter { $0.at <= shown.count }
      return (utf8: shown, cuts: page.cuts(cuts, from: body.lowerBound, length: shown.count))
    }
    guard !shown.utf8.isEmpty else { return next }
    take(upTo: end)
    copy += isHidden(tag, except: framed) ? "<div hidden>".utf8 : "<div>".utf8
    cuts += shown.cuts.map { (copy.count + $0.at, $0.source) }
    copy += shown.utf8
    copy += "</div>".utf8
    cut(to: end)
    return end
  }

  /// Whether nobody sees a frame: its tag hides it, or leaves it no room.
  private func isHidden(_ tag: Range<Int>, except framed: Range<Int>) -> Bool {
    let hiding: [StaticString] = [
      "display:none", "display: none", "visibility:hidden", " hidden", "width=\"0\"", "width=0", "height=\"0\"",
    ]
    return tag.contains { at in !framed.contains(at) && hiding.contains { starts(with: $0, at) } }
  }

  /// The part of a page that is shown; all of it where it has none that is called so.
  private static func body(of page: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let whole = 0..<page.count
    guard let open = place(of: "<body", in: page, whole) else {
      return (place(of: "</head>", in: page, whole).map { $0 + 7 } ?? 0)..<page.count
    }
    let start = page[open...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? page.count
    return start..<(place(of: "</body", in: page, start..<page.count) ?? page.count)
  }

  private static func place(of word: StaticString, in page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let length = word.utf8CodeUnitCount
    guard range.count >= length else { return nil }
    return (range.lowerBound...(range.upperBound - length)).first { at in
      (0..<length).allSatisfy { small(page[at + $0]) == word.utf8Start[$0] }
    }
  }

  fileprivate static func small(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}

/// What an attribute says, without its quotes: of references to characters, those that stand for the signs of mark-up are read.
private struct UnescapedPage {
  private(set) var utf8: [UInt8] = []
  /// Where each stretch that stands as it is begins, here and in the page around it.
  private var marks: [(at: Int, source: Int)] = []

  init(_ value: Slice<UnsafeBufferPointer<UInt8>>) {
    var rest = value
    if let quote = rest.first, quote == 0x22 || quote == 0x27, rest.last == quote, rest.count > 1 {
      rest = rest.dropFirst().dropLast()
    }
    utf8.reserveCapacity(rest.count)
    marks.append((0, rest.startIndex))
    while let byte = rest.first {
      guard byte == UInt8(ascii: "&"), let (sign, length) = UnescapedPage.reference(rest) else {
        utf8.append(byte)
        rest = rest.dropFirst()
        continue
      }
      utf8.append(sign)
      rest = rest.dropFirst(length)
      marks.append((utf8.count, rest.startIndex))
    }
  }

  /// Where the stretches of a skimmed copy begin, there and in the page around it.
  ///
  /// - Parameters:
  ///   - cuts: Where stretches of the copy begin, there and in what was skimmed.
  ///   - start: Where what was skimmed begins.
  ///   - length: How long the copy is.
  func cuts(_ cuts: [(at: Int, source: Int)], from start: Int, length: Int) -> [(at: Int, source: Int)] {
    var result: [(at: Int, source: Int)] = []
    var next = 0
    for (index, cut) in cuts.enumerated() {
      let here = start + cut.source
      let end = here + (index + 1 < cuts.count ? cuts[index + 1].at : length) - cut.at
      while next < marks.count, marks[next].at <= here { next += 1 }
      let before = marks[next - 1]
      result.append((cut.at, before.source + here - before.at))
      while next < marks.count, marks[next].at < end {
        result.append((cut.at + marks[next].at - here, marks[next].source))
        next += 1
      }
    }
    return result
  }

  private static let signs: [(StaticString, UInt8)] = [
    ("&quot;", 0x22), ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&apos;", 0x27), ("&#34;", 0x22),
    ("&#38;", 0x26),
    ("&#60;", 0x3C), ("&#62;", 0x3E), ("&#39;", 0x27), ("&#x27;", 0x27), ("&#x22;", 0x22), ("&#x3c;", 0x3C),
    ("&#x3e;", 0x3E), ("&#x26;", 0x26),
  ]

  /// The sign that a reference at the beginning stands for, and how long it is.
  private static func reference(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> (sign: UInt8, length: Int)? {
    for (name, sign) in signs {
      let length = name.utf8CodeUnitCount
      guard text.count >= length else { continue }
      let isIt = (0..<length).allSatisfy { SkimmedPage.small(text[text.startIndex + $0]) == name.utf8Start[$0] }
      if isIt { return (sign, length) }
    }
    return nil
  }
}
