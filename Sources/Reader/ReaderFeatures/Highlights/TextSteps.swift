/// Steps through a text as vim takes them: characters, words, sentences. Offsets are bytes.
struct TextSteps {
  private let characters: [(start: Int, character: Character)]

  init(_ text: String) {
    var start = 0
    characters = text.map { character in
      defer { start += character.utf8.count }
      return (start, character)
    }
  }

  private enum Kind { case blank, word, sign }

  private func kind(_ index: Int) -> Kind {
    let character = characters[index].character
    if character.isWhitespace { return .blank }
    return character.isLetter || character.isNumber || character == "_" ? .word : .sign
  }

  /// The number of the character at an offset.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = characters.count
    while low < high {
      let middle = (low + high) / 2
      if characters[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private func offset(_ index: Int) -> Int? { characters.indices.contains(index) ? characters[index].start : nil }

  /// The last character; nil where there is none.
  var last: Int? { characters.last?.start }

  func character(_ step: Int, from offset: Int) -> Int? { self.offset(index(of: offset) + step) }

  /// Where the next word begins, or this one or the one before; nil where the text ends first.
  func word(_ step: Int, from offset: Int) -> Int? {
    var at = index(of: offset)
    guard !characters.isEmpty else { return nil }
    if step > 0 {
      let here = kind(at)
      while at < characters.count, kind(at) == here, here != .blank { at += 1 }
      while at < characters.count, kind(at) == .blank { at += 1 }
      return self.offset(at)
    }
    at -= 1
    while at >= 0, kind(at) == .blank { at -= 1 }
    guard at >= 0 else { return nil }
    let here = kind(at)
    while at > 0, kind(at - 1) == here { at -= 1 }
    return self.offset(at)
  }

  /// Where a word ends that begins or goes on behind an offset.
  func wordEnd(from offset: Int) -> Int? {
    var at = index(of: offset) + 1
    while at < characters.count, kind(at) == .blank { at += 1 }
    guard at < characters.count else { return nil }
    let here = kind(at)
    while at + 1 < characters.count, kind(at + 1) == here { at += 1 }
    return self.offset(at)
  }

  /// The first and the last character of the sentence an offset stands in.
  func sentence(at offset: Int) -> (first: Int, last: Int)? {
    guard !characters.isEmpty else { return nil }
    let here = index(of: offset)
    var first = here
    while first > 0, !ends(first - 1) { first -= 1 }
    while first < here, kind(first) == .blank { first += 1 }
    var last = here
    while last + 1 < characters.count, !ends(last) { last += 1 }
    while last > first, kind(last) == .blank { last -= 1 }
    return (characters[first].start, characters[last].start)
  }

  /// Where the next sentence begins, or this one or the one before.
  func sentence(_ step: Int, from offset: Int) -> Int? {
    guard let here = sentence(at: offset) else { return nil }
    if step < 0 {
      if here.first < offset { return here.first }
      guard let before = word(-1, from: here.first) else { return nil }
      return sentence(at: before)?.first
    }
    var at = index(of: here.last) + 1
    while at < characters.count, kind(at) == .blank { at += 1 }
    return self.offset(at)
  }

  /// The first and the last character of the paragraph an offset stands in: a text of a block.
  func paragraph(at offset: Int) -> (first: Int, last: Int)? {
    guard !characters.isEmpty else { return nil }
    var first = index(of: offset)
    var last = first
    while first > 0, characters[first - 1].character != "\n" { first -= 1 }
    while last + 1 < characters.count, characters[last + 1].character != "\n" { last += 1 }
    return (characters[first].start, characters[last].start)
  }

  /// Whether a sentence ends with this character: a sign for that with a blank behind it, or the end of a text.
  private func ends(_ index: Int) -> Bool {
    let character = characters[index].character
    if character == "\n" { return true }
    if "。！？".contains(character) { return true }
    guard index + 1 < characters.count, characters[index + 1].character.isWhitespace else { return false }
    // Quotation marks and brackets close behind the sign.
    var at = index
    while at > 0, "\"'”’»)]".contains(characters[at].character) { at -= 1 }
    return ".!?…".contains(characters[at].character)
  }
}
