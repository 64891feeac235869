import ArticleModel
import ArticleParsing
import Foundation

/// What the random reader reads: the articles the project comes with, a page, and pages of a benchmark beside it.
enum RandomDocuments {
  /// How many events each document takes, where the environment says so; then more pages are read, too.
  static let asked = ProcessInfo.processInfo.environment["LECTERN_EVENTS"]
    .flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }

  private static let project = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }

  /// The names of all documents that are read.
  static let names: [String] = {
    let seeds = files(in: project.appendingPathComponent("seeds"), ending: ".txt")
    let pages = files(in: benchmark, ending: ".html.gz")
    let count = asked == nil ? 2 : 20
    // Spread over the whole benchmark.
    let some = pages.count <= count ? pages : (0..<count).map { pages[$0 * pages.count / count] }
    return seeds + ["page"] + some
  }()

  /// A document by its name.
  static func document(_ name: String) throws -> Document {
    if name == "page" { return ArticleParser().parse(Array(page.utf8)) }
    if name.hasSuffix(".txt") {
      return ArticleParser().parse([UInt8](try Data(contentsOf: project.appendingPathComponent("seeds/\(name)"))))
    }
    return ArticleParser().parse(try unpacked(benchmark.appendingPathComponent(name)))
  }

  private static let benchmark =
    project.deletingLastPathComponent().appendingPathComponent("shared/eval/data/page")

  private static func files(in folder: URL, ending: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }

  private static func unpacked(_ file: URL) throws -> [UInt8] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](data)
  }

  /// A page with everything the mark-up of an article may hold.
  private static let page = """
    <!doctype html><html lang="en"><head><title>Ferries in winter</title><meta name="author" content="Ida Morn"></head>
    <body><nav><a href="/">Home</a> <a href="/coast">Coast</a></nav><main><article><h1>Ferries in winter</h1>
    <p>The <a href="https://example.org/line">northern line</a> runs twice a day (see <a href="#board">on board</a>), and <em>not at all</em> when it storms.</p>
    <h2>Timetable</h2><table><caption>Departures</caption><tr><th>From</th><th>To</th><th>Leaves</th><th>Arrives</th></tr>
    <tr><td>East Quay</td><td>Marrow Bay</td><td>07:10</td><td>09:40</td></tr>
    <tr><td>Marrow Bay</td><td>East Quay, by way of both islands where the tide allows it</td><td>14:00</td><td></td></tr>
    <tr><td>漢字港</td><td>שלום</td><td>18:30</td><td>21:05</td></tr></table>
    <h2>What to know</h2><ul><li>Bring a coat.<ul><li>And a second one.</li></ul></li><li>Dogs travel free.</li></ul>
    <details><summary>Is there food?</summary><p>Soup, until it is gone.</p></details>
    <h3 id="board">On board</h3><blockquote><p>Nobody who has seen the bay asks why.</p></blockquote>
    <pre><code>if wind &gt; 8 { stay() }</code></pre><dl><dt>Leeward</dt><dd>The side away from the wind.</dd></dl>
    <p dir="rtl" lang="he">שלום לכל מי שבא מן הים אל החוף בשעת ערב.</p><p lang="ja">船は朝に出て、夜に戻る。</p>
    <figure><img src="pier.jpg" alt="The pier"><figcaption>The pier in May.</figcaption></figure>
    <h2>In spring</h2><p>From April on there are four boats a day, which is two more than anybody needs.</p>
    </article></main><footer>All rights reserved</footer></body></html>
    """
}
