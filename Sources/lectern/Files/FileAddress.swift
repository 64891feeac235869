import ArticleModel

/// Paths written as addresses.
enum FileAddress {
  /// The path an argument names; an argument that is no address of a file is one itself.
  ///
  ///     file:///home/ada/a%20b.txt   ►   /home/ada/a b.txt
  ///
  /// Throws ``InputFailure`` for a file on another machine.
  static func path(of argument: String) throws -> String {
    guard argument.prefix(5).lowercased() == "file:" else { return argument }
    var rest = argument.dropFirst(5)
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let host = rest.prefix { $0 != "/" }
      guard host.isEmpty || host == "localhost" else {
        throw InputFailure(reason: "files on other machines cannot be read", name: argument)
      }
      rest = rest.dropFirst(host.count)
    }
    return PercentCoding.decoded(rest.prefix { $0 != "?" && $0 != "#" })
  }
}
