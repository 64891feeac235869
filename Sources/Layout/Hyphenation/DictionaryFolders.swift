#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Finds the dictionary of a language among the files `hyph_LANGUAGE_REGION.dic` of some folders.
///
///     "en-GB"   hyph_en_GB.dic, else hyph_en.dic, else any other English one
///     "de"      hyph_de.dic, else hyph_de_DE.dic, else any other German one
public struct DictionaryFolders {
  private let folders: [String]

  /// Looks into these folders, the first ones first.
  public init(_ folders: [String]) { self.folders = folders }

  /// Where systems keep dictionaries: the XDG data folders, those of the package managers, and LibreOffice's.
  public static var standard: [String] {
    let home = variable("HOME")
    let own = variable("XDG_DATA_HOME") ?? home.map { $0 + "/.local/share" }
    let shared = (variable("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").split(separator: ":").map(String.init)
    let data = [own].compactMap { $0 } + shared + ["/usr/share", "/opt/homebrew/share", "/opt/local/share"]
    let office = "/Applications/LibreOffice.app/Contents/Resources/extensions"
    return data.map { $0 + "/hyphen" } + names(in: office).filter { $0.hasPrefix("dict-") }.map { "\(office)/\($0)" }
  }

  /// The path of the best dictionary for a BCP 47 tag; nil if there is none or the tag is invalid.
  public func dictionary(for tag: String) -> String? {
    let parts = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
    guard let first = parts.first, parts.allSatisfy(Self.isSubtag) else { return nil }
    let language = first.lowercased() == "no" ? "nb" : first.lowercased()
    let region = parts.dropFirst().first { $0.utf8.count == 2 }?.uppercased()
    let wanted = [region, "", Self.home(of: language)].compactMap { $0 }.map {
      $0.isEmpty ? language : "\(language)_\($0)"
    }
    for name in wanted {
      for folder in folders where access("\(folder)/hyph_\(name).dic", R_OK) == 0 {
        return "\(folder)/hyph_\(name).dic"
      }
    }
    return anyDictionary(of: language)
  }

  private func anyDictionary(of language: String) -> String? {
    for folder in folders {
      let names = Self.names(in: folder).filter { $0.hasPrefix("hyph_\(language)_") && $0.hasSuffix(".dic") }
      if let name = names.min() { return "\(folder)/\(name)" }
    }
    return nil
  }

  /// The region whose spelling is meant where a tag names none.
  private static func home(of language: String) -> String {
    ["en": "US", "cs": "CZ", "da": "DK", "el": "GR", "nb": "NO", "sv": "SE", "uk": "UA"][language]
      ?? language.uppercased()
  }

  /// Whether a part of a tag may stand in a file's name.
  private static func isSubtag(_ part: String) -> Bool {
    part.utf8.count <= 8 && part.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
        })
    }
    return names
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
