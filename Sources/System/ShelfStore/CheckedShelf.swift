import ShelfModel
import UTF8Text

/// What `lectern shelf check` asks of the files of a shelf.
extension ShelfStore {
  /// Checks every file and reports what is wrong; unfinished folders are removed.
  package func check() throws(StoreFailure) -> (articles: Int, swept: Int, problems: [String]) {
    let swept = articles.sweep(now: FileCalls.now / 1_000_000) + sweepLists()
    var problems: [String] = []
    var count = 0
    for year in articles.years() {
      for name in FileCalls.names(in: "\(articles.root)/\(year)") {
        count += 1
        let folder = "\(year)/\(name)"
        guard let about = articles.about(folder) else {
          problems.append("articles/\(folder): about.json cannot be read")
          continue
        }
        guard let format = about.format else { continue }
        do { _ = try articles.source(folder, format) } catch { problems.append("\(error)") }
      }
    }
    for name in journals.names() {
      let torn = (try? journals.read(name, from: 0).torn) ?? 0
      if torn > 0 { problems.append("journal/\(name): \(Counted.words(torn, "torn line")) left out") }
    }
    return (count, swept, problems)
  }

  /// Removes lists of feeds that a program had not written to the end when it was killed, an hour ago or more.
  private func sweepLists() -> Int {
    let old = FileCalls.names(in: places.root).filter { name in
      guard name.hasPrefix("feeds.opml."), name.hasSuffix(".new"),
        let state = FileCalls.state(of: "\(places.root)/\(name)")
      else { return false }
      return state.modified + 3_600_000_000_000 < FileCalls.now
    }
    for name in old { FileCalls.removeFile("\(places.root)/\(name)") }
    return old.count
  }
}
