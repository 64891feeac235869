/// Tells a mistyped command from a missing file.
///
///     lectern convrt page.html   ►   convrt: no such file or command; did you mean "lectern convert"?
enum MistypedCommand {
  /// The command that the first argument nearly spells; nil if it is a command, names a file or looks like a path.
  static func meant(by argument: String, among commands: [String]) -> String? {
    guard argument.utf8.count >= 3, argument.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }),
      argument.utf8.count <= 20, !commands.contains(argument), !SystemCalls.isThere(argument)
    else { return nil }
    let near = commands.map { (name: $0, slips: slips(Array(argument.lowercased().utf8), Array($0.utf8))) }
    guard let best = near.min(by: { $0.slips < $1.slips }), best.slips <= (best.name.utf8.count > 6 ? 2 : 1) else {
      return nil
    }
    return best.name
  }

  /// How many letters have to be inserted, deleted, changed or swapped with their neighbour to turn one word into the other
  /// (optimal string alignment distance).
  private static func slips(_ from: [UInt8], _ to: [UInt8]) -> Int {
    var rows = [Array(0...to.count)]
    for i in 0..<from.count {
      var row = [i + 1]
      for j in 0..<to.count {
        var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (from[i] == to[j] ? 0 : 1))
        if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] { least = min(least, rows[i - 1][j - 1] + 1) }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[from.count][to.count]
  }
}
