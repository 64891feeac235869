import Testing

@testable import Settings

/// The part of TOML 1.0 that settings need; its examples are those of the specification.
@Suite struct TOMLReaderTests {
  /// A file as nested lists of keys and values, for comparing.
  private func outline(_ text: String) throws -> String {
    outline(TOMLItem(value: .table(try TOMLReader.read(Array(text.utf8))), line: 0))
  }

  private func outline(_ item: TOMLItem) -> String {
    switch item.value {
    case .string(let text): "'\(text)'"
    case .integer(let number): "\(number)"
    case .boolean(let flag): "\(flag)"
    case .array(let items): "[" + items.map { outline($0) }.joined(separator: " ") + "]"
    case .table(let table): "{" + table.entries.map { "\($0.key):\(outline($0.item))" }.joined(separator: " ") + "}"
    }
  }

  @Test(arguments: [
    ("", "{}"), ("# only a comment", "{}"), ("\u{FEFF}a = 1", "{a:1}"), ("a=1\r\nb = 2 # two\r\n", "{a:1 b:2}"),
    ("  a  =  true  ", "{a:true}"), ("a = \"x # no comment\" # one", "{a:'x # no comment'}"),
    ("a = 'C:\\new'", "{a:'C:\\new'}"), (#"a = "\t\"\\\u00E9\U0001F600""#, "{a:'\t\"\\é😀'}"),
    ("a = +1_000", "{a:1000}"),
    ("a = -7", "{a:-7}"), ("a = 0", "{a:0}"), ("a = []", "{a:[]}"),
    ("a = [ 1, # one\n\n  2,\n]", "{a:[1 2]}"), ("a = [\"x\", ['y']]", "{a:['x' ['y']]}"),
    ("[t]\na = 1\n[u.v]\nb = 2", "{t:{a:1} u:{v:{b:2}}}"), ("[ t . \"x y\" ]", "{t:{x y:{}}}"),
    ("a.b = 1\na.c = 2", "{a:{b:1 c:2}}"), ("[a.b]\nx = 1\n[a]\ny = 2", "{a:{b:{x:1} y:2}}"),
    ("\"\" = 1", "{:1}"), ("1-2_x = 3", "{1-2_x:3}"), ("a = \"\"", "{a:''}"), ("a = [1,2]", "{a:[1 2]}"),
  ])
  func reads(text: String, expected: String) throws { #expect(try outline(text) == expected) }

  @Test(arguments: [
    ("a", 1, "no ="), ("a = 1\nb =\nc = 2", 2, "no value after"), ("a = 1 2", 1, "nothing but a comment"),
    ("a = \"x", 1, "closing \""), ("\na = 'x\n'", 2, "closing '"), ("a = dark", 1, "stand in quotes"),
    ("a = 1.5", 1, "no whole number"), ("a = 1979-05-27", 1, "no whole number"), ("a = 007", 1, "begins with no 0"),
    ("a = 1__0", 1, "no whole number"), ("a = 99999999999999999999", 1, "no whole number"),
    ("a = 1\n\na = 2", 3, "set already in line 1"), ("[t]\n[t]", 2, "set already in line 1"),
    ("a = 1\n[a]", 2, "set already in line 1"), ("a = 1\na.b = 2", 2, "no table"), ("a = [1 2]", 1, "no comma"),
    ("a = [1,\n2", 1, "no ] at its end"), ("[t\na = 1", 1, "no ] at the end"), ("[]", 1, "the name of a setting"),
    ("= 1", 1, "the name of a setting"), ("[[t]]", 1, "lists of tables"), ("a = {b = 1}", 1, "in braces"),
    ("a = \"\"\"x\"\"\"", 1, "three quotes"), (#"a = "\x""#, 1, "means nothing"), (#"a = "\uD800""#, 1, "no character"),
    ("a = \"\u{1}\"", 1, "control character"), ("a.b.c = 1\na.b = 2", 2, "set already"),
    ("a = [[[[[1]]]]]", 1, "not used"),
  ])
  func tellsLineAndMistake(text: String, line: Int, part: String) {
    let mistake = #expect(throws: Mistake.self) { try TOMLReader.read(Array(text.utf8)) }
    #expect(mistake?.line == line && mistake?.message.contains(part) == true, "\(mistake.map { "\($0)" } ?? "none")")
  }

  @Test func whatIsNotUTF8IsTold() {
    #expect(throws: Mistake(2, "this is not UTF-8")) { try TOMLReader.read(Array("a = 1\nb = '".utf8) + [0xFF, 0x27]) }
  }

  @Test func anyBytesAreReadOrRefused() {
    let pieces = ["a", "=", "[", "]", "\"", "'", ".", ",", "\n", " ", "#", "1", "\\", "true", "\u{E9}", "{", "\r\n"]
    var state: UInt64 = 7
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      do {
        _ = try TOMLReader.read(Array(text.utf8))
      } catch {
        #expect(error.line >= 1 && error.line <= text.utf8.count { $0 == 0x0A } + 1)
      }
    }
  }
}
