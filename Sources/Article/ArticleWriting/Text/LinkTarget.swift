import UTF8Text

/// Decides which addresses a written article may link to.
enum LinkTarget {
  /// The address without control characters and surrounding spaces, or nil if it must not be followed: an address
  /// that carries a program or a document of its own (`javascript:`, `data:`, `vbscript:`), or none at all.
  ///
  /// Before: `java⇥script:alert(1)` — after: nil. Browsers leave tabs and line breaks out of an address, so the scheme
  /// is looked at after that is done.
  static func safe(_ url: String) -> String? {
    var address = url.unicodeScalars.filter { !PrintableText.isControl($0.value) }
    while address.first == " " { address.removeFirst() }
    while address.last == " " { address.removeLast() }
    guard !address.isEmpty else { return nil }
    let scheme = String(String.UnicodeScalarView(address.prefix { $0 != ":" })).lowercased()
    return refusedSchemes.contains(scheme) ? nil : String(String.UnicodeScalarView(address))
  }

  private static let refusedSchemes: Set<String> = ["javascript", "data", "vbscript"]
}
