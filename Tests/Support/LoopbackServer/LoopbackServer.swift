import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A server on this machine for tests: it answers each connection by a function on a thread of its own, and is gone with the
/// value.
public final class LoopbackServer: @unchecked Sendable {
  /// What a connection is answered with.
  public typealias Handler = @Sendable (_ request: Request, _ connection: Connection) -> Void

  /// What was asked for.
  public struct Request: Sendable {
    /// The path: "/page".
    public let path: String
    /// The header as it came.
    public let header: String
  }

  private let descriptor: Int32
  /// The port it listens at.
  public let port: Int

  /// Begins to listen at a port of its own.
  public init(_ handler: @escaping Handler) {
    #if canImport(Darwin)
      signal(SIGPIPE, SIG_IGN)
    #endif
    let (socket, port) = LoopbackServer.listening()
    descriptor = socket
    self.port = port
    Thread.detachNewThread {
      while true {
        let accepted = accept(socket, nil, nil)
        guard accepted >= 0 else { return }
        Thread.detachNewThread {
          let connection = Connection(accepted)
          if let request = connection.readRequest() { handler(request, connection) }
          connection.end()
        }
      }
    }
  }

  deinit {
    shutdown(descriptor, Int32(2))
    close(descriptor)
  }

  /// The address of a path.
  public func url(_ path: String, scheme: String = "http") -> String { "\(scheme)://127.0.0.1:\(port)\(path)" }

  /// A port nobody listens at.
  public static func closedPort() -> Int {
    let (socket, port) = listening()
    close(socket)
    return port
  }

  private static func listening() -> (socket: Int32, port: Int) {
    #if canImport(Darwin)
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        precondition(bind(descriptor, $0, length) == 0 && listen(descriptor, 16) == 0)
        getsockname(descriptor, $0, &length)
      }
    }
    return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
  }
}

/// One connection of a client.
public final class Connection: @unchecked Sendable {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Sends bytes; false where the client is gone.
  @discardableResult
  public func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Connection.write($0, to: descriptor) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Writes to a client that may be gone, without the signal for that: programs that tests start would inherit that it is ignored.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    #endif
  }

  /// Sends text.
  @discardableResult
  public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Sends a whole answer.
  public func answer(_ status: String = "200 OK", headers: [String] = [], _ body: [UInt8]) {
    let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: close"] + headers
    send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    send(body)
  }

  /// Waits until the client is gone.
  public func waitForEnd() {
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) > 0 {}
  }

  func readRequest() -> LoopbackServer.Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
      let count = read(descriptor, &buffer, buffer.count)
      // Whoever speaks TLS gets an answer all the same.
      if bytes.isEmpty, count > 0, buffer[0] == 0x16 { return LoopbackServer.Request(path: "/tls", header: "") }
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
    let header = String(decoding: bytes, as: UTF8.self)
    let parts = header.split(separator: " ")
    return parts.count > 1 ? LoopbackServer.Request(path: String(parts[1]), header: header) : nil
  }

  func end() {
    shutdown(descriptor, Int32(1))
    close(descriptor)
  }
}
