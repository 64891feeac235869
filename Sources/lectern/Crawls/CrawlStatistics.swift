#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a crawl has done.
struct CrawlStatistics {
  private(set) var documents = 0
  private(set) var errors = 0
  private var bytesRead = 0
  private var bytesWritten = 0
  private let start = CrawlStatistics.seconds()

  /// Counts a document.
  mutating func note(_ answer: CrawlAnswer, inputBytes: Int) {
    documents += 1
    errors += answer.isError ? 1 : 0
    bytesRead += inputBytes
    bytesWritten += answer.line.count
  }

  /// The summary if documents could not be read.
  var failures: String? {
    errors == 0 ? nil : "\(errors) of \(CrawlStatistics.count(documents, "document")) could not be read"
  }

  /// All of it in one line.
  ///
  /// - Parameter passedOver: the records of archives that held no page; nil if none were read.
  func summary(workerFailures: Int, passedOver: Int?) -> String {
    let seconds = CrawlStatistics.seconds() - start
    let rate = seconds > 0 ? Double(documents) / seconds : 0
    let parts: [String?] = [
      CrawlStatistics.count(documents, "document"), "\(errors) not read",
      passedOver.map { CrawlStatistics.count($0, "record") + " passed over" },
      CrawlStatistics.count(workerFailures, "worker") + " failed", "\(CrawlStatistics.megabytes(bytesRead)) MB taken",
      "\(CrawlStatistics.megabytes(bytesWritten)) MB written", "\(CrawlStatistics.decimal(seconds)) seconds",
      "\(CrawlStatistics.decimal(rate)) documents a second",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// A number with one decimal, or none if it is whole.
  static func decimal(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "\(number)" }
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }

  private static func megabytes(_ bytes: Int) -> String { decimal(Double(bytes) / 1e6) }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
