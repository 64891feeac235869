import ArticleModel
import ReaderCore

/// What the reader asks for by name, and what was typed before.
extension ReaderState {
  /// Opens what was typed where an address is asked for, as links are followed: in the background, and with a way back.
  mutating func open(asked words: String) -> [Effect] {
    let kept = workspace.noteTyped(words, at: .address)
    let pending = PendingDocument(address: LinkAddress(asked: words))
    if reading != nil { reading?.pending = pending } else { workspace.pending = pending }
    return kept + [.openAsked(words)]
  }

  /// A document that was asked for where none was being read.
  mutating func arriveFirst(_ arrival: Arrival) -> [Effect] {
    guard let pending = workspace.pending, reading == nil else { return [] }
    let effects = update(.opened(arrival.document, name: arrival.name, opening: arrival.opening))
    guard let place = pending.address.place, let outcome = reading?.arrive(at: place) else { return effects }
    return effects + follow(Reply(outcome), of: modes.count - 1)
  }

  /// Takes over what is remembered from earlier runs; what was typed meanwhile stays the latest.
  /// A line that was asked for meanwhile is shown.
  mutating func remember(_ memory: ReaderMemory) -> [Effect] {
    for (kind, lines) in memory.typed {
      var all = lines.map(\.asTypedLine).filter { !$0.isEmpty }
      for line in workspace.typedLines[kind] ?? [] { all.noteTyped(line) }
      workspace.typedLines[kind] = Array(all.suffix([String].typedLinesKept))
    }
    // What was said meanwhile counts more.
    let said = workspace.sites.values.flatMap { $0 }
    for word in memory.sites + said { workspace.note(word, isOwn: true) }
    // At the foot of the stack no line is typed.
    guard modes.count > 1, var prompt = modes.last as? any RecallingPrompt else { return [] }
    defer { modes[modes.count - 1] = prompt }
    return prompt.recallAwaited(in: &workspace)
  }

  /// Takes over what was said of sites, and shows the article as its site's words want it.
  mutating func heedSites(_ effects: [Effect]) {
    for case .keepSite(let word, let isOwn) in effects { workspace.note(word, isOwn: isOwn) }
    guard let site = reading?.site else { return }
    let words = workspace.sites[site] ?? []
    if reading?.siteWords != words { reading?.heed(words) }
  }
}
