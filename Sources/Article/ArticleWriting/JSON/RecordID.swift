/// What a crawl calls one of its documents.
public enum RecordID: Sendable, Hashable {
  case text(String)
  /// A number as JSON writes it.
  case number(String)
  /// The number of its line, for a document that has no name.
  case line(Int)

  /// Writes it as a field of an object: `"id": "a"`, `"id": 7` or `"line": 12`.
  func write(to output: inout ChunkedOutput) {
    switch self {
    case .text(let text):
      output.write("\"id\": ")
      JSONString.write(text, to: &output)
    case .number(let number):
      output.write("\"id\": ")
      output.write(number)
    case .line(let number):
      output.write("\"line\": ")
      output.write(number)
    }
  }
}

/// Writes what stands in a crawl for a document that could not be read.
public enum ErrorRecord {
  /// Writes the record as one line: `{"schema": "lectern.error/1", "id": 7, "error": "is empty"}`.
  public static func write(_ reason: String, id: RecordID, to output: inout ChunkedOutput) {
    output.write("{\"schema\": \"lectern.error/1\", ")
    id.write(to: &output)
    output.write(", \"error\": ")
    JSONString.write(reason, to: &output)
    output.write("}\n")
  }
}

/// Writes what stands in a crawl for a page that an archive did not keep once more, since it had not changed.
public enum RevisitRecord {
  /// Writes the record as one line: `{"schema": "lectern.revisit/1", "id": …, "url": …, "of": …}`; `of` is where the page was
  /// found that was kept, `null` where the archive does not say.
  public static func write(id: RecordID, url: String, of first: String?, to output: inout ChunkedOutput) {
    output.write("{\"schema\": \"lectern.revisit/1\", ")
    id.write(to: &output)
    output.write(", \"url\": ")
    JSONString.write(url, to: &output)
    output.write(", \"of\": ")
    if let first { JSONString.write(first, to: &output) } else { output.write("null") }
    output.write("}\n")
  }
}
