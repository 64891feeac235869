import ArticleParsing
import CSamples
import ReaderCore
import ShelfStore

/// The articles that come with the program: something to read where the shelf is empty.
enum SampleArticles {
  private static let all: [(name: String, bytes: [UInt8])] = (0..<lectern_sample_count()).map { index in
    let sample = lectern_sample_at(index)
    return (
      String(cString: sample.name), Array(UnsafeBufferPointer(start: sample.bytes, count: sample.size))
    )
  }

  /// Their lines on the shelf.
  static let rows: [HomeRow] = all.map { sample in
    let options = ParsingOptions(url: nil, format: .text, fileName: sample.name, charset: "utf-8")
    let text = IndexedArticle.text(of: ArticleParser(options: options).parse(sample.bytes))
    var row = HomeRow(.sample, id: sample.name, title: text.title ?? sample.name)
    row.site = "sample"
    row.author = text.authors ?? ""
    row.minutes = max(1, (text.words + 119) / 238)
    return row
  }

  /// A sample as a source; nil where there is none of that name.
  static func source(_ name: String) -> LoadedSource? {
    all.first { $0.name == name }.map { sample in
      LoadedSource(bytes: sample.bytes, name: name, fileName: name, format: .text, charset: "utf-8")
    }
  }
}
