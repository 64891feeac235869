import Testing
@testable import TableRebuilding

@Suite("Tables printed one cell a line")
struct StackedCellsTests {
  private func tables(_ cells: [String], blank: Int = 0) -> [RebuiltTable] {
    TableRebuilder().tables(in: cells.map { TableLine(text: $0, blankLinesBefore: blank) })
  }

  private let prices = [
    "Model", "Price", "Year", "Acme One", "$1,299", "2019", "Bravo", "$2,450", "2021", "Charlie Pro", "$899", "2023",
  ]

  @Test("The rhythm of the lines gives the columns", arguments: [0, 1])
  func rhythm(blank: Int) {
    let found = tables(prices, blank: blank)
    #expect(found.count == 1)
    #expect(found.first?.header == ["Model", "Price", "Year"])
    #expect(
      found.first?.rows == [
        ["Acme One", "$1,299", "2019"], ["Bravo", "$2,450", "2021"], ["Charlie Pro", "$899", "2023"],
      ])
    #expect(found.first?.lines == 0..<12)
  }

  @Test("Rows may say of each thing in the header whether it has something")
  func comparison() {
    let cells = [
      "Feature", "Day", "Week", "Season", "Price", "18", "95", "640", "Water", "Yes", "Yes", "Yes", "Power", "No",
      "Yes",
      "Yes",
    ]
    #expect(tables(cells).first?.header == ["Feature", "Day", "Week", "Season"])
    #expect(tables(cells).first?.rows.last == ["Power", "No", "Yes", "Yes"])
    let list = ["Soup", "Bread", "Fish", "Peas", "Tea", "Cake", "Milk", "Rice", "Salt", "Oil", "Jam", "Eggs"]
    #expect(tables(list).isEmpty)
  }

  @Test("A cell may say that there is nothing to measure")
  func exception() {
    let cells = [
      "Rope", "Strands", "Price", "Delivery", "Tow", "3", "€4", "2 days", "Hemp", "4", "€9", "none", "Wire", "7", "€12",
      "5 days",
    ]
    #expect(tables(cells + ["What to buy"]).first?.rows.last == ["Wire", "7", "€12", "5 days"])
    #expect(tables(["All ropes"] + cells).first?.header == ["Rope", "Strands", "Price", "Delivery"])
  }

  @Test("A title above the header is no part of the table")
  func title() {
    #expect(tables(["Models and their prices"] + prices).first?.lines == 1..<13)
  }

  @Test(
    "Without a strict rhythm there is no table",
    arguments: [
      ["Home", "News", "Sport", "Weather", "Travel", "Culture", "Music", "Film", "Books"],
      ["Paris", "2019", "London", "Berlin", "2020", "2021", "Rome", "Madrid", "2022"],
      ["12", "14", "18", "22", "25", "31", "44", "47", "50"],
    ])
  func noRhythm(cells: [String]) {
    #expect(tables(cells).isEmpty)
  }
}
