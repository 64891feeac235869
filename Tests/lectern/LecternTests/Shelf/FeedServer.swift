import Foundation
import LoopbackServer

/// A server of two hundred feeds, in every format and with every quirk that feeds on the net have. It remembers how it was asked.
struct FeedServer {
  /// What becomes of a request for a feed.
  enum Quirk: String, CaseIterable {
    case etag, modified, both, weakTag, moved, latin, gone, tooMany, broken, failing, away, slow, endless, bomb, page,
      cut
    case empty

    /// Whether the feed can be read.
    var isGood: Bool {
      switch self {
      case .etag, .modified, .both, .weakTag, .moved, .latin, .slow, .empty: true
      case .gone, .tooMany, .broken, .failing, .away, .endless, .bomb, .page, .cut: false
      }
    }
  }

  static let count = 200
  private let asked: Asked
  let server: LoopbackServer

  init() {
    let asked = Asked()
    self.asked = asked
    server = LoopbackServer { request, connection in FeedServer.answer(request, connection, asked) }
  }

  /// How feeds were asked for.
  private final class Asked: @unchecked Sendable {
    private let lock = NSLock()
    private var counts: [Int: Int] = [:]
    private var conditional: Set<Int> = []

    func note(_ number: Int, knows: Bool) {
      lock.withLock {
        counts[number, default: 0] += 1
        if knows { conditional.insert(number) }
      }
    }

    func forget() { lock.withLock { (conditional, counts) = ([], [:]) } }
    var byWhatIsKnown: Set<Int> { lock.withLock { conditional } }
    func count(_ number: Int) -> Int { lock.withLock { counts[number] ?? 0 } }
  }

  /// The quirk of a feed: those that cannot be read are one each of many, as on the net.
  static func quirk(_ number: Int) -> Quirk {
    let odd: [Quirk] = [
      .moved, .gone, .tooMany, .broken, .failing, .away, .slow, .page, .cut, .latin, .empty, .endless, .bomb, .weakTag,
    ]
    if number < 2 * odd.count {
      return number < odd.count || odd[number - odd.count] != .endless ? odd[number % odd.count] : .both
    }
    return [.etag, .modified, .both][number % 3]
  }

  static var good: [Int] { (0..<count).filter { quirk($0).isGood } }

  func url(_ number: Int) -> String { server.url("/feed/\(number)") }

  /// The feeds as a list a reader would bring along.
  var list: String {
    "<opml version=\"2.0\"><body>"
      + (0..<FeedServer.count).map { "<outline type=\"rss\" text=\"Feed \($0)\" xmlUrl=\"\(url($0))\"/>" }.joined()
      + "</body></opml>"
  }

  /// The numbers of the feeds that were asked for by what was known of them.
  var askedByWhatIsKnown: Set<Int> { asked.byWhatIsKnown }

  func forget() { asked.forget() }

  /// How often a feed was asked for.
  func asked(_ number: Int) -> Int { asked.count(number) }

  private static func answer(_ request: LoopbackServer.Request, _ connection: Connection, _ asked: Asked) {
    let isMoved = request.path.hasPrefix("/new/")
    guard let number = request.path.split(separator: "/").last.flatMap({ Int($0) }) else {
      return connection.answer("404 Not Found", [])
    }
    let header = request.header.lowercased()
    let knows = header.contains("if-none-match:") || header.contains("if-modified-since:")
    asked.note(number, knows: knows)
    if knows { return connection.answer("304 Not Modified", []) }
    let quirk = FeedServer.quirk(number)
    switch quirk {
    case .moved where !isMoved:
      connection.answer("301 Moved Permanently", headers: ["Location: /new/\(number)"], [])
    case .gone: connection.answer("410 Gone", [])
    case .tooMany: connection.answer("429 Too Many Requests", headers: ["Retry-After: 7200"], [])
    case .failing: connection.answer("500 Internal Server Error", Array("oh".utf8))
    case .away: connection.answer("503 Service Unavailable", headers: ["Retry-After: 120"], [])
    case .page:
      connection.answer(headers: ["Content-Type: text/html"], Array("<html><body><p>No feed.</body></html>".utf8))
    case .broken: connection.answer(headers: ["Content-Type: text/xml"], Array("\u{1}\u{2} neither this nor that".utf8))
    case .cut:
      connection.send(
        "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\nConnection: close\r\n\r\n<rss version=\"2.0\"><channel>")
    case .endless:
      connection.send(
        "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n<rss version=\"2.0\"><channel>")
      let piece = String(repeating: "<item><title>again</title></item>", count: 4_000)
      while connection.send(piece) {}
    case .bomb:
      connection.answer(headers: ["Content-Type: text/xml", "Content-Encoding: gzip"], FeedServer.bomb)
    case .slow:
      usleep(300_000)
      send(number, quirk, connection)
    case .etag, .modified, .both, .weakTag, .moved, .latin, .empty: send(number, quirk, connection)
    }
  }

  /// A hundred million letters in a hundred thousand bytes.
  private static let bomb = Gzip.letters(100_000_000)

  private static func send(_ number: Int, _ quirk: Quirk, _ connection: Connection) {
    var headers: [String] = []
    if quirk != .modified { headers.append("ETag: \(quirk == .weakTag ? "W/" : "")\"v\(number)\"") }
    if quirk == .modified || quirk == .both { headers.append("Last-Modified: Sat, 28 Nov 2026 08:00:00 GMT") }
    let items = quirk == .empty ? 0 : 5
    let text = FeedServer.text(number, items: items, "https://pages.example", latin: quirk == .latin)
    headers.append("Content-Type: \(number % 4 == 3 ? "application/feed+json" : "application/xml")")
    connection.answer(
      headers: headers, quirk == .latin ? Array(text.unicodeScalars.map { UInt8($0.value & 0xFF) }) : Array(text.utf8))
  }

  /// A feed in one of four formats.
  static func text(_ number: Int, items: Int, _ base: String, latin: Bool) -> String {
    let all = (0..<items).map { (title: "Rain in Münster \(number)-\($0)", link: "\(base)/\(number)/\($0)") }
    let declared = "<?xml version=\"1.0\" encoding=\"\(latin ? "ISO-8859-1" : "UTF-8")\"?>"
    switch latin ? 0 : number % 4 {
    case 0:
      return declared + "<rss version=\"2.0\"><channel><title>Feed \(number)</title>"
        + all.map { "<item><title>\($0.title)</title><link>\($0.link)</link><guid>\($0.link)</guid></item>" }.joined()
        + "</channel></rss>"
    case 1:
      return declared + "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Feed \(number)</title>"
        + all.map { "<entry><title>\($0.title)</title><id>\($0.link)</id><link href=\"\($0.link)\"/></entry>" }.joined()
        + "</feed>"
    case 2:
      return declared
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"x\"><title>Feed \(number)</title></channel>"
        + all.map { "<item rdf:about=\"\($0.link)\"><title>\($0.title)</title><link>\($0.link)</link></item>" }.joined()
        + "</rdf:RDF>"
    default:
      return "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Feed \(number)\", \"items\": ["
        + all.map {
          "{\"id\": \"\($0.link)\", \"url\": \"\($0.link)\", \"title\": \"\($0.title)\", \"content_text\": \"x\"}"
        }
        .joined(separator: ",") + "]}"
    }
  }
}
