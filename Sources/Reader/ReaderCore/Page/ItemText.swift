package import ArticleModel
package import TextLayout

/// The texts of an item as search reads them: the same texts at the same offsets as in its ``BlockText``.
extension PageItems {
  /// Calls `body` with every text of an item and the offset it begins at.
  package func forEachText(of item: Int, _ body: (RichText, Int) -> Void) {
    var offset = 0
    func next(_ text: RichText) {
      body(text, offset)
      offset += text.utf8Count + 1
    }
    if let block = block(item) {
      block.forEachText(next)
    } else if gap(item) != nil {
      for removal in removals(of: item) { next(removal.words) }
    } else {
      let masthead = articles[article(of: item)].masthead
      masthead.searchedTexts.forEach(next)
    }
  }

  /// How many bytes the item's text has.
  package func textLength(of item: Int) -> Int {
    var end = 0
    forEachText(of: item) { text, offset in end = offset + text.utf8Count }
    return end
  }

  /// The matches in an item that begin within `range`, in order.
  package func matches(of pattern: SearchPattern, in item: Int, range: Range<Int> = 0..<Int.max) -> [Range<Int>] {
    var found: [Range<Int>] = []
    forEachMatch(of: pattern, in: item, range: range) { match in
      found.append(match)
      return true
    }
    return found
  }

  /// The first match in an item at or after `offset`.
  package func firstMatch(of pattern: SearchPattern, in item: Int, from offset: Int = 0) -> Range<Int>? {
    var found: Range<Int>?
    forEachMatch(of: pattern, in: item, range: offset..<Int.max) { match in
      found = match
      return false
    }
    return found
  }

  /// The last match in an item that begins before `offset`.
  package func lastMatch(of pattern: SearchPattern, in item: Int, before offset: Int = .max) -> Range<Int>? {
    var found: Range<Int>?
    forEachMatch(of: pattern, in: item, range: 0..<max(0, offset)) { match in
      found = match
      return true
    }
    return found
  }

  /// Calls `body` with the matches that begin within `range` until it answers false.
  package func forEachMatch(of pattern: SearchPattern, in item: Int, range: Range<Int>, _ body: (Range<Int>) -> Bool) {
    var stopped = false
    forEachText(of: item) { text, start in
      let length = text.utf8Count
      guard !stopped, range.lowerBound < start + length, range.upperBound > start else { return }
      let within = max(0, range.lowerBound - start)..<min(length, range.upperBound - start)
      text.withUTF8 { bytes in
        pattern.forEachMatch(in: bytes, range: within) { match in
          stopped = !body(start + match.lowerBound..<start + match.upperBound)
          return !stopped
        }
      }
    }
  }
}

extension Masthead {
  /// The texts of a masthead that search looks through, in the order they are shown.
  package var searchedTexts: [RichText] { [shownTitle, shownSubtitle].compactMap { $0 } }

  /// The lines of a masthead, with the words of title and subtitle pointing to where they stand in ``searchedTexts``
  /// joined by line feeds, as the words of a block point into its ``BlockText``.
  package func givingOrigins(to lines: [LaidLine]) -> [LaidLine] {
    let text = Array(searchedTexts.map(\.text).joined(separator: "\n").utf8)
    var position = 0
    var result = lines
    for line in result.indices {
      for run in result[line].runs.indices where [.title, .subtitle].contains(result[line].runs[run].role) {
        let words = Array(result[line].runs[run].text.utf8)
        guard !words.isEmpty, words != [0x20] else { continue }
        var start = position
        while start + words.count <= text.count, !text[start...].starts(with: words) { start += 1 }
        guard start + words.count <= text.count else { continue }
        result[line].runs[run].origin = start
        position = start + words.count
      }
    }
    return result
  }
}
