import ArgumentParser
import ArticleModel
import ArticleParsing
import ReaderUI
import Glibc

@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lectern")
  @Argument var path: [String] = []
  func run() throws {
    @Sendable func document(_ path: String) -> Document {
      let file = fopen(path == "-" ? "/dev/stdin" : path, "r")!
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let n = fread(&buffer, 1, buffer.count, file), n > 0 { bytes += buffer[..<n] }
      let parsed = ArticleParser().parse(bytes)
      if !parsed.articles[0].blocks.isEmpty { return parsed }
      // Stand-in until the parser has come: paragraphs parted by blank lines.
      let text = String(decoding: bytes, as: UTF8.self)
      var blocks: [Block] = []
      for p in text.split(separator: "\n") {
        blocks.append(Block(p.utf8.count < 60 && p.last != "." ? .heading(Heading(level: 2, RichText(String(p)))) : .paragraph(RichText(String(p)))))
      }
      return Document(text: SourceText(utf8: bytes), articles: [Article(masthead: Masthead(title: RichText(path)), blocks: blocks)])
    }
    if path.count == 1 {
      try ReaderSession.read(document(path[0]), name: path[0])
    } else {
      try ReaderSession.browse(directory: path.map { LibraryEntry(path: $0) }) { document($0.path) }
    }
  }
}
