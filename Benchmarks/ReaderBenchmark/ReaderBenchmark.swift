import ArticleModel
import ArticleParsing
import Hyphenation
import ReaderCore
import ReaderUI
import Settings
import TextLayout

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Measures the reader without a terminal: how long it takes from a key to the frame that answers it.
///
/// `ReaderBenchmark FILE` prints lines of a name, a tab and a figure; with `--keys` also what each key took. The same keys are typed in every run.
@main struct ReaderBenchmark {
  private var state: ReaderState
  private var keys: [Double] = []
  /// What each of them was, with the rest of a search as "…".
  private var names: [String] = []
  private var resizes: [Double] = []
  private var chance: UInt64 = 20_250_820

  static func main() {
    guard CommandLine.arguments.count >= 2, let bytes = read(CommandLine.arguments[1]) else {
      print("usage: ReaderBenchmark FILE [--keys]")
      exit(64)
    }
    let begun = ContinuousClock.now
    let document = ArticleParser().parse(bytes)
    let parsed = ContinuousClock.now
    var benchmark = ReaderBenchmark(document)
    print("parsing, ms\t\(milliseconds(parsed - begun))")
    print("first frame, ms\t\(milliseconds(ContinuousClock.now - parsed))")
    benchmark.run()
    benchmark.report()
  }

  private init(_ document: Document) {
    let options = LayoutOptions(hyphenator: DictionaryHyphenator())
    state = ReaderState(reading: document, name: "benchmark", size: Self.sizes[0], options: options)
    _ = state.start()
    _ = state.view()
  }

  private static let sizes = [
    ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 120, rows: 40), ScreenSize(columns: 60, rows: 20),
    ScreenSize(columns: 200, rows: 60),
  ]

  /// What is typed, each as often as it stands here: above all what a reader does most.
  private static let typed = [
    "j", "j", "j", "j", "k", " ", " ", " ", "b", "d", "u", "}", "{", "]", "]", "[", "G", "g", "3]", "t", "F", "zM",
    "zR",
    "+", "-", "\t", "x\u{1B}", "=", "/and\r", "n", "N", "?\u{1B}", "ma", "`a", "''", "]a", "[a",
  ]

  private mutating func run() {
    for round in 0..<2_000 {
      let text = Self.typed[Int(next() % UInt64(Self.typed.count))]
      for character in text { press(character) }
      if round % 20 == 0 { resize(to: Self.sizes[Int(next() % UInt64(Self.sizes.count))]) }
    }
  }

  private mutating func press(_ character: Character) {
    let key: Key =
      switch character {
      case "\r": .enter
      case "\t": .tab
      case "\u{1B}": .escape
      default: .character(character)
      }
    keys.append(time { $0.update(.key(key)) })
    names.append(String(character).debugDescription)
    // While a search goes on, each slice of it holds the next key up no longer than a key does.
    while searches {
      keys.append(time { $0.update(.idle) })
      names.append("…")
    }
  }

  private var searches = false

  private mutating func resize(to size: ScreenSize) { resizes.append(time { $0.update(.resized(size)) }) }

  private mutating func time(_ event: (inout ReaderState) -> [Effect]) -> Double {
    let begun = ContinuousClock.now
    let effects = event(&state)
    _ = state.view()
    let taken = ContinuousClock.now - begun
    searches = effects.contains(.continueCounting)
    return Self.milliseconds(taken)
  }

  /// Numbers that look random and are the same in every run, by the splitmix64 generator of Steele, Lea and Flood (2014).
  private mutating func next() -> UInt64 {
    chance &+= 0x9E37_79B9_7F4A_7C15
    var mixed = chance
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private func report() {
    for (name, values) in [("key to frame", keys), ("resize to frame", resizes)] {
      let sorted = values.sorted()
      print("\(name), median, ms\t\(sorted[sorted.count / 2])")
      print("\(name), 99th percentile, ms\t\(sorted[sorted.count * 99 / 100])")
      print("\(name), longest, ms\t\(sorted[sorted.count - 1])")
    }
    if CommandLine.arguments.contains("--keys") { reportKeys() }
  }

  /// What each key took in the middle and at most, the slowest first.
  private func reportKeys() {
    let times = Dictionary(grouping: zip(names, keys), by: { $0.0 }).mapValues { $0.map(\.1).sorted() }
    for (name, times) in times.sorted(by: { $0.value.last ?? 0 > $1.value.last ?? 0 }) {
      print("\(name)\t\(times.count) times\t\(times[times.count / 2])\t\(times[times.count - 1])")
    }
  }

  private static func milliseconds(_ duration: Duration) -> Double { duration / .milliseconds(1) }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    guard fseek(file, 0, SEEK_END) == 0 else { return nil }
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }
}
