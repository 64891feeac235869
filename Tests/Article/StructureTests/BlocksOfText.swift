import ArticleModel
import TestSupport
@testable import Fragments
@testable import Structure
@testable import TextReader

/// The blocks that structure alone makes of a text, by its plain rules or with a model: nothing is cleaned, and there is no
/// title.
func blocks(of text: String, model: RoleModel = .none) -> String {
  let list = PlainTextReader.fragments(of: SourceText(utf8: Array(text.utf8)))
  return list.utf8.withUnsafeBufferPointer { bytes in
    let shapes = list.fragments.map { Shape(of: $0, in: bytes) }
    let content = list.fragments.indices.map { Int32($0) }
    var draft = Draft(bytes: bytes, fragments: list.fragments, shapes: shapes, content: content)
    ArticleStructure.decideRoles(&draft, model: model)
    return listing(BlockAssembler.blocks(of: draft, in: list, language: nil).blocks)
  }
}
