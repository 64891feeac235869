import TestSupport
import Testing

@Suite struct MarkedTableTests {
  @Test(arguments: [
    Case(
      "pipes with a rule", "| Source | Loss |\n|--------|-----:|\n| Wind | 2 % |\n| Splash | 1 % |",
      "header: Source | Loss\nrow: Wind | 2 %\nrow: Splash | 1 %"),
    Case(
      "pipes without outer ones", "Gauge | Price\n------|------\nBucket | 12\nJar | 0",
      "header: Gauge | Price\nrow: Bucket | 12\nrow: Jar | 0"),
    Case(
      "an empty cell and a pipe behind a backslash", "| a | b |\n|---|---|\n| x \\| y |  |\n| z | 1 |",
      "header: a | b\nrow: x \\| y | \nrow: z | 1"),
    Case(
      "tabs", "Day\tJar\tTube\nMonday\t4.0\t4.3\nTuesday\t0.0\t0.2",
      "row: Day | Jar | Tube\nrow: Monday | 4.0 | 4.3\nrow: Tuesday | 0.0 | 0.2"),
    Case(
      "tabs with a row that lacks a cell", "Day\tJar\tTube\nMonday\t4.0\nTuesday\t0.0\t0.2",
      "row: Day | Jar | Tube\nrow: Monday | 4.0\nrow: Tuesday | 0.0 | 0.2"),
    Case(
      "columns of spaces",
      """
      Gauge                 Mouth (cm2)   Price
      --------------------  -----------   -----
      Straight jam jar               50       0
      Glass tube in sleeve          200      24
      """, "header: Gauge | Mouth (cm2) | Price\nrow: Straight jam jar | 50 | 0\nrow: Glass tube in sleeve | 200 | 24"),
    Case(
      "a cell that goes on in the next line",
      """
      Source    Remedy
      ------    ----------------
      Wind      Lower post,
                open fence
      Splash    Rim at one meter
      """, "header: Source | Remedy\nrow: Wind | Lower post, open fence\nrow: Splash | Rim at one meter"),
    Case(
      "box drawing", "┌─────┬─────┐\n│ Box │ g   │\n├─────┼─────┤\n│ Tin │ 410 │\n│ Oak │ 380 │\n└─────┴─────┘",
      "header: Box | g\nrow: Tin | 410\nrow: Oak | 380"),
    Case(
      "box drawing with cells of two lines",
      """
      +------+---------+
      | Box  | Leaks   |
      +------+---------+
      | Tin  | none at |
      |      | all     |
      +------+---------+
      | Oak  | daily   |
      +------+---------+
      """, "header: Box | Leaks\nrow: Tin | none at all\nrow: Oak | daily"),
    Case(
      "tabs before an empty corner", "\tMill\tQuay\nJanuary\t81\t90\nFebruary\t\t66",
      "row:  | Mill | Quay\nrow: January | 81 | 90\nrow: February |  | 66"),
    Case(
      "dots before prices", "Tea, pot ........... 2.40\nSeed cake . . . . .  2.80",
      "row: Tea, pot | 2.40\nrow: Seed cake | 2.80"),
    Case(
      "values with commas", "name,colour,sown\n\"Bean, climbing\",green,1\nLeek,,2",
      "row: name | colour | sown\nrow: Bean, climbing | green | 1\nrow: Leek |  | 2"),
    Case(
      "numbers with commas", "2019,100,200\n2020,110,210\n2021,120,220",
      "row: 2019 | 100 | 200\nrow: 2020 | 110 | 210\nrow: 2021 | 120 | 220"),
    Case(
      "commas in amounts", "Bathroom $6,500–$28,000\nKitchen $14,500–$40,500\nAttic $4,500–$16,500",
      "Bathroom $6,500–$28,000\nKitchen $14,500–$40,500\nAttic $4,500–$16,500"),
    Case(
      "commas that group digits", "Yokogawa 7,334 1,198 240\nHokuriku 6,380 1,801 180\nSagawa 5,365 1,054 48",
      "Yokogawa 7,334 1,198 240\nHokuriku 6,380 1,801 180\nSagawa 5,365 1,054 48"),
    Case(
      "box drawing with a sum",
      "╭─────┬─────╮\n│ Box │ g   │\n├─────┼─────┤\n│ Tin │ 410 │\n│ Oak │ 380 │\n├─────┼─────┤\n│ Sum │ 790 │\n╰─────┴─────╯",
      "header: Box | g\nrow: Tin | 410\nrow: Oak | 380\nrow: Sum | 790"),
    Case(
      "columns of spaces with names of groups",
      """
      Plant          Income    Spent
      Spring
        Bulbs          0.00    41.20
        Sale          96.50     3.75
      Autumn
        Wreaths       58.00    22.10
      """,
      "row: Plant | Income | Spent\nrow: Spring |  | \nrow: Bulbs | 0.00 | 41.20\nrow: Sale | 96.50 | 3.75\nrow: Autumn |  | \nrow: Wreaths | 58.00 | 22.10"
    ),
  ]) func areRead(_ given: Case) {
    #expect(fragments(of: given.text).joined(separator: "\n") == given.expected)
  }

  @Test(arguments: [
    Case("a sentence with commas", "It rained,\nand it stopped, and\nit rained, again, at noon.", ""),
    Case("dots that leave something out", "He said .... nothing\n\nand went.", ""),
    Case("a menu with pipes", "Home | News | Sports", "Home | News | Sports"),
    Case("two spaces behind a full stop", "It rained.  It rained again.\nIt stopped.  Then it rained.", ""),
    Case("one line with a tab", "Name:\tAda Moor\n\nShe came late.", ""),
  ]) func areNotSeen(_ given: Case) {
    #expect(!fragments(of: given.text).contains { $0.hasPrefix("row") || $0.hasPrefix("header") })
  }

  @Test(arguments: ["|", "\t", " | ", "+-", "─", "a\t", "a  b  ", "\u{2502}"])
  func aLineOfNothingButSignsIsRead(_ sign: String) {
    let line = String(repeating: sign, count: 50_000)
    #expect(fragments(of: line + "\n" + line + "\n" + line).count <= 6)
  }
}
