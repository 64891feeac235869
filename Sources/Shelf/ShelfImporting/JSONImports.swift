import JSONText

/// Exports in JSON: an array of records, an object with all of them, or a record a line.
enum JSONImports {
  /// Reads a file and passes on its articles; the fields of each record tell its kind.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ account: inout ImportAccount, each: (ImportedArticle) throws -> Void
  ) throws -> String {
    var walk = RecordWalk(account: account)
    var reader = JSONReader(bytes)
    var failure: JSONFailure?
    while failure == nil, reader.peek() != nil { failure = try walk.values(&reader, each) }
    // Whatever came before the mistake is kept.
    if let failure {
      guard walk.count > 0 else { throw ImportFailure("is not readable JSON: \(failure)") }
      walk.account.leaveOut("the rest of a file that was cut off")
    }
    account = walk.account
    guard walk.count > 0 else { throw ImportFailure("is JSON without any known kind of article") }
    return walk.kind
  }
}

/// Walks JSON down to its records.
private struct RecordWalk {
  typealias Taking = (ImportedArticle) throws -> Void

  /// What names of arrays say of the objects in them: these hold records, or tell of them, and are none themselves.
  private static let containers: Set<String> = ["collections", "lists", "folders", "children", "tags"]

  var account: ImportAccount
  var count = 0
  /// What the file is from: a bare link says less than any other record.
  private(set) var kind = "JSON"
  /// The lists that records name by their ids.
  private var lists = RecordLists()

  init(account: ImportAccount) { self.account = account }

  /// Arrays contain records, which are read one by one; objects contain such arrays under any name (`bookmarks`, `collections`,
  /// `links`), or records by id. Answers the mistake that ends them, if there is one.
  mutating func values(_ reader: inout JSONReader, _ each: Taking) throws -> JSONFailure? {
    guard reader.peek() == UInt8(ascii: "[") else {
      let (root, failure) = reader.valueSoFar()
      if let root {
        lists = RecordLists(root["lists"])
        try record(root, isRoot: true, each)
      }
      return failure
    }
    do {
      try reader.forEachElement(
        { (reader: inout JSONReader) throws(WalkFailure) in
          let (value, failure) = reader.valueSoFar()
          do { if let value { try self.record(value, each) } } catch { throw WalkFailure(error) }
          if let failure { throw WalkFailure(failure) }
        }, or: { WalkFailure($0) })
      return nil
    } catch {
      guard let failure = error.cause as? JSONFailure else { throw error.cause }
      return failure
    }
  }

  /// Takes a record, or what is in it.
  ///
  /// - Parameters:
  ///   - isRoot: Whether it is the whole file, in which records may stand by their ids.
  ///   - isContainer: Whether it stands where records are not looked for.
  ///   - folders: The names of what it is in.
  private mutating func record(
    _ json: JSONValue, isRoot: Bool = false, isContainer: Bool = false, folders: [String] = [], _ each: Taking
  ) throws {
    if let (article, kind) = JSONRecord.article(json) {
      var article = article
      let names = lists.names(of: json["lists"]) + folders
      article.tags += names.filter { !article.tags.contains($0) }
      if kind != "JSON" { self.kind = kind }
      count += 1
      return try each(article)
    }
    var found = false
    for member in json.members {
      let isContainer = RecordWalk.containers.contains(member.name)
      for value in member.value.elements where !value.members.isEmpty {
        found = true
        try record(value, isContainer: isContainer, folders: folders + RecordWalk.folder(value), each)
      }
      for value in isRoot ? RecordWalk.byID(member.value) : [] {
        found = true
        try record(value, isContainer: isContainer, each)
      }
    }
    if !found, !isRoot, !isContainer, !RecordWalk.isFolder(json) { account.leaveOut("records without an address") }
  }

  private static func isFolder(_ json: JSONValue) -> Bool { json["links"] != nil || json["children"] != nil }

  /// The records of an object that holds them by their ids, as Pocket's own export does, or in arrays, or the one it is itself.
  private static func byID(_ json: JSONValue) -> [JSONValue] {
    let holdsArrays = json.members.contains { $0.value.elements.contains { !$0.members.isEmpty } }
    if holdsArrays || JSONRecord.article(json) != nil { return [json] }
    return json.members.map(\.value).filter { !$0.members.isEmpty }
  }

  /// The name of a folder of links, unless it is where links lie that nobody put anywhere.
  private static func folder(_ json: JSONValue) -> [String] {
    guard isFolder(json), json["root"] == nil else { return [] }
    let name = (json["name"] ?? json["title"])?.asText.map(ImportText.line) ?? ""
    return name.isEmpty || name.lowercased() == "unorganized" ? [] : [name]
  }
}

/// The lists of an export, by their ids; one may be in another, and some files have them going round in a circle.
private struct RecordLists {
  private var names: [String: String] = [:]
  private var parents: [String: String] = [:]

  init(_ json: JSONValue? = nil) {
    for list in json?.elements ?? [] {
      guard let id = list["id"]?.asWords, let name = list["name"]?.asText.map(ImportText.line), !name.isEmpty else {
        continue
      }
      names[id] = name
      parents[id] = list["parentId"]?.asWords
    }
  }

  /// The names of the lists a record is in, each after those around it.
  func names(of ids: JSONValue?) -> [String] {
    var found: [String] = []
    for id in (ids?.elements ?? []).compactMap(\.asWords) {
      var path: [String] = []
      var next: String? = id
      while let id = next, let name = names[id], !path.contains(name) {
        path.append(name)
        next = parents[id]
      }
      found += path.reversed().filter { !found.contains($0) }
    }
    return found
  }
}

/// Carries any error through the reader.
private struct WalkFailure: Error {
  let cause: any Error
  init(_ cause: any Error) { self.cause = cause }
}
