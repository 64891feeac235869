import TestSupport
import Testing

@testable import Structure

@Suite("Titles that count themselves")
struct LabelledTitleTests {
  private static let text = "The ferry leaves at nine and comes back before the evening bell has rung on the island."

  /// What is a heading of lines with a text below each.
  private static func headings(_ titles: [String], model: RoleModel = .none) -> [String] {
    let source = titles.map { "\($0)\n\(text) It carries \($0.utf8.count) people." }.joined(separator: "\n")
    return blocks(of: source, model: model)
      .split(separator: "\n").filter { $0.hasPrefix("heading") }.map { String($0.drop { $0 != ":" }.dropFirst(2)) }
  }

  @Test(arguments: [
    ["Trend #4: International Kitchens", "Trend #5: Technology on Board", "Trend #6: Custom Menus!"],
    ["Day 1: Walk through the park, the market and the harbor", "Day 2: Check out the old pier"],
    ["Case 1: just plain boats", "Case 2: boats done wrong"],
    ["Schritt 1 – Mehl und Wasser mischen", "Schritt 2 – Den Teig ruhen lassen"],
    ["第1步：准备材料和工具", "第2步：把船拉上岸"], ["Étape 1 : Le bateau", "Étape 2 : La rame"],
  ])
  func seriesAreHeadings(titles: [String]) {
    #expect(Self.headings(titles) == titles)
  }

  @Test func linesBelowOneAnotherAreNone() {
    let blocks = blocks(of: "\(prose)\n\nDay 1: The park\nDay 2: The pier\nDay 3: The market\n\n\(prose)")
    #expect(!blocks.contains("heading"))
  }

  @Test func oneAmongItsLikeIsATitleToo() {
    let titles = [
      "Pro: It costs less to build", "Con: You give up a lot of things", "Pro: It can be moved",
      "Con: It is small - really!",
      "Con: The heating never quite works", "Pro: Bills are lower",
    ]
    #expect(Self.headings(titles, model: .standard) == titles)
  }
}
