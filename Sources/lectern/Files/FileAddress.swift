import ArticleModel

/// Paths written as `file:` addresses.
enum FileAddress {
  /// The path an argument names; anything but a `file:` address is a path itself.
  ///
  ///     file:///home/ada/a%20b.txt   ►   /home/ada/a b.txt
  ///
  /// Throws ``InputFailure`` for a file on another machine, an unsupported scheme, or an empty name.
  static func path(of argument: String) throws -> String {
    guard !argument.isEmpty else { throw InputFailure(reason: "a file name cannot be empty", name: "\"\"") }
    if let scheme = scheme(of: argument), scheme != "file", !SystemCalls.isThere(argument) {
      throw InputFailure(
        reason: "\(scheme): addresses cannot be read, only http, https and file", name: argument)
    }
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
    return PercentCoding.decodedPath(rest.prefix { $0 != "?" && $0 != "#" })
  }

  /// The scheme before `://`, in lower case; nil if the argument is a path.
  private static func scheme(of argument: String) -> String? {
    guard let sign = argument.firstRange(of: "://"), sign.lowerBound != argument.startIndex else { return nil }
    let scheme = argument[..<sign.lowerBound].lowercased()
    let isScheme = scheme.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x2B...0x39).contains($0) && $0 != 0x2F }
    return isScheme ? scheme : nil
  }
}
