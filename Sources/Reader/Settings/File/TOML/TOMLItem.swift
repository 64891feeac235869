import UTF8Text

/// A value of a TOML file and the line it stands on.
struct TOMLItem {
  /// The kinds of values settings use.
  enum Value {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([TOMLItem])
    case table(TOMLTable)
  }

  var value: Value
  /// Counted from 1.
  var line: Int

  /// What messages call the kind.
  var kind: String {
    switch value {
    case .string: "a string"
    case .integer: "a number"
    case .boolean: "true or false"
    case .array: "a list"
    case .table: "a table"
    }
  }
}

/// Keys and their values, in the order of the file.
struct TOMLTable {
  /// A key and what it is set to.
  struct Entry {
    var key: String
    var item: TOMLItem
  }

  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]
  /// Whether the table has had a header of its own; a second one is a mistake.
  var hasHeader = false

  subscript(key: String) -> TOMLItem? { places[key].map { entries[$0].item } }

  /// Puts a value in the place of an older one, or at the end.
  mutating func set(_ key: String, to item: TOMLItem) {
    if let place = places[key] {
      entries[place].item = item
    } else {
      places[key] = entries.count
      entries.append(Entry(key: key, item: item))
    }
  }
}

/// What is wrong in a file, and where.
public struct Mistake: Error, Equatable, Sendable {
  /// Counted from 1.
  public var line: Int
  /// One line, without control characters.
  public var message: String
  /// The setting that has a value it cannot have.
  public var setting: String?

  init(_ line: Int, _ message: String, of setting: String? = nil) {
    self.line = line
    self.setting = setting
    self.message = PrintableText.of(message)
  }
}
