import UTF8Text

/// Blocks of code that generators of sites mark by the tags of their templates. Fences of the same length are written in their place.
///
///     {% highlight sh linenos %}     ►   ```sh
///     count --all                        count --all
///     {% endhighlight %}                 ```
enum TemplateCode {
  private static let opening = Array("{%".utf8)
  private static let closing = Array("%}".utf8)
  private static let names: [(begin: [UInt8], end: [UInt8])] = [
    (Array("highlight".utf8), Array("endhighlight".utf8)), (Array("codeblock".utf8), Array("endcodeblock".utf8)),
  ]
  private static let longest = 200

  /// The text with such fences; nil where it has no such tags.
  static func fenced(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    var copy: [UInt8]?
    var open: (line: Range<Int>, name: Int)?
    for line in text.split(separator: 0x0A) where line.count <= longest && line.starts(with: opening) {
      guard let words = words(line), let first = words.first else { continue }
      if let begun = open, first.elementsEqual(names[begun.name].end) {
        var whole = copy ?? Array(text)
        write(begun.line, Array("```".utf8) + Self.language(text[begun.line]), from: text.startIndex, &whole)
        write(line.indices, Array("```".utf8), from: text.startIndex, &whole)
        (copy, open) = (whole, nil)
      } else if open == nil, let name = names.firstIndex(where: { first.elementsEqual($0.begin) }) {
        open = (line.indices, name)
      }
    }
    return copy
  }

  /// What stands between the signs of a tag that fills its line.
  private static func words(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> [Slice<UnsafeBufferPointer<UInt8>>]? {
    let range = line.indices.trimmed(in: line.base)
    guard line.base[range].suffix(2).elementsEqual(closing), range.count > 4 else { return nil }
    return line.base[range].dropFirst(2).dropLast(2).split(whereSeparator: isSpace)
  }

  /// The language, which is the first word behind the name unless that sets something.
  private static func language(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    guard let words = words(line), words.count > 1, !words[1].contains(where: { $0 == 0x3A || $0 == 0x3D }) else {
      return []
    }
    return Array(words[1])
  }

  private static func write(_ line: Range<Int>, _ fence: [UInt8], from start: Int, _ copy: inout [UInt8]) {
    for (place, at) in line.enumerated() { copy[at - start] = place < fence.count ? fence[place] : 0x20 }
  }
}
