import ArticleParsing
import Cleaning
import Fragments
import Metadata
import TextDecoding

/// The lines of a text that may be its title, with what is measured of them, for training.
struct TitleExamples {
  /// For each line that may be the title: its numbers, and its words.
  private(set) var lines: [(numbers: [Float], text: String)] = []

  /// Reads a text without mark-up as the program does.
  init(_ bytes: [UInt8], name: String) {
    let parser = ArticleParser(options: ParsingOptions(format: .text, fileName: name))
    let list = parser.fragments(of: SourceDecoder().decode(bytes))
    list.utf8.withUnsafeBufferPointer { utf8 in
      let finder = ArticleFinder(list, in: utf8, options: parser.options)
      let (titles, text) = finder.titleFinder()
      let candidates = titles.candidates(above: text)
      for (index, numbers) in zip(candidates, titles.evidence(of: candidates, above: text)) {
        lines.append((numbers, list.text(of: list.fragments[index])))
      }
    }
  }

  /// The names of the numbers.
  static var names: [String] { TitleEvidence.names }
}
