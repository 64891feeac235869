/// What a crawl sends to a worker: a document, or where to find it.
struct CrawlDocument: Sendable, Equatable {
  /// What the bytes are.
  enum Kind: UInt8, Sendable {
    /// A line of standard input: a path, an address or a JSON object.
    case line
    /// An argument of the command: a path or an address, whatever it looks like.
    case name
    /// A page from an archive, with what its server said about it.
    case page
  }

  var kind: Kind
  /// The number of the line or of the document, from 1.
  var number: Int
  /// The identifier of an archived page; empty for others.
  var id = ""
  /// The address of an archived page; empty for others.
  var url = ""
  /// The media type of an archived page; empty for others.
  var type = ""
  var bytes: [UInt8]

  /// As a message: the kind, the number, and each string with its length.
  var message: [UInt8] {
    var message: [UInt8] = [kind.rawValue]
    message.reserveCapacity(bytes.count + id.utf8.count + url.utf8.count + type.utf8.count + 64)
    message.append(length: number)
    for text in [id, url, type] {
      message.append(length: text.utf8.count)
      message += text.utf8
    }
    message.append(length: bytes.count)
    message += bytes
    return message
  }

  init(kind: Kind, number: Int, id: String = "", url: String = "", type: String = "", bytes: [UInt8]) {
    self.kind = kind
    self.number = number
    self.id = id
    self.url = url
    self.type = type
    self.bytes = bytes
  }

  /// Receives a message; nil at the end of all.
  init?(from channel: WorkerChannel) {
    guard let kind = channel.receive(1).flatMap({ Kind(rawValue: $0[0]) }), let number = channel.receiveLength(),
      let id = channel.receiveBytes(), let url = channel.receiveBytes(), let type = channel.receiveBytes(),
      let bytes = channel.receiveBytes()
    else { return nil }
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    self.init(kind: kind, number: number, id: text(id), url: text(url), type: text(type), bytes: bytes)
  }
}

/// The line a document becomes (empty for an empty line of input), and whether it reports a failure.
struct CrawlAnswer: Sendable, Equatable {
  var line: [UInt8]
  var isError = false

  init(line: [UInt8], isError: Bool = false) {
    self.line = line
    self.isError = isError
  }

  var message: [UInt8] {
    var message: [UInt8] = [isError ? 1 : 0]
    message.reserveCapacity(line.count + 16)
    message.append(length: line.count)
    message += line
    return message
  }

  /// Receives a message; nil if none comes any more.
  init?(from channel: WorkerChannel) {
    guard let kind = channel.receive(1), let line = channel.receiveBytes() else { return nil }
    self.init(line: line, isError: kind[0] == 1)
  }
}

extension [UInt8] {
  fileprivate mutating func append(length: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { append(UInt8(truncatingIfNeeded: length >> shift)) }
  }
}

extension WorkerChannel {
  fileprivate func receiveLength() -> Int? {
    receive(8).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
  }

  fileprivate func receiveBytes() -> [UInt8]? { receiveLength().flatMap { $0 >= 0 ? receive($0) : nil } }
}
