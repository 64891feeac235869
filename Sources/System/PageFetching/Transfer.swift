import Archives

/// A transfer in progress: the bytes received, and why it was stopped.
final class Transfer {
  /// What the header of a response says about its body.
  struct Header {
    var status: Int
    /// Content-Type.
    var type: String?
    /// Content-Encoding; empty if there is none.
    var encoding: String
  }

  /// The headers of the responses.
  var heads = AnswerHeads()
  /// The page, decompressed.
  private(set) var bytes: [UInt8] = []
  /// Why this program stopped the transfer.
  private(set) var failure: FetchFailure?
  private let limits: FetchLimits
  private let proceed: (Int, Int) -> Bool
  private var unpacker: Unpacker?
  private var isBegun = false

  init(limits: FetchLimits, proceed: @escaping (Int, Int) -> Bool) {
    self.limits = limits
    self.proceed = proceed
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> Transfer {
    Unmanaged<Transfer>.fromOpaque(context!).takeUnretainedValue()
  }

  static func text(_ text: UnsafePointer<CChar>?) -> String? { text.map { String(cString: $0) } }

  /// Receives bytes of the page; false to stop the transfer.
  func receive(_ piece: UnsafeRawBufferPointer, _ header: Header) -> Bool {
    if !isBegun { begin(header) }
    guard failure == nil else { return false }
    if let unpacker {
      do { try unpacker.unpack(piece, into: &bytes) } catch { failure = unpackingFailure(error) }
    } else if bytes.count + piece.count > limits.bytes {
      failure = FetchFailure(.tooLarge, limits: limits)
    } else {
      bytes.append(contentsOf: piece)
    }
    return failure == nil
  }

  /// Ends the transfer. Throws if compressed data is incomplete.
  func finish() throws(FetchFailure) {
    do { try unpacker?.finish() } catch { throw unpackingFailure(error) }
  }

  private func begin(_ header: Header) {
    isBegun = true
    guard header.status < 400 else {
      failure = FetchFailure(.status(header.status))
      return
    }
    failure = typeFailure(header.type)
    switch header.encoding.lowercased() {
    case "", "identity", "none": break
    case "gzip", "x-gzip": unpacker = Unpacker(.gzip, limit: limits.bytes)
    case "deflate": unpacker = Unpacker(.deflate, limit: limits.bytes)
    default: failure = failure ?? FetchFailure(.badEncoding)
    }
  }

  private func unpackingFailure(_ failure: Unpacker.Failure) -> FetchFailure {
    switch failure {
    case .damaged: FetchFailure(.badEncoding)
    case .cut: FetchFailure(.cut)
    case .tooLarge: FetchFailure(.tooLarge, limits: limits)
    }
  }

  func typeFailure(_ header: String?) -> FetchFailure? {
    let type = ContentType(header ?? "")
    return type.mayBeText || limits.takesAnything ? nil : FetchFailure(.noText(type.mediaType ?? ""))
  }

  func goesOn(_ received: Int, _ expected: Int) -> Bool {
    // A body announced as too large is not waited for; decompressed, it would be larger still.
    if expected > limits.bytes { failure = failure ?? FetchFailure(.tooLarge, limits: limits) }
    if failure == nil, !proceed(received, expected) { failure = FetchFailure(.stopped) }
    return failure == nil
  }
}
