import ArticleModel

/// Writes lists as HTML elements, their numbers as the author set them.
enum HTMLListWriter {
  /// Writes a list and what is nested in it.
  static func write(_ list: List, to output: inout ChunkedOutput) {
    if list.ordered { writeOpening(of: list, to: &output) } else { output.write("<ul>\n") }
    for item in list.items {
      write(item, to: &output)
    }
    output.write(list.ordered ? "</ol>\n" : "</ul>\n")
  }

  private static func writeOpening(of list: List, to output: inout ChunkedOutput) {
    output.write("<ol")
    switch list.style {
    case .decimal: break
    case .lowerLetters: output.write(" type=\"a\"")
    case .upperLetters: output.write(" type=\"A\"")
    case .lowerRoman: output.write(" type=\"i\"")
    case .upperRoman: output.write(" type=\"I\"")
    case .lowerGreek: output.write(" style=\"list-style-type:lower-greek\"")
    }
    if list.isReversed { output.write(" reversed") }
    if list.isReversed || list.start != 1 {
      output.write(" start=\"")
      output.write(list.start)
      output.write("\"")
    }
    output.write(">\n")
  }

  private static func write(_ item: ListItem, to output: inout ChunkedOutput) {
    output.write("<li")
    if let number = item.number {
      output.write(" value=\"")
      output.write(number)
      output.write("\"")
    }
    output.write(">")
    if let isDone = item.isDone {
      output.write("<input type=\"checkbox\" disabled")
      output.write(isDone ? " checked> " : "> ")
    }
    if let marker = item.marker {
      HTMLText.write(marker, to: &output)
      output.write(" ")
    }
    HTMLText.write(item.text, to: &output)
    if !item.blocks.isEmpty { output.write("\n") }
    HTMLBlockWriter.write(item.blocks, to: &output)
    output.write("</li>\n")
  }
}
