import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

/// The other ways to search: upwards, for the word that is read, by regular expressions; and what the outline says of it.
@Suite struct SearchWaysTests {
  @Test func upwardsTheNearestMatchAboveComesFirst() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("20\\nothing<Enter>")
    #expect(reader.footer.contains("\\nothing 190 of 300"))
    reader.type("n")
    #expect(reader.footer.contains("189 of 300"))
    reader.type("NN")
    #expect(reader.footer.contains("191 of 300"))
    reader.type("5n")
    #expect(reader.footer.contains("186 of 300"))
  }

  @Test func theDirectionCanBeChangedForTheSameWords() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("/nothing<Enter>nn")
    #expect(reader.footer.contains("/nothing 3 of 300"))
    reader.type("\\<Enter>")
    #expect(reader.footer.contains("\\nothing 2 of 300"))
    reader.type("/<Enter>")
    #expect(reader.footer.contains("/nothing 3 of 300"))
  }

  @Test func aStarFindsTheLongestWordOfTheFirstLine() {
    var reader = ReaderDriver(SampleDocuments.long(30))
    reader.type("}*")
    // "Section 1" is the first line below the title.
    #expect(reader.footer.contains("/section 2 of 3"))
    reader.type("*")
    #expect(reader.footer.contains("/section 3 of 3"))
    reader.type("*")
    #expect(reader.footer.contains("continued from the beginning"))
    reader.type("#")
    #expect(reader.footer.contains("continued from the end"))
    reader.type("n")
    #expect(reader.footer.contains("\\section 2 of 3"))
  }

  @Test func aStarFindsTheWordOfWhatHasTheFocus() {
    var reader = ReaderDriver()
    reader.type("3<Tab>*")
    // "Why does the sand come back?": the first of its longest words.
    #expect(reader.state.reading?.search?.pattern.kind == .wholeWord)
    #expect(reader.state.reading?.search?.pattern.text == "does")
  }

  @Test func aWordThatStandsOnceIsSaidToDoSo() {
    var reader = ReaderDriver()
    reader.type("/tuesday<Enter>*")
    #expect(reader.footer.contains("Tuesday: only here"))
  }

  @Test func anEmptyPageHasNoWord() {
    var reader = ReaderDriver(SampleDocuments.empty)
    reader.type("*")
    #expect(reader.footer.contains("there is no word here"))
  }

  @Test func expressionsAreAskedForWhileSearching() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("/number 25[0-2]")
    #expect(reader.footer.contains("not found"))
    reader.type("<C-r>")
    #expect(reader.footer.hasPrefix(" regex /number 25[0-2]"))
    #expect(reader.footer.contains("1 of 3"))
    reader.type("<Enter>n")
    #expect(reader.footer.contains("2 of 3"))
    // The next search is one for words again.
    reader.type("/")
    #expect(reader.footer.hasPrefix(" /"))
    reader.type("<Up>")
    #expect(reader.footer.hasPrefix(" /number 25[0-2]"))
  }

  @Test func theSettingAsksForThemToo() {
    var settings = ReaderSettings()
    settings.expressions = true
    var reader = ReaderDriver(SampleDocuments.long(300), settings: settings)
    reader.type("/^paragraph 1.1 <Enter>")
    #expect(reader.footer.contains("1 of 10"))
    reader.type(":set expressions off<Enter>/")
    #expect(reader.footer.hasPrefix(" /"))
  }

  @Test func aMistakeIsSaidAndCanBeMended() {
    var reader = ReaderDriver(SampleDocuments.long(300))
    reader.type("/<C-r>(number")
    #expect(reader.footer.contains("( is not closed"))
    reader.type("<Enter>")
    #expect(reader.footer.contains("( is not closed"))
    reader.type(")<Enter>")
    #expect(reader.footer.contains("1 of 300"))
  }

  @Test func theOutlineCountsTheMatchesOfEachSection() {
    var reader = ReaderDriver(columns: 120, rows: 40)
    #expect(outlineCounts(reader) == [])
    reader.type("/sand<Enter>")
    #expect(outlineCounts(reader) == ["1", "1", "1"])
    reader.type("<Esc>")
    #expect(outlineCounts(reader) == [])
  }

  private func outlineCounts(_ reader: ReaderDriver) -> [String] {
    let pane = reader.state.reading?.geometry.paneWidth ?? 0
    return reader.state.view().lines.compactMap { line in
      var column = 0
      for run in line.runs {
        if run.role == .match, column < pane { return run.text }
        column += run.width
      }
      return nil
    }
  }

  @Test func aClearedSearchIsTakenUpAgain() {
    var reader = ReaderDriver(columns: 120, rows: 40)
    reader.type("/sand<Enter><Esc>")
    #expect(reader.state.reading?.search == nil)
    reader.type("n")
    #expect(reader.footer.contains("/sand"))
  }

}
