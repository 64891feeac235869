import CLibXML2

/// Reads XML that need not be well-formed, using libxml2 in recovery mode. Document types are ignored, so no entity is ever declared,
/// and nothing is fetched.
package enum XMLTree {
  /// The root element; nil if there is none.
  ///
  /// - Parameter charset: the encoding a server declares; without it, the document's own declaration counts.
  package static func parse(_ bytes: [UInt8], charset: String? = nil) -> XMLNode? {
    let prepared = PreparedXML.bytes(of: bytes)
    let builder = TreeBuilder()
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { context, name, prefix, uri, _, _, count, _, attributes in
      TreeBuilder.of(context).start(name, uri, Int(count), attributes)
    }
    handler.endElementNs = { context, _, _, _ in TreeBuilder.of(context).end() }
    handler.characters = { context, bytes, count in TreeBuilder.of(context).text(bytes, Int(count)) }
    handler.cdataBlock = handler.characters
    let context = Unmanaged.passUnretained(builder).toOpaque()
    withExtendedLifetime(builder) {
      guard let parser = xmlCreatePushParserCtxt(&handler, context, nil, 0, nil) else { return }
      defer { xmlFreeParserCtxt(parser) }
      let options = [XML_PARSE_RECOVER, XML_PARSE_NOENT, XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING].map {
        Int32($0.rawValue)
      }
      xmlCtxtUseOptions(parser, options.reduce(0, |))
      if let charset, charset != "utf-8", let encoding = xmlFindCharEncodingHandler(charset) {
        xmlSwitchToEncoding(parser, encoding)
      }
      prepared.withUnsafeBytes { buffer in
        var rest = buffer[...]
        while !rest.isEmpty {
          let piece = rest.prefix(1 << 16)
          rest = rest.dropFirst(1 << 16)
          xmlParseChunk(
            parser, piece.withMemoryRebound(to: CChar.self) { $0.baseAddress }, Int32(piece.count), rest.isEmpty ? 1 : 0
          )
        }
      }
    }
    return builder.root
  }
}

/// Builds a tree from the events of libxml2.
private final class TreeBuilder {
  /// Elements nested deeper than this are replaced by their contents.
  private static let deepest = 96

  private var open: [XMLNode] = []
  private var depth = 0
  private(set) var finished: XMLNode?

  /// The root, even if the document broke off.
  var root: XMLNode? {
    while open.count > 1 { close() }
    return finished ?? open.first
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> TreeBuilder {
    Unmanaged<TreeBuilder>.fromOpaque(context!).takeUnretainedValue()
  }

  func start(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    guard depth <= TreeBuilder.deepest, finished == nil else { return }
    var node = XMLNode(
      name.map { String(cString: $0) }?.lowercased() ?? "", namespace: uri.map { String(cString: $0) } ?? "")
    // Five pointers per attribute: name, prefix, namespace, and the bounds of the value.
    for index in 0..<min(count, 64) {
      guard let attributes, let key = attributes[index * 5], let start = attributes[index * 5 + 3],
        let end = attributes[index * 5 + 4]
      else { continue }
      let prefix = attributes[index * 5 + 1].map { String(cString: $0) + ":" } ?? ""
      node.attributes[prefix + String(cString: key)] = String(
        decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    open.append(node)
  }

  func end() {
    depth -= 1
    guard depth < TreeBuilder.deepest, !open.isEmpty, open.count > depth else { return }
    close()
  }

  private func close() {
    guard let node = open.popLast() else { return }
    if open.isEmpty {
      finished = finished ?? node
    } else {
      open[open.count - 1].children.append(.element(node))
    }
  }

  func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard let bytes, !open.isEmpty else { return }
    let words = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    let last = open.count - 1
    if case .text(let before)? = open[last].children.last {
      open[last].children[open[last].children.count - 1] = .text(before + words)
    } else {
      open[last].children.append(.text(words))
    }
  }
}
