internal import CCurl
import UTF8Text

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Limits on the size of a page and the time it may take.
public struct FetchLimits: Sendable {
  /// The most bytes, decompressed.
  public var bytes = 200_000_000
  /// How long connecting may take.
  public var connectMilliseconds = 15_000
  /// How long the whole transfer may take.
  public var totalMilliseconds = 120_000
  /// A transfer slower than this many bytes per second …
  public var slowestBytes = 16
  /// … for this many seconds is given up.
  public var slowestSeconds = 20
  /// Whether what is no text is taken, too: pictures.
  public var takesAnything = false
  /// How often a page may be elsewhere.
  public var redirects = 10

  /// The usual limits.
  public init() {}
}

/// Fetches pages over HTTP, without cookies or a cache.
public struct PageFetcher: Sendable {
  /// The user agent.
  private static let agent = "Mozilla/5.0 (compatible; Lectern/\(ProgramVersion.text); reads one page for its reader)"

  /// Limits on the size of a page and the time it may take.
  public var limits: FetchLimits

  /// Makes a fetcher.
  public init(limits: FetchLimits = FetchLimits()) { self.limits = limits }

  /// Whether a name is an http or https address and not a path.
  public static func isAddress(_ name: String) -> Bool {
    let start = name.utf8.prefix(8).map { $0 | 0x20 }
    return start.starts(with: "http://".utf8) || start.starts(with: "https://".utf8)
  }

  /// Fetches a page. Blocks the calling thread.
  ///
  /// - Parameters:
  ///   - url: an address of http or https.
  ///   - proceed: asked several times a second with the bytes that have come and those announced (0 if unknown); the
  ///     transfer stops when it returns false.
  public func fetch(
    _ url: String, proceed: (_ received: Int, _ expected: Int) -> Bool = { _, _ in true }
  ) throws(FetchFailure) -> FetchedPage {
    guard PageFetcher.isAddress(url) else { throw FetchFailure(.badAddress) }
    return try withoutActuallyEscaping(proceed) { proceed throws(FetchFailure) in
      try result(of: Transfer(limits: limits, proceed: proceed), url)
    }
  }

  func result(
    of transfer: Transfer, _ url: String, headers: [String] = []
  ) throws(FetchFailure) -> FetchedPage {
    let sent = PageFetcher.inASCII(url)
    let answer = PageFetcher.perform(transfer, url: sent, headers, limits)
    defer {
      free(answer.url)
      free(answer.type)
      free(answer.message)
    }
    if let failure = transfer.failure { throw failure.asking(for: transfer.heads.retryAfter) }
    if answer.failure == lectern_curl_done { try transfer.finish() }
    if let reason = PageFetcher.reason(answer) {
      throw FetchFailure(reason, detail: answer.message.map { String(cString: $0) }, limits: limits)
    }
    if answer.status >= 400 { throw FetchFailure(.status(answer.status)).asking(for: transfer.heads.retryAfter) }
    let type = answer.type.map { String(cString: $0) }
    if let failure = transfer.typeFailure(type) { throw failure }
    guard !transfer.bytes.isEmpty else { throw FetchFailure(.noContent(answer.status)) }
    let found = answer.url.map { String(cString: $0) } ?? url
    return FetchedPage(bytes: transfer.bytes, url: found == sent ? url : found, contentType: type)
  }

  /// An address as it is sent: letters beyond ASCII behind the server's name are written as their bytes' numbers, as browsers do.
  ///
  ///     https://a.example/fjäll?q=ö   ►   https://a.example/fj%C3%A4ll?q=%C3%B6
  static func inASCII(_ url: String) -> String {
    let bytes = Array(url.utf8)
    let isOfPath: (UInt8) -> Bool = { [UInt8(ascii: "/"), UInt8(ascii: "?")].contains($0) }
    // Behind "https://" stands the server.
    let start = bytes.dropFirst(8).firstIndex(where: isOfPath) ?? bytes.count
    guard bytes[start...].contains(where: { $0 >= 0x80 }) else { return url }
    let digits = Array("0123456789ABCDEF".utf8)
    let encoded = bytes[start...].flatMap { byte -> [UInt8] in
      byte < 0x80 ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes[..<start] + encoded, as: UTF8.self)
  }

  private static func perform(
    _ transfer: Transfer, url: String, _ headers: [String], _ limits: FetchLimits
  ) -> lectern_curl_answer {
    let lines = headers.map { strdup($0) }
    defer { lines.forEach { free($0) } }
    let pointers = lines.map { UnsafePointer($0) } + [nil]
    return url.withCString { url in
      agent.withCString { agent in
        var request = lectern_curl_request()
        request.url = url
        request.agent = agent
        request.connect_milliseconds = limits.connectMilliseconds
        request.total_milliseconds = limits.totalMilliseconds
        request.slowest_bytes = limits.slowestBytes
        request.slowest_seconds = limits.slowestSeconds
        request.redirects = limits.redirects
        request.context = Unmanaged.passUnretained(transfer).toOpaque()
        request.receive = { context, bytes, count, status, type, encoding in
          Transfer.of(context).receive(
            UnsafeRawBufferPointer(start: bytes, count: count),
            Transfer.Header(status: status, type: Transfer.text(type), encoding: Transfer.text(encoding) ?? ""))
        }
        request.proceed = { context, received, expected in
          Transfer.of(context).goesOn(Int(received), Int(expected))
        }
        request.header = { context, bytes, count in
          Transfer.of(context).heads.take(UnsafeRawBufferPointer(start: bytes, count: count))
        }
        return withExtendedLifetime(transfer) {
          pointers.withUnsafeBufferPointer { pointers in
            request.headers = pointers.baseAddress
            return lectern_curl_fetch(&request)
          }
        }
      }
    }
  }

  private static func reason(_ answer: lectern_curl_answer) -> FetchFailure.Reason? {
    switch answer.failure {
    case lectern_curl_done: nil
    case lectern_curl_unavailable: .unavailable
    case lectern_curl_bad_address: answer.status >= 300 ? .badRedirect : .badAddress
    case lectern_curl_unknown_host: .unknownHost
    case lectern_curl_refused: .refused
    case lectern_curl_timed_out: .tooSlow
    case lectern_curl_insecure: .insecure
    case lectern_curl_redirects: .tooManyRedirects
    case lectern_curl_protocol: answer.status >= 300 ? .badRedirect : .broken
    case lectern_curl_stopped: .stopped
    case lectern_curl_empty: .empty
    case lectern_curl_unusable: .unusable
    default: .broken
    }
  }
}
