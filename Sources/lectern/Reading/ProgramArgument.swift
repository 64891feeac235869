/// Arguments for other programs, made from untrusted names and addresses.
///
/// An editor takes `+:!rm *` for a command, a pager `-k` for an option, `ed` a name with `!` for a program to run. None of
/// them does so with a name that begins at a directory, and that holds for programs that do not know `--` either.
enum ProgramArgument {
  /// A path that no program can take for anything else: it begins with `/`, `./` or `../`.
  ///
  ///     "+:!touch x"   ►   "./+:!touch x"
  static func path(_ path: String) -> String {
    ["/", "./", "../"].contains { path.utf8.starts(with: $0.utf8) } ? path : "./" + path
  }

  /// An address that no program can take for anything else; nil if it is not one of http or https in printable ASCII.
  static func address(_ url: String) -> String? {
    let isPlain = url.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    let start = url.prefix(8).lowercased()
    return isPlain && (start.hasPrefix("http://") || start.hasPrefix("https://")) ? url : nil
  }
}
