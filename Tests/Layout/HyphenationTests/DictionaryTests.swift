import Hyphenation
import Testing
import TextLayout

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of dictionaries, written for one test and taken away after it.
private final class Folder {
  let path: String
  private var files: [String] = []

  init() throws {
    var template = Array("/tmp/lectern-dictionaries-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for file in files { unlink(file) }
    rmdir(path)
  }

  /// Writes the patterns of a language; bytes, since not every dictionary is in UTF-8.
  func add(_ language: String, _ bytes: [UInt8]) throws {
    let name = "\(path)/hyph_\(language).dic"
    let file = try #require(fopen(name, "wb"))
    defer { fclose(file) }
    files.append(name)
    try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  func add(_ language: String, _ text: String) throws { try add(language, Array(text.utf8)) }

  /// Makes a pipe in the place of a dictionary.
  func addPipe(_ language: String) throws {
    let name = "\(path)/hyph_\(language).dic"
    try #require(mkfifo(name, 0o600) == 0)
    files.append(name)
  }

  /// Writes what somebody reads from a pipe.
  func write(_ language: String, _ text: String) throws {
    let pipe = try #require(fopen("\(path)/hyph_\(language).dic", "w"))
    defer { fclose(pipe) }
    try #require(fputs(text, pipe) >= 0)
  }

  /// A word with hyphens where it may be divided.
  func divide(_ word: String, _ language: String) -> String {
    let bytes = Array(word.utf8)
    let offsets = bytes.withUnsafeBufferPointer {
      DictionaryHyphenator(folders: [path]).divisions(of: $0, language: language)
    }
    var parts: [String] = []
    var start = 0
    for offset in offsets + [bytes.count] {
      parts.append(String(decoding: bytes[start..<offset], as: UTF8.self))
      start = offset
    }
    return parts.joined(separator: "-")
  }
}

#if canImport(CHyphen)
  @Suite("Dictionaries")
  struct DictionaryTests {
    @Test("Divide words, whatever their capitals")
    func english() throws {
      let folder = try Folder()
      try folder.add("en_US", "UTF-8\ny1p\no1g\na1p\n")
      #expect(folder.divide("typography", "en") == "ty-po-gra-phy")
      #expect(folder.divide("Typography", "en-GB") == "Ty-po-gra-phy")
    }

    @Test("Count letters, not bytes")
    func umlauts() throws {
      let folder = try Folder()
      try folder.add("de_DE", "UTF-8\nä1g\nö1ß\n")
      #expect(folder.divide("überträgerin", "de") == "überträ-gerin")
      #expect(folder.divide("Größenträger", "de-AT") == "Grö-ßenträ-ger")
    }

    @Test("May be in another encoding")
    func latin() throws {
      let folder = try Folder()
      try folder.add("de", Array("ISO8859-1\n".utf8) + [0xE4] + Array("1g\n".utf8))
      #expect(folder.divide("Überträgerin", "de") == "Überträ-gerin")
      // A letter the encoding has not: the word stays whole, and the next one is divided as before.
      #expect(folder.divide("траgägär", "de") == "траgägär")
      #expect(folder.divide("träger", "de") == "trä-ger")
    }

    @Test("Leave out divisions that would change the spelling")
    func respelling() throws {
      let folder = try Folder()
      try folder.add("sv", "UTF-8\nf1f/ff=f,1,2\na1h\n")
      #expect(folder.divide("schiffahren", "sv") == "schiffa-hren")
    }

    @Test("Of hostile tags and broken files: none")
    func hostile() throws {
      let folder = try Folder()
      try folder.add("xx", [0xFF, 0x00, 0x0A, 0x31])
      try folder.add("yy", "KLINGON-8\na1b\n")
      for tag in ["", "-", "../../../etc/passwd", "en/../xx", "e\u{0}n", "xx", "yy", "zz", "averylongsubtag-EN"] {
        #expect(folder.divide("typography", tag) == "typography")
      }
    }

    @Test("That take long to open keep nobody waiting, and divide words once they are there")
    func late() async throws {
      let folder = try Folder()
      // A pipe: opening the dictionary takes until somebody writes it.
      try folder.addPipe("de")
      let (stream, told) = AsyncStream.makeStream(of: Void.self)
      let first = DictionaryHyphenator(
        folders: [folder.path], patience: .init(milliseconds: 1) { told.yield() })
      let word = Array("typography".utf8)
      #expect(word.withUnsafeBufferPointer { first.divisions(of: $0, language: "de") } == [])
      #expect(first.successor() == nil)
      try folder.write("de", "UTF-8\n1po\n")
      for await _ in stream { break }
      // It goes on as it began; the next one knows more, and there is no third.
      #expect(word.withUnsafeBufferPointer { first.divisions(of: $0, language: "de") } == [])
      let second = try #require(first.successor())
      #expect(word.withUnsafeBufferPointer { second.divisions(of: $0, language: "de") } == [2])
      #expect(second.successor() == nil)
    }
  }
#endif

@Suite("Dictionary folders")
struct DictionaryFoldersTests {
  @Test(
    "Find the nearest dictionary",
    arguments: [
      ("en-GB", "en_GB"), ("en", "en_US"), ("EN_us", "en_US"), ("en-Latn-GB", "en_GB"), ("de", "de_AT"),
      ("fr-CA", "fr"),
      ("no", "nb_NO"), ("it", nil), ("e", nil),
    ] as [(String, String?)])
  func nearest(tag: String, expected: String?) throws {
    let folder = try Folder()
    for name in ["en_GB", "en_US", "de_CH", "de_AT", "fr", "fr_FR", "nb_NO"] { try folder.add(name, "UTF-8\n") }
    let found = DictionaryFolders([folder.path + "/none", folder.path]).dictionary(for: tag)
    #expect(found == expected.map { "\(folder.path)/hyph_\($0).dic" })
  }
}
