import ArticleModel

/// Writes the fields of one JSON object, with the commas between them.
package struct JSONObject {
  private var isFirst = true

  /// Opens the object.
  package init(to output: inout ChunkedOutput) {
    output.write("{")
  }

  /// Lets the next field follow a comma that was written already.
  mutating func startAfresh() {
    isFirst = true
  }

  /// Closes the object.
  package func close(to output: inout ChunkedOutput) {
    output.write("}")
  }

  /// Writes a name and the colon; its value comes next.
  mutating func name(_ name: String, to output: inout ChunkedOutput) {
    output.write(isFirst ? "\"" : ", \"")
    isFirst = false
    output.write(name)
    output.write("\": ")
  }

  package mutating func field(_ name: String, _ text: String, to output: inout ChunkedOutput) {
    self.name(name, to: &output)
    JSONString.write(text, to: &output)
  }

  mutating func field(_ name: String, _ number: Int, to output: inout ChunkedOutput) {
    self.name(name, to: &output)
    output.write(number)
  }

  package mutating func field(_ name: String, _ flag: Bool, to output: inout ChunkedOutput) {
    self.name(name, to: &output)
    output.write(flag ? "true" : "false")
  }

  /// Writes a share between 0 and 1 with at most four decimals.
  package mutating func field(_ name: String, share: Double, to output: inout ChunkedOutput) {
    let rounded = (min(max(share, 0), 1) * 10_000).rounded() / 10_000
    self.name(name, to: &output)
    output.write(share.isNaN ? "0" : rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)")
  }

  /// Writes a number, 0 if it is none, with two decimals.
  package mutating func field(_ name: String, hundredths number: Double, to output: inout ChunkedOutput) {
    self.name(name, to: &output)
    let hundredths = number.isFinite && abs(number) < 1e12 ? (number * 100).rounded() / 100 : 0
    output.write(hundredths == hundredths.rounded() ? String(Int(hundredths)) : "\(hundredths)")
  }

  package mutating func field(_ name: String, orNull text: String?, to output: inout ChunkedOutput) {
    guard let text else { return null(name, to: &output) }
    field(name, text, to: &output)
  }

  mutating func field(_ name: String, orNull text: RichText?, to output: inout ChunkedOutput) {
    guard let text else { return null(name, to: &output) }
    field(name, text, to: &output)
  }

  /// Leaves the field out where there is no text.
  mutating func field(_ name: String, ifAny text: String?, to output: inout ChunkedOutput) {
    if let text { field(name, text, to: &output) }
  }

  /// Leaves the field out where there is no text.
  mutating func field(_ name: String, ifAny text: RichText?, to output: inout ChunkedOutput) {
    if let text { field(name, text, to: &output) }
  }

  /// Writes a text and, where it is styled, its spans: `spans` beside `text`, `answerSpans` beside `answer`.
  mutating func field(_ name: String, _ text: RichText, to output: inout ChunkedOutput) {
    self.name(name, to: &output)
    JSONString.write(text, to: &output)
    guard !text.spans.isEmpty else { return }
    spans(text.spans, named: name == "text" ? "spans" : name + "Spans", to: &output)
  }

  mutating func spans(_ spans: [Span], named name: String, to output: inout ChunkedOutput) {
    array(name, spans, to: &output) { span, output in
      var object = JSONObject(to: &output)
      object.range("range", span.range, to: &output)
      object.field("style", span.style.name, to: &output)
      if case .link(let url) = span.style { object.field("url", url, to: &output) }
      if case .place(let name) = span.style { object.field("name", name, to: &output) }
      if case .formula(let tex) = span.style { object.field("tex", ifAny: tex, to: &output) }
      object.close(to: &output)
    }
  }

  package mutating func source(_ range: Range<Int>, to output: inout ChunkedOutput) {
    self.range("source", range, to: &output)
  }

  package mutating func array<Element>(
    _ name: String, _ elements: [Element], to output: inout ChunkedOutput,
    write: (Element, inout ChunkedOutput) -> Void
  ) {
    self.name(name, to: &output)
    JSONObject.array(elements, to: &output, write: write)
  }

  /// Writes a bare array.
  static func array<Element>(
    _ elements: [Element], to output: inout ChunkedOutput, write: (Element, inout ChunkedOutput) -> Void
  ) {
    output.write("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { output.write(", ") }
      write(element, &output)
    }
    output.write("]")
  }

  private mutating func null(_ name: String, to output: inout ChunkedOutput) {
    self.name(name, to: &output)
    output.write("null")
  }

  private mutating func range(_ name: String, _ range: Range<Int>, to output: inout ChunkedOutput) {
    self.name(name, to: &output)
    output.write("[")
    output.write(range.lowerBound)
    output.write(", ")
    output.write(range.upperBound)
    output.write("]")
  }
}

extension Span.Style {
  /// The name of the style in JSON.
  fileprivate var name: String {
    switch self {
    case .strong: "strong"
    case .emphasis: "emphasis"
    case .code: "code"
    case .link: "link"
    case .place: "place"
    case .superscript: "superscript"
    case .subscript: "subscript"
    case .strike: "strike"
    case .quote: "quote"
    case .ruby: "ruby"
    case .formula: "formula"
    }
  }
}
