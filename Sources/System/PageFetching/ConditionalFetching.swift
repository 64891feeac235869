import Timestamps

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What lets a server say that nothing has changed: its own validators from last time, sent back unchanged.
public struct FetchValidators: Sendable, Hashable {
  /// The header `ETag`, with its quotes.
  public var etag: String?
  /// The header `Last-Modified`; never parsed as a date.
  public var modified: String?

  /// Makes validators; without any, the page is always sent.
  public init(etag: String? = nil, modified: String? = nil) {
    self.etag = etag
    self.modified = modified
  }

  /// The lines of the request. Nothing in them can end a line, since they came from header lines.
  var lines: [String] {
    [etag.map { "If-None-Match: \($0)" }, modified.map { "If-Modified-Since: \($0)" }].compactMap { $0 }
  }
}

/// The outcome of asking for a page that may not have changed.
public struct ConditionalAnswer: Sendable {
  /// What the server answered.
  public enum Content: Sendable {
    case page(FetchedPage)
    /// Nothing new since last time (304).
    case unchanged
    case failure(FetchFailure)
  }

  /// What it answered: the page, that nothing has changed, or that it failed.
  public var content: Content
  /// The validators for the next time; a 304 may bring them, too.
  public var validators: FetchValidators
  /// How many seconds the server asks to wait: `Retry-After`, or else `max-age`.
  public var pause: Int?
  /// The new address of the page, if every redirect to it was permanent (301, 308).
  public var movedTo: String?
}

extension PageFetcher {
  /// Fetches a page unless it has not changed. Blocks the calling thread.
  public func fetch(
    _ url: String, unlessAs validators: FetchValidators,
    proceed: (_ received: Int, _ expected: Int) -> Bool = { _, _ in true }
  ) -> ConditionalAnswer {
    guard PageFetcher.isAddress(url) else {
      return ConditionalAnswer(content: .failure(FetchFailure(.badAddress)), validators: validators)
    }
    return withoutActuallyEscaping(proceed) { proceed in
      let transfer = Transfer(limits: limits, proceed: proceed)
      var answer = ConditionalAnswer(content: .unchanged, validators: validators)
      do throws(FetchFailure) {
        let page = try result(of: transfer, url, headers: validators.lines)
        answer.content = .page(page)
        answer.validators = transfer.heads.validators
        answer.movedTo = transfer.heads.isMovedForGood ? page.url : nil
      } catch {
        if error.reason == .noContent(304) {
          let new = transfer.heads.validators
          answer.validators = FetchValidators(
            etag: new.etag ?? validators.etag, modified: new.modified ?? validators.modified)
        } else {
          answer.content = .failure(error)
        }
      }
      answer.pause = transfer.heads.pause
      return answer
    }
  }
}

/// The headers of the responses: the fields of the last one, and the redirects before it.
struct AnswerHeads {
  private var fields: [String: String] = [:]
  private var redirects: [Int] = []
  private var status = 0

  /// Adds a line as it came.
  mutating func take(_ line: UnsafeRawBufferPointer) {
    let words = String(decoding: line.prefix(8_192).prefix { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self)
    if words.hasPrefix("HTTP/") {
      if (300..<400).contains(status), status != 304 { redirects.append(status) }
      status = words.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      fields = [:]
    } else if let colon = words.firstIndex(of: ":"), fields.count < 200 {
      fields[words[..<colon].lowercased()] = String(
        words[words.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
    }
  }

  var validators: FetchValidators {
    FetchValidators(etag: usable(fields["etag"]), modified: usable(fields["last-modified"]))
  }

  /// A header that can be sent back: without control characters, and of a sensible length.
  private func usable(_ header: String?) -> String? {
    guard let header, !header.isEmpty, header.utf8.count <= 1_024, header.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else {
      return nil
    }
    return header
  }

  var isMovedForGood: Bool { !redirects.isEmpty && redirects.allSatisfy { $0 == 301 || $0 == 308 } }

  /// `Retry-After` in seconds.
  var retryAfter: Int? { fields["retry-after"].flatMap { seconds($0) }.map { max(0, min($0, 7 * 86_400)) } }

  /// `Retry-After` in seconds, else `max-age`.
  var pause: Int? {
    if let retryAfter { return retryAfter }
    let age = fields["cache-control"]?.lowercased().split(separator: ",").lazy.compactMap { part -> Int? in
      let part = part.drop { $0 == " " }
      return part.hasPrefix("max-age=") ? Int(part.dropFirst(8)) : nil
    }.first
    return age.map { max(0, min($0, 7 * 86_400)) }
  }

  /// A number of seconds, or those up to a moment: by the server's own clock, where it tells that.
  private func seconds(_ pause: String) -> Int? {
    if let seconds = Int(pause.prefix { $0 != " " && $0 != "\t" }) { return seconds }
    guard let moment = Instant(reading: pause) else { return nil }
    let now = fields["date"].flatMap { Instant(reading: $0) }
    return moment.seconds - (now?.seconds ?? Int(time(nil)))
  }
}
