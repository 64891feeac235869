import ArgumentParser
import ArticleParsing
import ArticleWriting
import BoostedTrees

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files as the commands read and write them.
enum TrainingFiles {
  /// The bytes of a file.
  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw ValidationError("\(path) is not there.") }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }

  /// A file of weights, kept until the program ends: models read their bytes in place.
  static func weights(_ path: String) throws -> ModelBytes {
    let bytes = try read(path)
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    memory.copyBytes(from: bytes)
    return ModelBytes(UnsafeRawBufferPointer(memory))
  }

  /// The paths in a file, one a line.
  static func paths(listedIn path: String) throws -> [String] {
    String(decoding: try read(path), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Writes the articles of a document as JSON, read as the options say.
  static func writeArticles(of path: String, _ options: ParsingOptions) throws {
    let document = ArticleParser(options: options).parse(try read(path))
    var bytes: [UInt8] = []
    var output = ChunkedOutput { bytes += $0 }
    JSONWriter().write(document, to: &output)
    output.flush()
    try write(bytes, "/dev/stdout")
  }

  /// Writes numbers one after another, as they are in memory.
  static func write<Number: BitwiseCopyable>(numbers: [Number], _ path: String) throws {
    try write(numbers.withUnsafeBytes { [UInt8]($0) }, path)
  }

  /// Writes a file.
  static func write(_ bytes: [UInt8], _ path: String) throws {
    guard let file = fopen(path, "wb") else { throw ValidationError("\(path): no such folder.") }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw ValidationError("\(path): not written.") }
  }
}
