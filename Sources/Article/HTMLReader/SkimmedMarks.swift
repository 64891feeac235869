import Fragments
import UTF8Text

/// What of a page's mark-up libxml2 reads otherwise than browsers do, written so that it reads it as they do.
///
///     <!-->  </!x>                        comments
///     <plaintext><b>                  ►   <plaintext>&lt;b>
///     <svg><path><p>Text              ►   <svg></svg><p>Text
///     <select><option>a<input>        ►   <select><option>a</select><input>
extension SkimmedPage {
  // MARK: Declarations and comments

  /// Goes over a comment, a section or a declaration that begins at `start`; where to go on, nil for the page's end.
  mutating func skimDeclaration(_ start: Int) -> Int? {
    if starts(with: "![cdata[", start + 1) { return skimSection(start) }
    if starts(with: "!doctype", start + 1) { return start + 2 }
    if starts(with: "!--", start + 1) {
      let inside = start + 4
      for (sign, length) in [(">" as StaticString, 1), ("->", 2)] where starts(with: sign, inside) {
        take(upTo: start)
        cut(to: inside + length)
        return inside + length
      }
      return endOfComment(from: inside)
    }
    guard let end = find(UInt8(ascii: ">"), from: start) else { return start + 1 }
    take(upTo: start)
    cut(to: end + 1)
    return end + 1
  }

  /// Where `-->` ends next.
  private func endOfComment(from start: Int) -> Int? {
    var at = start
    while let end = find(UInt8(ascii: ">"), from: at) {
      if end >= start + 2, bytes[end - 1] == UInt8(ascii: "-"), bytes[end - 2] == UInt8(ascii: "-") { return end }
      at = end + 1
    }
    return nil
  }

  /// Goes over a section whose marks are letters in a page of XML, and a comment up to the next ">" in any other; where to go on.
  private mutating func skimSection(_ start: Int) -> Int {
    let inside = start + "<![CDATA[".utf8.count
    take(upTo: start)
    if isXML, let end = endOfSection(from: inside) {
      for byte in bytes[inside..<end] {
        switch byte {
        case UInt8(ascii: "<"): copy += "&lt;".utf8
        case UInt8(ascii: "&"): copy += "&amp;".utf8
        default: copy.append(byte)
        }
      }
      cut(to: end + 3)
      return end + 3
    }
    let end = find(UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? bytes.count
    cut(to: end)
    return end
  }

  /// Where the "]]>" of a section stands; where there is none behind one place, there is none behind a later one.
  private mutating func endOfSection(from start: Int) -> Int? {
    guard start < nextSectionEnd else { return nil }
    var at = start
    while let bracket = find(UInt8(ascii: "]"), from: at) {
      if starts(with: "]]>", bracket) { return bracket }
      at = bracket + 1
    }
    nextSectionEnd = start
    return nil
  }

  /// Whether a page says that it is XML.
  private var isXML: Bool {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(600))
    return head.starts(with: "<?xml".utf8) || Array(head).holds("www.w3.org/1999/xhtml")
  }

  // MARK: Text that is no mark-up

  /// Goes over an element whose inside is text, or is not read at all: what follows `plaintext` to the page's end, `textarea`, a
  /// `template` that nothing shows; nil for other elements.
  mutating func skimRaw(_ name: Int, _ end: Int) -> Int? {
    if isName("plaintext", name) {
      escape(end + 1..<bytes.count)
      return bytes.count
    } else if isName("textarea", name) {
      return escape(from: end + 1, before: "textarea", \.nextTextEnd)
    } else if isName("template", name), !(name..<end).contains(where: { starts(with: "shadowroot", $0) }) {
      guard let close = endOfTemplate(from: end + 1) else { return end }
      take(upTo: end + 1)
      cut(to: close)
      return close
    }
    return nil
  }

  /// Where the end tag of a template begins, others in it left out of account.
  private mutating func endOfTemplate(from start: Int) -> Int? {
    guard start < nextTemplateEnd else { return nil }
    var depth = 1
    var at = start
    while let tag = find(UInt8(ascii: "<"), from: at) {
      at = tag + 1
      if isName("template", at) {
        depth += 1
      } else if at < bytes.count, bytes[at] == UInt8(ascii: "/"), isName("template", at + 1) {
        depth -= 1
        if depth == 0 { return tag }
      }
    }
    nextTemplateEnd = start
    return nil
  }

  /// Leaves the inside of a script out. Within a comment in it, a script may begin and end.
  ///
  ///     <script>a <!-- <script> b </script> --> c</script>
  mutating func leaveOutScript(from start: Int) -> Int {
    if nextScriptEnd < start { nextScriptEnd = endOfScript(from: start) ?? bytes.count }
    let end = nextScriptEnd
    guard end < bytes.count else {
      guard isWithinScript else { return start }
      take(upTo: start)
      cut(to: bytes.count)
      return bytes.count
    }
    if end > start {
      take(upTo: start)
      cut(to: end)
    }
    return end
  }

  /// Where the end tag of a script begins; nil where the page ends before, within a script in a comment of it or not.
  private mutating func endOfScript(from start: Int) -> Int? {
    enum State { case data, comment, inner }
    var state = State.data
    var at = start
    while at < bytes.count {
      if state != .data, starts(with: "-->", at) {
        state = .data
      } else if bytes[at] == UInt8(ascii: "<") {
        if state == .data, starts(with: "<!--", at) {
          state = .comment
          // The dashes may be those of its end, too.
          at += 1
        } else if state == .comment, isName("script", at + 1) {
          state = .inner
        } else if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "/"), isName("script", at + 2) {
          if state != .inner { return at }
          state = .comment
        }
      }
      at += 1
    }
    isWithinScript = state != .data
    return nil
  }

  // MARK: Tags

  /// Goes over an end tag; what stands behind its name is left out. Where to go on.
  mutating func skimEndTag(_ start: Int) -> Int {
    let name = start + 2
    guard name < bytes.count, isLetter(bytes[name]) else { return start + 1 }
    if isName("select", name) { isSelecting = false }
    if drawing != nil {
      if isName("svg", name) { endDrawing(at: start) }
      if Self.holdsPage(name, self) { drawing?.pages -= 1 }
    }
    var nameEnd = name
    while nameEnd < bytes.count, SkimmedPage.isOfTagName(bytes[nameEnd]) { nameEnd += 1 }
    guard nameEnd < bytes.count, isSpace(bytes[nameEnd]), let end = endOfEndTag(from: nameEnd) else { return nameEnd }
    take(upTo: nameEnd)
    cut(to: end)
    return end
  }

  /// The longest end tag that is looked at for quotation marks, in bytes.
  private static let longestEndTag = 1000

  private func endOfEndTag(from start: Int) -> Int? {
    var quote: UInt8?
    var last: UInt8 = 0x20
    for at in start..<min(bytes.count, start + SkimmedPage.longestEndTag) {
      let byte = bytes[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return at
      } else if byte == 0x22 || byte == 0x27, last == UInt8(ascii: "=") {
        quote = byte
      }
      if !isSpace(byte) { last = byte }
    }
    return nil
  }

  /// Elements of a drawing that hold elements of a page.
  private static func holdsPage(_ name: Int, _ page: SkimmedPage) -> Bool {
    page.isName("foreignobject", name) || page.isName("desc", name) || page.isName("title", name)
  }

  /// Ends a drawing that was never closed, where an element begins that stands in none.
  mutating func endOpenDrawing(before name: Int) {
    if Self.holdsPage(name, self) {
      drawing?.pages += 1
      return
    }
    guard let open = drawing, open.pages <= 0, Self.outside.contains(where: { isName($0, name) }) else { return }
    drawing = nil
    insert(String(repeating: "</svg>", count: min(open.depth, 100)), before: name - 1)
  }

  private static let outside: [StaticString] = [
    "div", "p", "section", "article", "main", "body", "b", "big", "blockquote", "br", "center", "code", "dd", "dl",
    "dt",
    "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "li", "menu", "ol", "pre", "ruby", "s", "small", "span",
    "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var",
  ]

  /// Closes a box to choose from before what cannot stand in one; a second one that begins in it ends it, and nothing begins: then
  /// where to go on.
  mutating func closeSelect(before name: Int) -> Int? {
    if isName("select", name) {
      defer { isSelecting.toggle() }
      guard isSelecting else { return nil }
      let end = endOfTag(name)
      take(upTo: name - 1)
      copy += "</select>".utf8
      cut(to: min(end + 1, bytes.count))
      return min(end + 1, bytes.count)
    }
    guard isSelecting, Self.endsSelect.contains(where: { isName($0, name) }) else { return nil }
    isSelecting = false
    insert("</select>", before: name - 1)
    return nil
  }

  private static let endsSelect: [StaticString] = [
    "input", "keygen", "textarea", "caption", "table", "tbody", "tfoot", "thead", "tr", "td", "th",
  ]

  /// Writes marks before a place of the page.
  private mutating func insert(_ marks: String, before place: Int) {
    take(upTo: place)
    copy += marks.utf8
    cut(to: place)
  }

  /// Lets a stretch of the page be text.
  mutating func escape(_ range: Range<Int>) {
    for at in range where bytes[at] == UInt8(ascii: "<") || bytes[at] == UInt8(ascii: "&") {
      take(upTo: at)
      copy += bytes[at] == UInt8(ascii: "<") ? "&lt;".utf8 : "&amp;".utf8
      cut(to: at + 1)
    }
  }
}
