import Fragments
import TextDecoding

/// Gathers what a page says about itself on the way of the walk: title, metas, links, JSON-LD, microdata.
struct HeadCollector {
  /// The most JSON-LD that is kept, in bytes; a page with more is no article.
  private static let mostLinkedData = 4 << 20
  private static let mostProperties = 64

  private var script: [UInt8]?
  private var title: [UInt8]?
  private var kept = 0

  mutating func read(_ tag: Tag, _ reading: borrowing AttributeReading, into head: inout PageHead) {
    switch tag {
    case .meta:
      if let name = reading.name ?? reading.itemprop, let content = reading.content, head.metas.count < 400 {
        head.metas.append((name, content))
      }
    case .link:
      if reading.relation == "canonical", head.canonical == nil { head.canonical = reading.href }
    case .base: head.base = head.base ?? reading.href
    case .html: head.language = head.language ?? reading.language
    case .title: if head.title.isEmpty { title = title ?? [] }
    default: break
    }
    if let property = reading.itemprop, head.properties.count < Self.mostProperties {
      let value = reading.datetime ?? reading.content
      if let value { head.properties.append((property, value)) }
    }
  }

  mutating func titleText(_ text: UnsafeBufferPointer<UInt8>) {
    guard let count = title?.count, count < 8192 else { return }
    title?.append(contentsOf: text)
  }

  mutating func endTitle(into head: inout PageHead) {
    guard let title, head.title.isEmpty else { return }
    head.title = title.withUnsafeBufferPointer { PageText.line($0) }
    self.title = nil
  }

  mutating func beginScript(_ attributes: Attributes) {
    var isLinkedData = false
    attributes.forEach { attribute, value in
      if attribute == .type { isLinkedData = PageText.line(value).lowercased().hasPrefix("application/ld+json") }
    }
    script = isLinkedData ? [] : nil
  }

  mutating func scriptText(_ text: UnsafeBufferPointer<UInt8>) {
    guard script != nil, kept + text.count <= Self.mostLinkedData else { return }
    kept += text.count
    script?.append(contentsOf: text)
  }

  mutating func endScript(into head: inout PageHead) {
    if let script, !script.isEmpty { head.linkedData.append(script) }
    script = nil
  }
}
