import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Tells at a look whether a folder has the names it had: the sum of a hash of each, whatever order they come in.
///
/// A year of a large shelf has tens of thousands of folders. To list and compare them all takes longer than to keep an article, so
/// the index holds this sum and adds to it what it adds.
enum NameSum {
  /// What a name adds: 40 bits of FNV-1a, so that millions of them stay far below the largest number.
  static func of(_ name: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(hash >> 24)
  }

  /// The sum of the names in a folder except hidden ones.
  static func of(folder: String) -> Int {
    guard let stream = FileName.withCString(folder, { opendir($0) }) ?? nil else { return 0 }
    defer { closedir(stream) }
    var sum = 0
    while let entry = readdir(stream) {
      withUnsafeBytes(of: &entry.pointee.d_name) { name in
        if name.first != UInt8(ascii: ".") { sum += of(name.prefix { $0 != 0 }) }
      }
    }
    return sum
  }
}
