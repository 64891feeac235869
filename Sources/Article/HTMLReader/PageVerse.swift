import Fragments
import TextDecoding

/// Poems that keep their lines as code does, but are called verse.
///
///     <pre class="wp-block-verse">Slowly the rope     ►   lines of a verse, not of code
extension AttributeReading {
  /// Whether a word of its class says that it holds a poem.
  var isVerse: Bool {
    guard let classes = namings.classes else { return false }
    return PageText.line(classes).split { $0 == " " || $0 == "-" || $0 == "_" }.contains {
      AttributeReading.verses.contains($0.lowercased())
    }
  }

  private static let verses: Set<String> = ["verse", "poem", "poetry", "stanza", "lyrics"]
}
