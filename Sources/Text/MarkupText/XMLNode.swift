/// An XML element, as far as feeds need it.
package struct XMLNode: Sendable, Hashable {
  /// A child of an element.
  package enum Child: Sendable, Hashable {
    case text(String)
    case element(XMLNode)
  }

  /// The name without its prefix, in lower case.
  package var name: String
  /// The namespace; empty if it has none.
  package var namespace: String
  /// The attributes by their qualified names.
  package var attributes: [String: String] = [:]
  package var children: [Child] = []

  package init(_ name: String, namespace: String = "") {
    self.name = name
    self.namespace = namespace
  }

  /// The child elements.
  package var elements: [XMLNode] {
    children.compactMap { child in if case .element(let node) = child { node } else { nil } }
  }

  /// The first child element with a name.
  package func first(_ name: String) -> XMLNode? { elements.first { $0.name == name } }

  /// All text in the element.
  package var text: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .text(let words): text += words
      case .element(let node): text += node.text
      }
    }
  }

  /// The text without white space at its ends; nil if nothing is left.
  package var trimmedText: String? { XMLNode.trimmed(text) }

  /// The contents as mark-up.
  package var markup: String {
    children.reduce(into: "") { markup, child in
      switch child {
      case .text(let words): markup += XMLNode.escaped(words)
      case .element(let node):
        let attributes = node.attributes.sorted { $0.key < $1.key }.map {
          " \($0.key)=\"\(XMLNode.escaped($0.value))\""
        }
        markup += "<\(node.name)\(attributes.joined())>\(node.markup)</\(node.name)>"
      }
    }
  }

  /// Text without white space at its ends; nil if nothing is left.
  package static func trimmed(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    return String(scalars[first...last])
  }

  /// Text escaped for XML: special characters become entities, and control characters, which XML forbids, are dropped.
  package static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": escaped.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
