import Fragments

/// How words are read: the brackets around the reading of a word.
extension PageWalk {
  /// Opens the brackets around how the words before them are read.
  mutating func beginReading() {
    // The first reading of several in one element: `<rtc><rt>か<rt>じゅ</rtc>`.
    if ruby.isOpen, page.utf8.count == ruby.start { return }
    endReading()
    ruby.isInBracket = false
    guard run.letters > 0, let last = page.utf8.last else { return }
    ruby.isWide = last >= 0x80
    ruby.hasStyle = startStyle(.ruby)
    ruby.isOpen = true
    needsSpace = !ruby.isWide
    write(ruby.isWide ? "（" : "(")
    ruby.start = page.utf8.count
    ruby.words.readings.append(ruby.start)
  }

  /// Closes them; where nothing was read between them they go.
  mutating func endReading() {
    ruby.isInBracket = false
    guard ruby.isOpen else { return }
    ruby.isOpen = false
    needsSpace = false
    ruby.words.readingEnds.append(page.utf8.count)
    write(ruby.isWide ? "）" : ")")
    if ruby.hasStyle { endStyle() }
  }
}

/// What of a word with its reading is open.
struct RubyState {
  var isOpen = false
  /// Whether the page's own bracket is read, which stands there for browsers that know no readings.
  var isInBracket = false
  var isWide = false
  var hasStyle = false
  var start = 0
  var words = RubyWords()

  /// Whether a text is no more than a bracket.
  static func isBracket(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count < 64 && !String(decoding: text, as: UTF8.self).contains { $0.isLetter || $0.isNumber }
  }
}
