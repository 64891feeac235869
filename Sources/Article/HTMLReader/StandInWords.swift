import ArticleModel
import Fragments
import TextDecoding
import UTF8Text

/// Words within elements that a page shows in another way, or not yet: what stands in for a film that cannot be played, the choices of
/// a field, a template that a script fills. They are no text of the page, and stand among what is left out.
///
///     <video src="low-water.mp4">Your browser plays no films</video>   ►   left out: Your browser plays no films
///     <select><option>One disc<option>Two discs</select>               ►   left out: One disc Two discs
extension PageWalk {
  /// Begins to read such words, at the outermost element that is dropped.
  mutating func beginStandIn(_ tag: Tag) {
    guard Self.holdsWords(tag) else { return }
    standIn = AsideText(source: placeBehind..<placeBehind)
  }

  private static func holdsWords(_ tag: Tag) -> Bool {
    switch tag {
    case .object, .canvas, .video, .audio, .select, .option, .textarea, .template: true
    default: false
    }
  }

  /// Parts the words of one element within from those before it.
  mutating func partStandIn(before tag: Tag) {
    if standIn != nil, tag.isBlock || tag == .option || tag == .br { standIn?.utf8.append(0x20) }
  }

  mutating func standInText(_ text: UnsafeBufferPointer<UInt8>) {
    guard standIn != nil else { return }
    switch open.last?.tag {
    case .script, .style, .svg, .math, .iframe, .noembed: return
    default: standIn?.utf8.append(contentsOf: text)
    }
  }

  /// Puts the words among what is left out, at the end of the outermost dropped element.
  mutating func endStandIn() {
    guard var words = standIn, dropped == 0 else { return }
    standIn = nil
    words.utf8 = words.utf8.withUnsafeBufferPointer { Array(PageText.whole(String(decoding: $0, as: UTF8.self)).utf8) }
    guard !words.utf8.isEmpty else { return }
    words.source = words.source.lowerBound..<max(words.source.lowerBound, sourcePlace)
    page.unseen.append(words)
  }
}
