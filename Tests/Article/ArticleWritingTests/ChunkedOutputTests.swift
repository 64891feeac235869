import ArticleWriting
import Testing

@Suite("Output in pieces")
struct ChunkedOutputTests {
  @Test("Numbers are written in full, whatever their size and sign", arguments: [0, 7, -1, 10, 1_000_203, .max, .min])
  func numbers(number: Int) {
    var bytes: [UInt8] = []
    withoutActuallyEscaping({ (piece: UnsafeBufferPointer<UInt8>) in bytes.append(contentsOf: piece) }) { receive in
      var output = ChunkedOutput(chunkSize: 4, receive: receive)
      output.write(number)
      output.flush()
    }
    #expect(String(decoding: bytes, as: UTF8.self) == String(number))
  }
}
