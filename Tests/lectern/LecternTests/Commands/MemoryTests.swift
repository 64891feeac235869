#if os(Linux)
  import Testing

  /// Texts of which a parser makes far more than they hold are read within ten times their size: the system refuses the program
  /// any memory beyond that.
  @Suite("Memory grows with the text, not with what it might mean", .serialized)
  struct MemoryTests {
    /// What the program takes for an article of one line, in kilobytes, with room for what other systems do.
    private static let least = 48_000
    private static let size = 2_000_000

    @Test(arguments: [
      ("---\n", "a: b\n"), ("---\ntitle: Salt\n", "tag: tide\n"), ("", "salt\n"), ("", "[^1]: a\n\n"),
      ("", "[^1]: a\n    b\n\n"), ("# Salt\n\n[^1]\n\n", "[^1]: a note\n"), ("# Salt\n\n", "[^#]: a\n"),
      ("# Salt\n\n", "[^#]: note\n\n"),
    ])
    func withinTenTimes(head: String, unit: String) throws {
      let folder = try TemporaryFolder()
      let count = MemoryTests.size / unit.utf8.count
      var text = head
      for number in 0..<count { for sign in unit { text += sign == "#" ? "\(number)" : String(sign) } }
      try folder.write(Array(text.utf8), to: "long.md")
      let limit = MemoryTests.least + 10 * text.utf8.count / 1024
      let result = try Program.shell(
        "ulimit -d \(limit) && lectern convert --to json --from markdown long.md > long.json && wc -c < long.json",
        in: folder)
      #expect(result.status == 0, "\(result.message)")
      // Nothing is lost on the way.
      #expect(Int(result.text.filter(\.isNumber)) ?? 0 > text.utf8.count * 9 / 10)
    }
  }
#endif
