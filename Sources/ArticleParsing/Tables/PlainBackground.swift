extension ColumnBackground {
  /// A background that assumes nothing but how many values each attribute usually takes.
  static let plain = ColumnBackground(
    shares: CellAttribute.allCases.flatMap { attribute in
      [Float](repeating: usualShare(of: attribute), count: CellAttribute.valueCount)
    },
    kinds: [Float](repeating: 1 / Float(TokenKind.count), count: TokenKind.count),
    weights: CellAttribute.allCases.map(plainWeight), kindWeight: 0.15)

  private static func usualShare(of attribute: CellAttribute) -> Float {
    switch attribute {
    case .firstKind, .lastKind, .kindPair, .kindPattern: 0.06
    case .tokenCount, .characterCount: 0.15
    case .punctuation, .firstTokenForm: 0.2
    case .firstTokenLength: 0.1
    case .firstWord, .lastWord, .wholeText, .lastSuffix: 0.02
    }
  }

  private static func plainWeight(of attribute: CellAttribute) -> Float {
    switch attribute {
    case .tokenCount, .characterCount: 0.3
    case .kindPattern, .kindPair: 0.2
    case .wholeText: 0.05
    default: 0.12
    }
  }
}
