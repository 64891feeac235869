import ArticleModel

/// Documents of one table each.
enum TableSamples {
  /// Nine columns: too wide for most screens.
  static let wide = document(
    Table(
      header: [
        "Harbour", "Opened", "Depth in m", "Tide", "Boats", "Fees per night", "Strengths", "Weaknesses", "Remarks",
      ],
      rows: [
        row(
          "Marrow Bay", "30 August 1871", "4.05", "2.1 m", "112", "€ 24",
          "sheltered from every wind but the one that blows, and close to the station", "sand", "dredged twice"),
        row("Sill", "1904-05-02", "3.9", "90 cm", "47", "€ 18.50", "quiet", "no fuel", ""),
        row(
          "East Quay", "May 1888", "12", "3 m", "1,204", "€ 140", "deep water, cranes", "noise by night", "no anchoring"
        ),
        row("東港", "1899-01-15", "7.5", "1.8 m", "9", "–", "鮮魚", "", "closed in winter"),
        row(
          "Lantern Cove", "12 June 2001", "2.25", "2 m", "30", "€ 9", "free showers", "shallow", "sandbar at the mouth"),
      ], caption: "Harbours of the coast"))

  /// A rebuilt table the pipeline is not sure of, with its boundaries off by a word.
  static let guess = document(
    Table(
      header: ["Gauge", "Price", "Weight"],
      rows: [
        row("Tipping spoon 80", "€", "1 kg"), row("Bucket 12", "€", "300 g"), row("Glass tube 24", "€", "200 g"),
      ], origin: .reconstructed, confidence: 0.63))

  /// A table of many rows.
  static func long(_ count: Int) -> Document {
    document(
      Table(
        header: ["Number", "Name", "Depth"],
        rows: (0..<count).map { row("\($0)", "place \($0 * 7919 % count)", "\($0 * 31 % 97).\($0 % 10) m") }))
  }

  static func document(_ table: Table) -> Document {
    var builder = DocumentBuilder()
    builder.article(Masthead(title: "Tables")) { add in
      add(.paragraph("What follows is a table."))
      add(.table(table))
      add(.paragraph("What precedes is a table."))
    }
    return builder.document
  }

  private static func row(_ cells: String...) -> [RichText] { cells.map { RichText($0) } }
}
