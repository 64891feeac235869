import Foundation
import LoopbackServer
import Testing

/// Pictures that are kept with an article go along with it.
struct KeptPicturesTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]

  private static func server() -> LoopbackServer {
    LoopbackServer { request, connection in
      switch request.path {
      case "/pier.png?w=9": connection.answer(headers: ["Content-Type: image/png"], png)
      case "/page":
        let text = String(
          repeating: "<p>The harbour filled with sand, year after year, and nobody dug it out.</p>", count: 6)
        let figures = ["/gone.png", "/pier.png?w=9"].map { "<figure><img src=\"\($0)\" alt=\"The pier\"></figure>" }
        connection.answer(
          headers: ["Content-Type: text/html"],
          Array(
            "<html><body><article><h1>The pier</h1>\(text)\(figures.joined(separator: text))\(text)</article></body></html>"
              .utf8))
      default: connection.answer("404 Not Found", [])
      }
    }
  }

  @Test func exportsHaveThem() throws {
    let folder = try TemporaryFolder()
    let server = KeptPicturesTests.server()
    let result = try Program.shell(
      """
      lectern add --pictures \(server.url("/page")) > /dev/null
      for to in html markdown epub json; do lectern export --to $to -o out > /dev/null; done
      cd out; find . -type f | sed 's/-[0-9a-f]*\\([._]\\)/\\1/' | sort
      grep -o 'src="[^"]*"' *.html | sed 's/-[0-9a-f]*_/_/; s/:[0-9][0-9]*//'; grep -c '](the-pier-[0-9a-f]*_files/1-pier.png' *.md
      grep -c '_files' *.json; unzip -l *.epub | grep -o 'EPUB/pictures.*'; unzip -p *.epub EPUB/chapter-1.xhtml | grep -o '<img.*/>'
      unzip -p *.epub EPUB/package.opf | grep -o '<item id="p.*'; unzip -p *.epub EPUB/pictures/1.png | cmp - */1-pier.png
      """, in: folder)
    withExtendedLifetime(server) {}
    #expect(
      result.text == """
        ./the-pier.epub
        ./the-pier.html
        ./the-pier.json
        ./the-pier.md
        ./the-pier_files/1-pier.png
        src="http://127.0.0.1/gone.png"
        src="the-pier_files/1-pier.png"
        1
        0
        EPUB/pictures/1.png
        <img src="pictures/1.png" alt="The pier"/>
        <item id="p1" href="pictures/1.png" media-type="image/png"/>

        """, "\(result.text) \(result.message)")
  }
}
