import ArticleModel
import Foundation
import Testing
@testable import ArticleParsing

/// The first promise: every word of a source stands among the blocks, in the masthead, or among what was removed, and every
/// block knows the bytes it came from.
@Suite struct NothingLostTests {
  /// The letters and digits of a text in small letters, without what mending changes: diacritics that were misread stay away.
  private func words(_ text: String) -> [String] {
    text.lowercased().unicodeScalars.split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
      .map { String(String.UnicodeScalarView($0)) }
  }

  /// All texts of a document: blocks, mastheads, removals, and what stood where something was mended.
  private func everything(_ articles: [Article]) -> Set<String> {
    var texts: [String] = []
    for article in articles {
      for block in article.blocks {
        block.forEachText { texts.append($0.text) }
        if case .list(let list) = block.content, list.ordered {
          texts += (0...list.items.count).map { "\($0 + list.start)" }
        }
      }
      texts += article.removed.map(\.words.text)
      texts += article.repairs.flatMap { [$0.was, $0.now] }
      texts += [article.masthead.title?.text ?? "", article.masthead.subtitle?.text ?? ""]
    }
    return Set(texts.flatMap(words))
  }

  /// Signs that are read and not kept: numbers and letters of items, "Q" and "A".
  private func isMarker(_ word: String) -> Bool { word.utf8.count <= 3 }

  @Test(arguments: SampleFiles.seeds + SampleFiles.judged + SampleFiles.benchmark)
  func everyWordIsKept(_ file: URL) throws {
    let document = ArticleParser().parse(Array(try Data(contentsOf: file)))
    let source = String(decoding: document.text.utf8, as: UTF8.self)
    let kept = everything(document.articles)
    let lost = words(source).filter { !kept.contains($0) && !isMarker($0) }
    #expect(lost.prefix(8) == [], "of \(file.lastPathComponent)")
  }

  /// Whether the bytes a block came from hold its words, in whatever setting.
  @Test(arguments: SampleFiles.seeds + SampleFiles.judged + SampleFiles.benchmark)
  func everyBlockLeadsToItsBytes(_ file: URL) throws {
    let document = ArticleParser().parse(Array(try Data(contentsOf: file)))
    for article in document.articles {
      var mended = Set(article.repairs.flatMap { words($0.now) })
      mended.formUnion(article.repairs.flatMap { words($0.was) })
      for block in article.blocks {
        #expect(!block.source.isEmpty && block.source.upperBound <= document.text.utf8.count)
        let there = Set(words(document.text.excerpt(block.source)))
        block.forEachText { text in
          let strange = words(text.text).filter { !there.contains($0) && !mended.contains($0) }
          #expect(strange.prefix(4) == [], "in \(document.text.excerpt(block.source).prefix(120))")
        }
      }
      for removal in article.removed {
        #expect(Set(words(document.text.excerpt(removal.source))).isSuperset(of: words(removal.words.text)))
      }
    }
  }

  @Test(arguments: SampleFiles.seeds + SampleFiles.judged + SampleFiles.benchmark)
  func blocksStandInTheOrderOfTheSource(_ file: URL) throws {
    for article in ArticleParser().parse(Array(try Data(contentsOf: file))).articles {
      for (block, next) in zip(article.blocks, article.blocks.dropFirst()) {
        #expect(block.source.upperBound <= next.source.lowerBound)
      }
    }
  }
}
