/// An element of XML as feeds and lists of feeds use it.
package struct XMLNode: Sendable, Hashable {
  /// What stands in an element.
  package enum Child: Sendable, Hashable {
    case text(String)
    case element(XMLNode)
  }

  /// The name without its prefix, in small letters.
  package var name: String
  /// The address of its vocabulary; empty where it has none.
  package var namespace: String
  /// The attributes by their names as they are written, with prefix.
  package var attributes: [String: String] = [:]
  package var children: [Child] = []

  package init(_ name: String, namespace: String = "") {
    self.name = name
    self.namespace = namespace
  }

  /// The elements in it.
  package var elements: [XMLNode] {
    children.compactMap { child in if case .element(let node) = child { node } else { nil } }
  }

  /// The first element of a name.
  package func first(_ name: String) -> XMLNode? { elements.first { $0.name == name } }

  /// All text in it.
  package var text: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .text(let words): text += words
      case .element(let node): text += node.text
      }
    }
  }

  /// The text without white space at its ends; nil where nothing is left.
  package var trimmedText: String? { XMLNode.trimmed(text) }

  /// What stands in it as mark-up.
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

  /// Text without white space at its ends; nil where nothing is left.
  package static func trimmed(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    return String(scalars[first...last])
  }

  /// Text as it may stand in XML: its special signs as entities, and no control character, which no version of XML has.
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
