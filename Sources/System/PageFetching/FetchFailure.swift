import UTF8Text

/// Why a page could not be fetched: one line for the reader.
public struct FetchFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kinds of failure there are.
  public enum Reason: Sendable, Hashable {
    case badAddress, unknownHost, refused, insecure, tooManyRedirects, badRedirect, tooSlow, tooLarge, stopped, empty
    case badEncoding, cut, broken, unavailable, unusable
    /// The answer has no page in it, as one of 204 never has.
    case noContent(Int)
    /// The server's answer, of 400 or more.
    case status(Int)
    /// The page is something else: its type.
    case noText(String)
  }

  /// What kind of failure it was.
  public var reason: Reason
  /// What is wrong, without the address: "no such page (404)". One line without anything a terminal would obey, whatever the
  /// server sent.
  public let description: String

  init(_ reason: Reason, detail: String? = nil, limits: FetchLimits = FetchLimits()) {
    self.reason = reason
    let words =
      switch reason {
      case .badAddress: "no address of a page"
      case .unknownHost: "the server's name is unknown (or there is no network)"
      case .refused: "the server cannot be reached"
      case .insecure: "no safe connection" + (detail.map { ": \($0)" } ?? "")
      case .tooManyRedirects: "redirected in a circle, or more than \(limits.redirects) times"
      case .badRedirect: "redirected to what is no page (only http and https are followed)"
      case .tooSlow: "the server takes too long"
      case .tooLarge: "too large: more than \(limits.bytes / 1_000_000) MB"
      case .stopped: "stopped"
      case .empty: "the server answered nothing"
      case .badEncoding: "the page is packed in a way that cannot be read"
      case .cut: "the page was cut short on the way"
      case .broken: "the connection broke" + (detail.map { ": \($0)" } ?? "")
      case .unavailable: "libcurl, which fetches pages, is not installed"
      case .unusable: "this libcurl cannot be told what is needed" + (detail.map { ": \($0)" } ?? "")
      case .noContent(let code): "the page is empty (\(code))"
      case .status(let code): FetchFailure.words(for: code)
      case .noText(let type): "no text: \(type)"
      }
    description = PrintableText.of(words)
  }

  private static func words(for status: Int) -> String {
    switch status {
    case 401, 407: "the page asks for a password (\(status))"
    case 403: "the server refuses to show the page (403)"
    case 404, 410: "no such page (\(status))"
    case 429: "the server has had too many requests (429)"
    case 451: "the page may not be shown for legal reasons (451)"
    case 500...: "the server has a problem (\(status))"
    default: "the server answered with error \(status)"
    }
  }
}
