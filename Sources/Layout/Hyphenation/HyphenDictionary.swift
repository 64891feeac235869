#if canImport(CHyphen)
  import CHyphen

  #if canImport(Darwin)
    import Darwin
  #elseif canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  /// One dictionary of patterns, opened: Liang's method ("Word Hy-phen-a-tion by Com-put-er", 1983) as libhyphen has it.
  ///
  /// To be used by one thread at a time.
  final class HyphenDictionary {
    private let patterns: UnsafeMutablePointer<HyphenDict>
    /// From UTF-8 to the dictionary's own encoding; nil if that is UTF-8.
    private let converter: iconv_t?

    /// Opens a dictionary; nil if it cannot be read or its encoding is not known.
    init?(path: String) {
      guard let patterns = hnj_hyphen_load(path) else { return nil }
      self.patterns = patterns
      guard patterns.pointee.utf8 == 0 else {
        converter = nil
        return
      }
      let opened = Self.encoding(of: patterns).flatMap { name in iconv_open(name, "UTF-8") }
      guard let opened, opened != iconv_t(bitPattern: -1) else {
        hnj_hyphen_free(patterns)
        return nil
      }
      converter = opened
    }

    deinit {
      if let converter { iconv_close(converter) }
      hnj_hyphen_free(patterns)
    }

    /// Where a word of well-formed UTF-8 may be divided, as byte offsets within it. A division that would change the
    /// spelling ("Schiffahrt", "Schiff-fahrt") is left out.
    func divisions(of word: UnsafeBufferPointer<UInt8>) -> [Int] {
      let letters = Self.letters(of: word)
      let small = letters.flatMap { $0.small }
      guard var encoded = converter == nil ? small : convert(small) else { return [] }
      // Positions are counted in letters: of a dictionary in another encoding each takes one byte.
      guard !letters.isEmpty, converter == nil || encoded.count == letters.count else { return [] }
      let count = encoded.count
      encoded.append(0)
      var marks = [CChar](repeating: 0, count: count + 5)
      var changes = Changes(count: count)
      defer { changes.free() }
      let status = encoded.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { word in
          hnj_hyphen_hyphenate2(
            patterns, word.baseAddress, Int32(count), &marks, nil, &changes.texts, &changes.positions, &changes.cuts)
        }
      }
      guard status == 0 else { return [] }
      return letters.indices.dropFirst().filter { marks[$0 - 1] & 1 == 1 && !changes.hasChange(at: $0 - 1) }
        .map { letters[$0].start }
    }

    /// The letters of a word, each small, with where it begins.
    private static func letters(of word: UnsafeBufferPointer<UInt8>) -> [(start: Int, small: [UInt8])] {
      var start = 0
      return String(decoding: word, as: UTF8.self).unicodeScalars.map { scalar in
        defer { start += UTF8.width(scalar) }
        let mapped = scalar.properties.lowercaseMapping
        return (start, Array((mapped.unicodeScalars.count == 1 ? mapped : String(scalar)).utf8))
      }
    }

    private func convert(_ word: [UInt8]) -> [UInt8]? {
      var input = word.map { CChar(bitPattern: $0) }
      var output = [CChar](repeating: 0, count: word.count)
      var inputLeft = input.count
      var outputLeft = output.count
      let status = input.withUnsafeMutableBufferPointer { from in
        output.withUnsafeMutableBufferPointer { to in
          var source = from.baseAddress
          var target = to.baseAddress
          return iconv(converter, &source, &inputLeft, &target, &outputLeft)
        }
      }
      guard status == 0, inputLeft == 0 else {
        // A letter that the encoding lacks must not leave the converter in the middle of a sequence.
        _ = iconv(converter, nil, nil, nil, nil)
        return nil
      }
      return output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
    }

    private static func encoding(of patterns: UnsafeMutablePointer<HyphenDict>) -> String? {
      let name = withUnsafeBytes(of: &patterns.pointee.cset) { bytes in
        String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
      }
      // OpenOffice's name for it.
      let windows = "microsoft-cp"
      return name.isEmpty ? nil : name.hasPrefix(windows) ? "CP" + name.dropFirst(windows.count) : name
    }
  }

  extension UTF8 {
    /// The bytes of a scalar.
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
      scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
    }
  }

  /// The changes of spelling at divisions, as libhyphen reports them in its own memory.
  private struct Changes {
    let count: Int
    var texts: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<Int32>?
    var cuts: UnsafeMutablePointer<Int32>?

    init(count: Int) { self.count = count }

    func hasChange(at letter: Int) -> Bool { texts?[letter] != nil }

    mutating func free() {
      if let texts { for index in 0..<count { Self.release(texts[index]) } }
      Self.release(texts)
      Self.release(positions)
      Self.release(cuts)
    }

    private static func release(_ memory: UnsafeMutableRawPointer?) {
      #if canImport(Darwin)
        Darwin.free(memory)
      #elseif canImport(Musl)
        Musl.free(memory)
      #else
        Glibc.free(memory)
      #endif
    }
  }
#else
  /// Takes the place of libhyphen in builds without it: there are no dictionaries.
  final class HyphenDictionary {
    init?(path: String) { return nil }

    func divisions(of word: UnsafeBufferPointer<UInt8>) -> [Int] { [] }
  }
#endif
