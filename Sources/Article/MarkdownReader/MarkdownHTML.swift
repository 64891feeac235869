import ArticleModel
internal import CCmarkGFM
import Fragments
import HTMLReader
import Structure
import UTF8Text

/// Reads the blocks of HTML within Markdown as pages are read, without cleaning.
///
///     <p align="center"><b>Salt</b></p>   ►   paragraph: Salt
enum MarkdownHTML {
  /// The blocks of the HTML in a range of the text; none if it holds only tags and comments.
  static func blocks(of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, base: String?) -> [Block] {
    guard saysSomething(UnsafeBufferPointer(rebasing: text[range])) else { return [] }
    let list = PageReader.fragments(of: SourceText(utf8: Array(text[range])), url: base, isPart: true)
    return list.utf8.withUnsafeBufferPointer { bytes in
      let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
      let all = list.fragments.indices.map { Int32($0) }
      var draft = Draft(bytes: bytes, fragments: list.fragments, shapes: shapes, content: all, page: list.page)
      ArticleStructure.decideRoles(&draft)
      return BlockAssembler.blocks(of: draft, in: list, language: nil).blocks.map {
        $0.moved(by: range.lowerBound, within: range)
      }
    }
  }

  /// Whether a node is anything but HTML that shows nothing.
  static func isShown(_ node: MarkdownNode, at range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    node.type != CMARK_NODE_HTML_BLOCK || saysSomething(UnsafeBufferPointer(rebasing: text[range]))
      || MarkdownNotes.isNote(node.literal)
  }

  /// Whether there is text outside of tags and comments, or a picture or rule.
  private static func saysSomething(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while at < html.count {
      guard html[at] == UInt8(ascii: "<") else {
        if !isSpace(html[at]) { return true }
        at += 1
        continue
      }
      if ["<img", "<hr"].contains(where: { html[at...].starts(with: $0.utf8) }) { return true }
      let close = Array((html[at...].starts(with: "<!--".utf8) ? "-->" : ">").utf8)
      at += 1
      while at < html.count, !html[at...].starts(with: close) { at += 1 }
      at += close.count
    }
    return false
  }
}

extension Block {
  /// The block, and those in it, as they are in a text of which the one they were read from is a part.
  func moved(by distance: Int, within whole: Range<Int>) -> Block {
    var block = self
    let lower = source.lowerBound + distance
    block.source = (lower..<max(lower, source.upperBound + distance)).clamped(to: whole)
    func moved(_ blocks: [Block]) -> [Block] { blocks.map { $0.moved(by: distance, within: whole) } }
    switch content {
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks = moved(list.items[index].blocks) }
      block.content = .list(list)
    case .faq(let entries):
      block.content = .faq(entries.map { Question($0.question, answer: $0.answer, blocks: moved($0.blocks)) })
    case .quote(var quote):
      quote.blocks = moved(quote.blocks)
      block.content = .quote(quote)
    case .definitions(let entries):
      block.content = .definitions(
        entries.map { Definition(term: $0.term, text: $0.text, blocks: moved($0.blocks)) })
    case .callout(var callout):
      callout.blocks = moved(callout.blocks)
      block.content = .callout(callout)
    case .fold(var fold):
      fold.blocks = moved(fold.blocks)
      block.content = .fold(fold)
    case .post(var post):
      post.blocks = moved(post.blocks)
      block.content = .post(post)
    default: break
    }
    return block
  }
}
