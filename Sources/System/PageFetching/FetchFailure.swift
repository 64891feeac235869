import UTF8Text

/// Why a page could not be fetched, as one line for the reader.
public struct FetchFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of failures.
  public enum Reason: Sendable, Hashable {
    case badAddress, unknownHost, refused, insecure, tooManyRedirects, badRedirect, tooSlow, tooLarge, stopped, empty
    case badEncoding, cut, broken, unavailable, unusable
    /// The response has no body, like every response of status 204.
    case noContent(Int)
    /// A status of 400 or above.
    case status(Int)
    /// The response is not text: its type.
    case noText(String)
  }

  /// The kind of the failure.
  public var reason: Reason
  /// What is wrong, without the address: "no such page (404)". One line that is safe for a terminal, whatever the
  /// server sent.
  public let description: String
  /// How many seconds the server asks to be left alone, where it says so.
  public internal(set) var pause: Int?

  /// The same of a server that asks for a pause.
  func asking(for pause: Int?) -> FetchFailure {
    var failure = self
    failure.pause = pause
    return failure
  }

  init(_ reason: Reason, detail: String? = nil, limits: FetchLimits = FetchLimits()) {
    self.reason = reason
    let words =
      switch reason {
      case .badAddress: "not the address of a page"
      case .unknownHost: "the server's name is unknown (or there is no network)"
      case .refused: "the server cannot be reached"
      case .insecure: "no secure connection" + (detail.map { ": \($0)" } ?? "")
      case .tooManyRedirects: "redirected in a loop, or more than \(limits.redirects) times"
      case .badRedirect: "redirected to something other than a page (only http and https are followed)"
      case .tooSlow: "the server takes too long"
      case .tooLarge: "too large: more than \(limits.bytes / 1_000_000) MB"
      case .stopped: "stopped"
      case .empty: "the server answered nothing"
      case .badEncoding: "the page cannot be decompressed"
      case .cut: "the page was cut short on the way"
      case .broken: "the connection broke" + (detail.map { ": \($0)" } ?? "")
      case .unavailable: "libcurl, which fetches pages, is not installed"
      case .unusable: "this version of libcurl lacks an option that is needed" + (detail.map { ": \($0)" } ?? "")
      case .noContent(let code): "the page is empty (\(code))"
      case .status(let code): FetchFailure.words(for: code)
      case .noText(let type): "not text: \(type)"
      }
    description = PrintableText.of(words)
  }

  private static func words(for status: Int) -> String {
    switch status {
    case 401, 407: "the page asks for a password (\(status))"
    case 403: "the server refuses to show the page (403)"
    case 404, 410: "no such page (\(status))"
    case 429: "the server has received too many requests (429)"
    case 451: "the page may not be shown for legal reasons (451)"
    case 500...: "the server has a problem (\(status))"
    default: "the server answered with error \(status)"
    }
  }
}
