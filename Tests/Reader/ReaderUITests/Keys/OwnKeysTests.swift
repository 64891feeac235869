import ReaderCore
import ReaderFeatures
import Settings
import Testing

@testable import ReaderUI

/// Keys of one's own, in the place of the table's.
@Suite struct OwnKeysTests {
  @Test func ownKeysTakeThePlaceOfTheDefaults() {
    var reader = ReaderDriver(
      keys: KeyMaps(own: ["bottom": [["n"]], "search": [["!", "s"]], "help": [[.control("g")]]]))
    reader.type("n")
    #expect(reader.footer.contains("end"))
    reader.type("g!s")
    #expect(reader.footer.hasPrefix(" /"))
    reader.type("<Esc>??")
    #expect(!reader.header.contains("Keys"))
    #expect(reader.footer.contains("^G help"))
    reader.press(.control("g"))
    #expect(reader.header.contains("Keys") && reader.shows("n  ") && !reader.shows("G End"))
  }

  @Test func ownKeysWorkInEveryMode() {
    var reader = ReaderDriver(keys: KeyMaps(own: ["view-close": [["c"]], "outline-leave": [["o"]]]))
    reader.type("Rc")
    #expect(!reader.header.contains("moved"))
    reader.type("Tq")
    #expect(reader.state.context == .outline)
    reader.type("o")
    #expect(reader.state.context == .page)
  }
}
