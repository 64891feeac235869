/// A text and what is to be made of it, one block or removal a line.
package struct Case: CustomStringConvertible, Sendable {
  package let name: String
  package let text: String
  package let expected: String

  package init(_ name: String, _ text: String, _ expected: String) {
    self.name = name
    self.text = text
    self.expected = expected
  }

  package var description: String { name }
}

/// Two sentences of running text, as long as a paragraph that surely is one.
package let prose = """
  The ferry leaves the harbor at nine in the morning and comes back before the evening bell has rung. Nobody on the \
  island owns a watch, and nobody has missed it yet.
  """
