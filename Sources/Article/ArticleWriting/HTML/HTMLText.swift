import ArticleModel

/// Writes text and inline mark-up of HTML.
enum HTMLText {
  private static let escaper = TextEscaper(special: "&<>\"'", allowing: "\t\n") { scalar, output in
    switch scalar {
    case 0x26: output.write("&amp;")
    case 0x3C: output.write("&lt;")
    case 0x3E: output.write("&gt;")
    case 0x22: output.write("&quot;")
    case 0x27: output.write("&#39;")
    default: if ControlCharacter.partsWords(scalar) { output.write("\n") }
    }
  }

  /// Writes plain text; good for attributes in either kind of quotation marks too.
  static func write(_ text: String, to output: inout ChunkedOutput) {
    escaper.write(text, to: &output)
  }

  /// Writes text with its spans as elements. Line breaks the author meant become `<br>`.
  static func write(_ text: RichText, to output: inout ChunkedOutput) {
    text.withUTF8 { bytes in
      for piece in InlinePiece.pieces(of: text) {
        switch piece {
        case .text(let range): writeLines(UnsafeBufferPointer(rebasing: bytes[range]), to: &output)
        case .open(let span): open(span.style, to: &output)
        case .close(let span): close(span.style, to: &output)
        }
      }
    }
  }

  private static func writeLines(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout ChunkedOutput) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { output.write("<br>\n") }
      escaper.write(UnsafeBufferPointer(rebasing: line), to: &output)
    }
  }

  private static func open(_ style: Span.Style, to output: inout ChunkedOutput) {
    switch style {
    case .strong: output.write("<strong>")
    case .emphasis: output.write("<em>")
    case .code: output.write("<code>")
    case .link(let url):
      guard let url = LinkTarget.safe(url) else { return }
      output.write("<a href=\"")
      write(url, to: &output)
      output.write("\">")
    case .superscript: output.write("<sup>")
    case .subscript: output.write("<sub>")
    case .strike: output.write("<s>")
    case .quote: output.write("<q>")
    case .ruby: output.write("<small>")
    case .formula(let tex):
      output.write("<span class=\"math\"")
      if let tex {
        output.write(" title=\"")
        write(tex, to: &output)
        output.write("\"")
      }
      output.write(">")
    case .place(let name):
      output.write("<span id=\"")
      write(name, to: &output)
      output.write("\"></span>")
    }
  }

  private static func close(_ style: Span.Style, to output: inout ChunkedOutput) {
    switch style {
    case .strong: output.write("</strong>")
    case .emphasis: output.write("</em>")
    case .code: output.write("</code>")
    case .link(let url): if LinkTarget.safe(url) != nil { output.write("</a>") }
    case .superscript: output.write("</sup>")
    case .subscript: output.write("</sub>")
    case .strike: output.write("</s>")
    case .quote: output.write("</q>")
    case .ruby: output.write("</small>")
    case .formula: output.write("</span>")
    case .place: break
    }
  }
}
