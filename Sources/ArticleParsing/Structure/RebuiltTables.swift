/// Finds tables whose cells are joined by single spaces, and takes them over from ``TableRebuilder``.
///
///     Gauge Price Weight        ►   table: Gauge | Price | Weight
///     Bucket 12 € 300 g                    Bucket | 12 € | 300 g
///     Tipping spoon 80 € 1 kg              Tipping spoon | 80 € | 1 kg
struct RebuiltTables {
  static func apply(to draft: inout Draft) {
  }
}
