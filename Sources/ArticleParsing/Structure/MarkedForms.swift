/// Takes over what the format itself says: code, rows with marked cells, rules, quotes, marked headings.
///
///     ```                 ►  code: print("hi")
///     print("hi")
///     ```
struct MarkedForms {
  static func apply(to draft: inout Draft) {
    for index in 0..<draft.count {
      switch draft.fragments[index].form {
      case .text: continue
      case .code: draft.roles[index] = .code
      case .row: draft.roles[index] = .row
      case .headerRow: draft.roles[index] = .headerRow
      case .rule: draft.roles[index] = .rule
      case .quote: draft.roles[index] = .quote
      case .heading:
        draft.roles[index] = .heading
        draft.levels[index] = UInt8(clamping: draft.fragments[index].group)
      }
    }
  }
}
