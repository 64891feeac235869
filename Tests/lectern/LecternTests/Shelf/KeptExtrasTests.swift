import Foundation
import LoopbackServer
import Testing

/// What is kept beside an article, and what a watched folder brings.
struct KeptExtrasTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]

  @Test func picturesAreKeptBesideTheSource() throws {
    let folder = try TemporaryFolder()
    let server = LoopbackServer { request, connection in
      switch request.path {
      case "/pier.png?w=9": connection.answer(headers: ["Content-Type: image/png"], KeptExtrasTests.png)
      case "/fake.jpg": connection.answer(headers: ["Content-Type: image/jpeg"], Array("<html>no picture</html>".utf8))
      case "/page":
        let text = String(
          repeating: "<p>The harbour filled with sand, year after year, and nobody dug it out.</p>", count: 6)
        connection.answer(
          headers: ["Content-Type: text/html"],
          Array(
            """
            <html><body><article><h1>The pier</h1>\(text)<figure><img src="/pier.png?w=9" alt="The pier"></figure>
            <figure><img src="/fake.jpg" alt="A page"></figure><figure><img src="/gone.png" alt="Gone"></figure>\(text)</article></body></html>
            """.utf8))
      default: connection.answer("404 Not Found", [])
      }
    }
    let result = try Program.shell(
      "lectern add --pictures \(server.url("/page")); cd .local/share/lectern/shelf/articles/*/*/; find . -type f | sort",
      in: folder)
    #expect(
      result.text.hasSuffix("./about.json\n./pictures/1-pier.png\n./source.html.gz\n"),
      "\(result.text) \(result.message)")
  }

  @Test func aWatchedFolderIsKeptAsItFills() throws {
    let folder = try TemporaryFolder()
    let result = try Program.shell(
      """
      mkdir in; (printf '# One\\n\\nRain fell' > in/one.md; sleep 2; printf ' all night.\\n' >> in/one.md) &
      lectern add --watch in --tag inbox > said & watcher=$!
      for n in $(seq 90); do grep -q One said && break; sleep 0.2; done
      printf '# Two\\n\\nSnow fell all day.\\n' > in/two.md
      for n in $(seq 90); do grep -q Two said && break; sleep 0.2; done
      printf '\\nAnd snow, too.\\n' >> in/one.md
      for n in $(seq 90); do grep -q anew said && break; sleep 0.2; done
      kill $watcher; lectern list tag:inbox | cut -c 40-; lectern list "all night snow" | wc -l; lectern list "all night" | wc -l
      """, in: folder)
    #expect(result.text == "Two  #inbox\nOne  #inbox\n1\n1\n", "\(result.text) \(result.message)")
  }
}
