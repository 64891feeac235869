import ArgumentParser
import ArticleWriting
import JSONText
import ShelfModel
import ShelfStore
import UTF8Text

/// `lectern shelf check|reindex|empty-trash|where`
struct ManageShelf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shelf",
    abstract: "Maintain the shelf: check it, rebuild its index, empty the trash, show where it is.",
    discussion: """
      The shelf is a folder of plain files: articles/ holds the sources as they came, and journal/ what happened to them, \
      with one journal per machine. Machines that share it by git, Syncthing or a USB stick never conflict. The index is a \
      cache beside it.
      """,
    subcommands: [Check.self, Reindex.self, EmptyTrash.self, Where.self])

  /// `lectern shelf where`
  struct Where: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "where", abstract: "Print the folders of the shelf.")

    @Flag(help: "Write JSON.") var json = false

    func run() throws {
      try Diagnostics.reporting {
        let places = try ShelfLocation.places(isUsed: false)
        let lines = [("shelf", places.root), ("index", places.cache), ("machine", places.machine)]
        try OutputFile.write(to: nil) { output in
          if json {
            output.write(ShelfAnswer.json(lines.map { .init($0, .text($1)) }) + "\n")
          } else {
            for (name, path) in lines { output.write("\(name)\t\(PrintableText.of(path))\n") }
          }
        }
      }
    }
  }

  /// `lectern shelf check`
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Read every file on the shelf and report what is wrong.")

    @Flag(help: "Write the report as JSON.") var json = false

    func run() throws {
      try Diagnostics.reporting {
        let store = try ShelfLocation.open()
        let (articles, swept, found) = try store.reporting { try $0.check() }
        let problems = found + (try store.reporting { try FollowedFeeds($0).problems() })
        if json {
          try ShelfAnswer.write([
            .init("checked", .integer(articles)), .init("swept", .integer(swept)),
            .init("problems", .array(problems.map { .text($0) })),
          ])
        } else {
          for problem in problems { Diagnostics.report(problem) }
          let sweeping = swept > 0 ? "; \(Counted.words(swept, "unfinished folder")) removed" : ""
          try ChangedArticles.say(
            "\(Counted.words(articles, "article")) checked, \(Counted.words(problems.count, "problem"))\(sweeping)"
          )
        }
        if !problems.isEmpty { throw Diagnostics.failure }
      }
    }
  }

  /// `lectern shelf reindex`
  struct Reindex: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reindex", abstract: "Rebuild the index from the files.")

    @Flag(help: "Write the count as JSON.") var json = false

    func run() throws {
      try Diagnostics.reporting {
        let store = try ShelfLocation.open(isRefreshed: false)
        var progress = CountProgress("Indexing the shelf")
        let count = try store.reporting { try $0.reindex { progress.show($0) } }
        progress.clear()
        if let words = store.damageWords { Diagnostics.report(words) }
        guard json else { return try ChangedArticles.say("\(Counted.words(count, "article")) indexed") }
        try ShelfAnswer.write([.init("indexed", .integer(count))])
      }
    }
  }

  /// `lectern shelf empty-trash`
  struct EmptyTrash: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "empty-trash", abstract: "Remove deleted articles from the disk for good.")

    @Flag(help: "Do not ask.") var yes = false
    @Flag(help: "Write the count as JSON.") var json = false

    func run() throws {
      try Diagnostics.reporting {
        let store = try ShelfLocation.open()
        try store.reporting { store in
          let count = try store.count(Query(), deleted: true)
          if !yes, count > 0 {
            try Question.confirm("\(Counted.words(count, "article")) will be removed from the disk for good.")
          }
          let removed = try store.emptyTrash()
          guard json else {
            return try ChangedArticles.say("\(Counted.words(removed, "article")) removed from the disk")
          }
          try ShelfAnswer.write([.init("removed", .integer(removed))])
        }
      }
    }
  }
}
