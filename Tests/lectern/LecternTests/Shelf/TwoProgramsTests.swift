import Foundation
import Testing

/// Real programs on one shelf at once: two of one machine, two machines, and a reader that looks on.
struct TwoProgramsTests {
  private func articles(_ folder: TemporaryFolder, _ count: Int) throws {
    for number in 0..<count {
      try folder.write(
        "# Title \(number)\n\nRain fell on day \(number), and nobody minded it at all.\n".utf8, to: "\(number).md")
    }
  }

  @Test func twoAtOnceLoseNothing() throws {
    let folder = try TemporaryFolder()
    try articles(folder, 20)
    let result = try Program.shell(
      """
      lectern add 0.md > /dev/null
      (for n in 1 3 5 7 9 11 13 15 17 19; do lectern add --tag odd $n.md; done) > one 2> one.err &
      (for n in 2 4 6 8 10 12 14 16 18; do lectern add --tag even $n.md; lectern tag t$n title:"Title 0"; done) > two 2> two.err &
      wait; cat one.err two.err; lectern list | wc -l; lectern list tag:odd | wc -l; lectern list tag:even | wc -l
      lectern list title:"Title 0" | grep -o '#t[0-9]*' | wc -l; lectern shelf check
      """, in: folder)
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines == ["20", "10", "9", "9", "20 articles checked, 0 problems"], "\(result.text) \(result.message)")
  }

  @Test func twoMachinesComeToTheSameShelf() throws {
    let folder = try TemporaryFolder()
    try articles(folder, 6)
    let result = try Program.shell(
      """
      shelf=$PWD/shelf; mkdir a b
      for m in a b; do mkdir -p $m/.config/lectern; echo "shelf = \\"$shelf\\"" > $m/.config/lectern/config.toml; done
      one() { HOME=$PWD/a lectern "$@"; }
      two() { HOME=$PWD/b lectern "$@"; }
      one add 0.md 1.md 2.md > /dev/null & two add 2.md 3.md 4.md > /dev/null & wait
      (one tag rain title:0; one star title:2; one archive title:3) > /dev/null &
      (two tag sun title:0; two untag rain title:0; two star title:4) > /dev/null & wait
      one list --sort title --json > first; two list --sort title --json > second
      cmp first second && echo same; ls shelf/journal | wc -l; one list | wc -l
      """, in: folder)
    let lines = result.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines == ["same", "2", "5"], "\(result.text) \(result.message)")
  }

  @Test func theReaderSeesWhatAnotherProgramKeeps() throws {
    let folder = try TemporaryFolder()
    try articles(folder, 2)
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "cd '\(folder.url.path)' && exec '\(Program.url.path)'"],
      environment: ["HOME": folder.url.path, "LC_ALL": "C.UTF-8"])
    #expect(terminal.shows("The shelf is empty"))
    _ = try Program.shell("lectern add 0.md", in: folder)
    #expect(terminal.shows("Title 0"))
    _ = try Program.shell("lectern add 1.md; lectern tag later rain", in: folder)
    #expect(terminal.shows("Title 1  #later"))
    terminal.type("j\r")
    #expect(terminal.shows("Rain fell"))
    terminal.type("vs2")
    #expect(terminal.shows("highlighted"))
    terminal.type("q")
    #expect(terminal.shows("Highlights 1"))
    #expect(try Program.shell("lectern highlights", in: folder).text.contains("green"))
    terminal.type("q")
    #expect(terminal.ended() == 0)
  }
}
