import ArticleModel
import ReaderCore
import Settings
import Testing
import TextLayout

@testable import ReaderUI

/// Pictures that are drawn in the page.
@Suite struct PicturesTests {
  private static let document: Document = {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "The pier")) { add in
      add(.paragraph("The pier was photographed at low water."))
      add(.figure(Figure(alt: "The pier at low water", caption: "In May.", url: "pier.png")))
      add(.paragraph("Nobody was on it."))
    }
    return builder.document
  }()

  private func reader(_ origin: DocumentOrigin, _ pictures: ReaderSettings.Pictures = .inline, columns: Int = 80)
    -> ReaderDriver
  {
    var settings = ReaderSettings()
    settings.pictures = pictures
    var reader = ReaderDriver(Self.document)
    reader.state = ReaderState(
      reading: Self.document, name: "pier.html", size: ScreenSize(columns: columns, rows: 24), settings: settings,
      opening: Opening(origin: origin))
    reader.begin()
    return reader
  }

  private func wishes(_ reader: ReaderDriver) -> [PictureWish] {
    reader.effects.compactMap { if case .drawPicture(let wish) = $0 { wish } else { nil } }
  }

  private let drawn = DrawnPicture.lines(Array("\u{1B}[31m▀▀▀▀\u{1B}[0m\n\u{1B}[32m▄▄▄▄\u{1B}[0m\n".utf8), width: 72)

  @Test func aFileIsDrawnAtOnceAndStaysWhereItIs() throws {
    var reader = reader(.file("/home/ada/pier.html"))
    let wish = try #require(wishes(reader).first)
    #expect(wish.address == LinkAddress(.file("/home/ada/pier.png")) && wish.size.columns == 72 && !wish.isAsked)
    #expect(reader.shows("[Figure] The pier at low water") && !reader.shows("▀"))
    reader.send(.pictureDrawn(wish, drawn))
    let lines = reader.page
    let first = try #require(lines.firstIndex { $0.contains("▀▀▀▀") })
    #expect(lines[first + 1].contains("▄▄▄▄") && lines[first + 2].contains("[Figure] The pier"))
    #expect(reader.state.view().lines.contains { $0.runs.contains { $0.paint === drawn[0] } })
    reader.type("jk")
    #expect(wishes(reader).count == 1)
  }

  /// The setting holds at once: what was drawn goes, and is there again.
  @Test func theyGoAndComeWithTheSetting() throws {
    var reader = reader(.file("/home/ada/pier.html"))
    reader.send(.pictureDrawn(try #require(wishes(reader).first), drawn))
    reader.type(":set pictures line<Enter>")
    #expect(!reader.shows("▀▀▀▀") && reader.shows("[Figure] The pier"))
    reader.type(":set pictures inline<Enter>")
    #expect(reader.shows("▀▀▀▀"))
  }

  @Test func whatIsOnAServerIsFetchedWhenItIsAskedFor() throws {
    var reader = reader(.page("https://pier.example/a/"))
    #expect(wishes(reader).isEmpty)
    reader.type("<Tab><Enter>")
    let wish = try #require(wishes(reader).first)
    #expect(wish.isAsked && wish.address == LinkAddress(.page("https://pier.example/a/pier.png")))
    reader.send(.pictureDrawn(wish, drawn))
    #expect(reader.shows("▀▀▀▀"))
    reader.type("<Enter>")
    #expect(reader.effects.last == .showPicture(wish.address))
  }

  @Test func withoutTheSettingALineSaysWhatItShows() {
    var reader = reader(.file("/home/ada/pier.html"), .line)
    reader.type("jk<Tab><Enter>")
    #expect(wishes(reader).isEmpty)
    #expect(reader.effects.last == .showPicture(LinkAddress(.file("/home/ada/pier.png"))))
  }

  @Test func aPictureThatIsTooWideIsDrawnAgain() throws {
    var reader = reader(.file("/home/ada/pier.html"))
    let wish = try #require(wishes(reader).first)
    let wide = DrawnPicture.lines(Array(String(repeating: "█", count: 72).utf8), width: 72)
    reader.send(.pictureDrawn(wish, wide))
    #expect(reader.shows("████"))
    reader.resize(50, 24)
    #expect(!reader.shows("████") && reader.shows("[Figure]"))
    #expect(
      wishes(reader).last?.size.columns == reader.state.reading?.page.options.measure && wishes(reader).count == 2)
  }

  @Test func aPictureThatComesTooLateIsShownNowhere() throws {
    var reader = reader(.file("/home/ada/pier.html"))
    let wish = try #require(wishes(reader).first)
    reader.send(.opened(SampleDocuments.long(3), name: "other", opening: Opening(origin: .file("/home/ada/other.txt"))))
    reader.send(.pictureDrawn(wish, drawn))
    #expect(!reader.shows("▀"))
  }

  @Test(
    "words that say nothing of a picture give way to the name of its file",
    arguments: [("The pier", "pier.png"), ("image", "pier.png"), ("Low water", "Low water"), ("In May", "In May")])
  func emptyWords(alt: String, shown: String) {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "The pier")) { add in
      add(.figure(Figure(alt: alt, url: "https://pier.example/a/pier.png")))
      add(.figure(Figure(alt: "Said below", caption: "Said below", url: "https://pier.example/a/boat.png")))
    }
    let reader = ReaderDriver(builder.document)
    #expect(reader.shows("[Figure] \(shown)"))
    #expect(reader.lines.filter { $0.contains("Said below") }.count == 1)
  }

  @Test(
    "of what a program writes only colours and signs of one cell are kept",
    arguments: [
      ("\u{1B}[?25l\u{1B}[38;2;1;2;3;48;5;7m▀\u{1B}[0m", "▀", "\u{1B}[0m\u{1B}[38;2;1;2;3;48;5;7m▀\u{1B}[0m\u{1B}[0m"),
      ("a\u{1B}[2Jb\u{1B}[1;1Hc", "abc", "\u{1B}[0mabc\u{1B}[0m"), ("a\u{1B}", "a", "\u{1B}[0ma\u{1B}[0m"),
      ("a\u{7}\r\tb漢", "ab", "\u{1B}[0mab\u{1B}[0m"), ("\u{1B}[31", "", ""),
      ("123456789", "12345", "\u{1B}[0m12345\u{1B}[0m"), ("\u{1B}]0;title\u{7}x", "0;tit", "\u{1B}[0m0;tit\u{1B}[0m"),
    ])
  func onlyColours(output: String, text: String, bytes: String) {
    let line = DrawnPicture.lines(Array(output.utf8), width: 5).first
    #expect(line?.text ?? "" == text)
    #expect(String(decoding: line?.bytes ?? [], as: UTF8.self) == bytes)
  }
}
