import ReaderCore
import ReaderFeatures
import Settings
import Testing

@Suite struct PaletteOrderTests {
  @Test(arguments: [
    ("nese", "next-section"), ("next-s", "next-section"), ("zz", nil), ("hq", nil), ("cpt", "copy-table"),
    ("alfolds", "open-all-folds"), ("QUIT", "quit"), ("rem", "show-removed"), ("widen", "widen"), ("outl", "outline"),
    ("sav", "save-settings"), ("save", "save-settings"), ("w", "save-settings"), ("downl", "export"),
  ])
  func theBestCommandIsFirst(typed: String, expected: String?) {
    var palette = Palette(KeyMaps.standard[.page], settings: ReaderSettings())
    palette.change(to: TypedLine(typed), height: 20)
    #expect(palette.selected?.name == expected)
  }

  @Test(arguments: [("abc", "aXbXc", [0, 2, 4]), ("fa", "fold-all", [0, 5]), ("se", "next-section", [5, 6])])
  func lettersAreFoundWhereWordsBegin(typed: String, text: String, places: [Int]) {
    #expect(FuzzyMatch(typed, in: text)?.places == places)
  }

  @Test(arguments: [("ba", "ab"), ("abcd", "abc"), ("é", "e")]) func whatDoesNotFitIsNotFound(
    typed: String, text: String
  ) {
    #expect(FuzzyMatch(typed, in: text) == nil)
  }
}
