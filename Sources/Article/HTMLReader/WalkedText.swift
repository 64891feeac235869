import UTF8Text

extension PageWalk {
  /// Appends text with each run of white space made one space, or a line feed where a line break is among it.
  mutating func appendCollapsed(_ text: UnsafeBufferPointer<UInt8>) {
    var at = 0
    var isNoted = false
    while at < text.count {
      if isSpace(text[at]) {
        needsSpace = true
        at += 1
        continue
      }
      if endOfSpan == page.utf8.count, !needsSpace { needsSpace = partsNumber(from: text[at]) }
      var end = at + 1
      while end < text.count, !isSpace(text[end]) { end += 1 }
      if !isNoted {
        sourcePlace += at
        noteSeam()
        isNoted = true
      }
      if lineBreaks > 0, run.letters > 0 {
        page.utf8.append(0x0A)
      } else if needsSpace, run.letters > 0 {
        page.utf8.append(0x20)
      }
      needsSpace = false
      lineBreaks = 0
      if page.settledPlaces < page.places.count { PagePlaces.settle(before: text[at], in: &page) }
      page.utf8.append(contentsOf: UnsafeBufferPointer(rebasing: text[at..<end]))
      run.letters &+= UInt32(end - at)
      at = end
    }
  }

  /// Whether a number in a `span` of a cell and a name behind it are two words: "1" and "Detroit".
  private func partsNumber(from first: UInt8) -> Bool {
    run.letters > 0 && isUpper(first) && isDigit(page.utf8.last ?? 0)
  }

  /// Appends text as it stands.
  mutating func appendPreformatted(_ text: UnsafeBufferPointer<UInt8>) {
    noteSeam()
    page.utf8.append(contentsOf: text)
    for byte in text where !isSpace(byte) { run.letters &+= 1 }
  }
}
