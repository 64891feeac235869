import ArticleWriting
import JSONText

/// What a command of the shelf tells a script that asked with `--json`: one object, which names its form first.
enum ShelfAnswer {
  static func json(_ members: [JSONValue.Member]) -> String {
    JSONValue.object([.init("schema", .text("lectern.shelf/1"))] + members).indented
  }

  static func write(_ members: [JSONValue.Member]) throws {
    try OutputFile.write(to: nil) { $0.write(json(members) + "\n") }
  }
}
