/// A number with its noun, in messages.
package enum Counted {
  /// The noun in the singular or the plural.
  ///
  ///     1, "row"   ►   1 row
  ///     12, "row"   ►   12 rows
  package static func words(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
