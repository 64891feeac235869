package import BoostedTrees
import CTableModel
import UTF8Text

/// What sort of word a word is: the name of a town, of a person, of a trade, a participle ….
///
/// Two names side by side that were never seen in a table say nothing of where one cell ends and the next begins, unless one
/// is known for a town and the other for a person. Common words are put into 256 types by the company they keep
/// in general English text; see `Training/tables/word_types.py`. Every type is a point in a space of few dimensions, in which
/// like types are neighbours, and one of few families of like types.
///
/// Layout: the keys of the words (see `HashedKeys`), the type of each (8 bits), and of each type its family and its
/// coordinates (8 bits each, signed, in 32nds).
package struct WordTypes: Sendable {
  private let bytes: ModelBytes
  private let keys: HashedKeys
  /// Where the coordinates stand, of every type one after the other.
  private let spaceStart: Int

  /// The number of dimensions.
  package static let dimensions = 8
  /// The number of types.
  package static let count = 256
  /// The family of words that are not known; families of types begin at 1.
  static let unknownFamily: UInt8 = 0
  /// Stands in every dimension for a word that is not known: outside of where types are.
  static let unknownCoordinate: Float = -8

  /// The types that come with the program.
  package static let standard = WordTypes(
    ModelBytes(UnsafeRawBufferPointer(start: ctable_model_types(), count: ctable_model_types_size())))

  /// Reads types in place.
  package init(_ bytes: ModelBytes) {
    self.bytes = bytes
    keys = HashedKeys(bytes)
    spaceStart = keys.byteCount + keys.count
  }

  /// The key of a word, as a token knows it.
  package static func key(_ word: UInt32) -> UInt32 { word >> 8 }

  /// The type of a token's word, or nil if it is not known.
  func type(of token: Token) -> Int? {
    guard !token.kind.isNumeric, let place = keys.place(of: WordTypes.key(token.word)) else { return nil }
    return Int(bytes.byte(keys.byteCount + place))
  }

  /// The family of a type.
  func family(_ type: Int?) -> UInt8 {
    type.map { bytes.byte(spaceStart + $0 * (1 + WordTypes.dimensions)) } ?? WordTypes.unknownFamily
  }

  /// Where a type is in one dimension.
  func coordinate(_ type: Int?, _ dimension: Int) -> Float {
    guard let type else { return WordTypes.unknownCoordinate }
    let byte = bytes.byte(spaceStart + type * (1 + WordTypes.dimensions) + 1 + dimension)
    return Float(Int8(bitPattern: byte)) / 32
  }
}
