import LoopbackServer
import Testing

@testable import PageFetching

/// Pages of a server on this machine, good and bad.
@Suite(.timeLimit(.minutes(2))) struct PageFetcherTests {
  private let server = LoopbackServer { request, connection in
    switch request.path {
    case "/page": connection.answer(headers: ["Content-Type: text/HTML; Charset=\"ISO-8859-1\""], Array("<p>x".utf8))
    case "/header": connection.answer(headers: ["Content-Type: text/plain"], Array(request.header.utf8))
    case "/cookie":
      connection.answer("302 Found", headers: ["Set-Cookie: a=b; Path=/", "Location: /header"], [])
    case "/there": connection.answer("301 Moved", headers: ["Location: page"], [])
    case "/loop": connection.answer("302 Found", headers: ["Location: /loop"], [])
    case "/file": connection.answer("302 Found", headers: ["Location: file:///etc/passwd"], [])
    case "/ftp": connection.answer("302 Found", headers: ["Location: ftp://127.0.0.1/a"], [])
    case "/image": connection.answer(headers: ["Content-Type: image/png"], [0x89])
    case "/untyped": connection.answer(headers: [], Array("text".utf8))
    case "/gzip", "/bomb":
      let count = request.path == "/gzip" ? 1000 : 3_000_000
      connection.answer(headers: ["Content-Type: text/plain", "Content-Encoding: gzip"], Gzip.letters(count))
    case let path where path.hasPrefix("/zip/"):
      let packed = Gzip.letters(1000)
      connection.answer(
        headers: ["Content-Type: text/plain", "content-encoding: \(path.dropFirst(5).prefix { $0 != "/" })"],
        path.hasSuffix("/cut") ? Array(packed[..<20]) : packed)
    case "/badzip":
      connection.answer(headers: ["Content-Type: text/plain", "Content-Encoding: gzip"], Array("no gzip at all".utf8))
    case "/slow":
      connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>")
      connection.waitForEnd()
    case "/silent": connection.waitForEnd()
    case "/endless":
      connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
      while connection.send([UInt8](repeating: 0x61, count: 65_536)) {}
    case "/announced":
      connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000000000000\r\n\r\n<p>")
      connection.waitForEnd()
    case "/cut": connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>")
    case "/nothing": break
    case "/204": connection.send("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
    case "/blank": connection.answer(headers: ["Content-Type: text/html"], [])
    case "/garbage": connection.send("\u{0}\u{1}\u{2}\r\n\r\n")
    case "/tls": connection.send("HTTP/1.1 400 Bad Request\r\n\r\n")
    case let path where path.hasPrefix("/status/"):
      connection.answer("\(path.dropFirst(8)) Sorry", headers: ["Content-Type: text/html"], Array("<p>sorry".utf8))
    default: connection.answer("404 Not Found", [])
    }
  }

  private func fetch(_ path: String, _ change: (inout FetchLimits) -> Void = { _ in }) throws -> FetchedPage {
    var limits = FetchLimits()
    limits.totalMilliseconds = 60_000
    limits.bytes = 1_000_000
    change(&limits)
    return try PageFetcher(limits: limits).fetch(server.url(path))
  }

  private func failure(_ path: String, _ change: (inout FetchLimits) -> Void = { _ in }) -> FetchFailure.Reason? {
    #expect(throws: FetchFailure.self) { _ = try fetch(path, change) }?.reason
  }

  @Test func aPage() throws {
    let page = try fetch("/page")
    #expect(page.bytes == Array("<p>x".utf8))
    #expect(page.mediaType == "text/html")
    #expect(page.charset == "iso-8859-1")
    #expect(page.url == server.url("/page"))
  }

  @Test func redirectsAreFollowedToTheLastAddress() throws {
    #expect(try fetch("/there").url == server.url("/page"))
  }

  @Test func noCookiesAndAName() throws {
    let header = String(decoding: try fetch("/cookie").bytes, as: UTF8.self).lowercased()
    #expect(!header.contains("\r\ncookie:"))
    #expect(header.contains("\r\nuser-agent:") && header.contains("lectern"))
    #expect(header.contains("\r\naccept-encoding:") && header.contains("gzip"))
  }

  @Test func unpacks() throws {
    #expect(try fetch("/gzip").bytes == [UInt8](repeating: 0x61, count: 1000))
    #expect(try fetch("/zip/X-GZIP").bytes.count == 1000)
    #expect(try fetch("/untyped").mediaType == nil)
  }

  @Test(arguments: [
    ("/loop", FetchFailure.Reason.tooManyRedirects), ("/file", .badRedirect), ("/ftp", .badRedirect),
    ("/image", .noText("image/png")), ("/bomb", .tooLarge), ("/endless", .tooLarge), ("/announced", .tooLarge),
    ("/badzip", .badEncoding), ("/zip/gzip/cut", .cut), ("/zip/zstd", .badEncoding), ("/zip/deflate", .badEncoding),
    ("/cut", .broken), ("/nothing", .empty),
    ("/204", .noContent(204)), ("/blank", .noContent(200)), ("/garbage", .broken),
    ("/status/404", .status(404)), ("/status/403", .status(403)), ("/status/503", .status(503)),
    ("/else", .status(404)),
  ]) func failures(_ path: String, _ reason: FetchFailure.Reason) {
    #expect(failure(path) == reason)
  }

  @Test(arguments: ["/slow", "/silent"]) func slowServersAreGivenUp(_ path: String) {
    #expect(failure(path) { $0.totalMilliseconds = 300 } == .tooSlow)
  }

  @Test func canBeStopped() {
    let failure = #expect(throws: FetchFailure.self) { try PageFetcher().fetch(server.url("/slow")) { _, _ in false } }
    #expect(failure?.reason == .stopped)
  }

  @Test func noServer() {
    let refused = "http://127.0.0.1:\(LoopbackServer.closedPort())/"
    #expect(#expect(throws: FetchFailure.self) { try PageFetcher().fetch(refused) }?.reason == .refused)
    let insecure = server.url("/page", scheme: "https")
    #expect(#expect(throws: FetchFailure.self) { try PageFetcher().fetch(insecure) }?.reason == .insecure)
  }

  @Test(arguments: ["ftp://127.0.0.1/", "file:///etc/passwd", "page.html", "https:page"])
  func onlyAddressesOfPages(_ address: String) {
    #expect(#expect(throws: FetchFailure.self) { try PageFetcher().fetch(address) }?.reason == .badAddress)
  }

  @Test func namesThatAreNoServers() {
    var limits = FetchLimits()
    limits.totalMilliseconds = 20_000
    let reason = #expect(throws: FetchFailure.self) {
      try PageFetcher(limits: limits).fetch("http://no-such-host.invalid/")
    }?.reason
    // Without a network a name may not even be asked for.
    #expect(reason == .unknownHost || reason == .tooSlow)
  }

  @Test(
    "Letters beyond ASCII are sent as their bytes' numbers, behind the server's name",
    arguments: [
      ("http://a.example/fj\u{E4}ll?q=\u{F6}#x", "http://a.example/fj%C3%A4ll?q=%C3%B6#x"),
      ("https://a.example?q=\u{F6}", "https://a.example?q=%C3%B6"),
      ("https://\u{E4}.example/%20", "https://\u{E4}.example/%20"),
      ("https://\u{E4}.example", "https://\u{E4}.example"),
    ])
  func letters(address: String, sent: String) { #expect(PageFetcher.inASCII(address) == sent) }
}
