import Testing
@testable import Cleaning
@testable import Fragments

@Suite("The pass that takes out headings left alone")
struct EmptySectionsTests {
  @Test(
    "A heading goes where all below it was taken out",
    arguments: [
      ("h2 On this page\nx Prices\nx Hours\nh2 Prices\np Five.", "Prices, Five."),
      ("h1 Ferries\nx Menu\nh2 Prices\nh2 Hours\np Nine.", "Ferries, Prices, Hours, Nine."),
      ("h2 Routes\nh3 North\nx Ad\nh3 South\nx Ad\nh2 Fares\np Six.", "Fares, Six."),
      ("h2 Routes\nh3 North\nx Ad\nh3 South\np By night.\nh2 Fares\np Six.", "Routes, South, By night., Fares, Six."),
      (
        "h2 Frequently asked questions\nx Open all\nh2 Is it safe?\np Yes.",
        "Frequently asked questions, Is it safe?, Yes."
      ),
      ("h2 What to read next\nx Ten beaches", ""),
    ]) func headingsLeftAlone(page: String, expected: String)
  {
    var list = FragmentList()
    var kept: [Bool] = []
    for line in page.split(separator: "\n") {
      let text = line.drop { $0 != " " }.dropFirst()
      let start = list.utf8.count
      list.utf8 += Array(text.utf8)
      var fragment = Fragment(text: start..<list.utf8.count, source: start..<list.utf8.count)
      if line.first == "h" {
        fragment.form = .heading
        fragment.group = Int32(line.dropFirst().prefix(1)) ?? 2
      }
      list.fragments.append(fragment)
      kept.append(line.first != "x")
    }
    let shapes = list.utf8.withUnsafeBufferPointer { bytes in list.fragments.map { Shape(of: $0, in: bytes) } }
    EmptySections.drop(from: &kept, kept.map { $0 ? 0.5 : 0.1 }, list, shapes)
    let left = zip(list.fragments, kept).filter(\.1).map { list.text(of: $0.0) }
    #expect(left.joined(separator: ", ") == expected)
  }
}
