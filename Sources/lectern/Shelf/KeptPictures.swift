import ArticleModel
import ShelfStore

/// The pictures that are kept with an article, by the addresses its text has for them.
struct KeptPictures {
  private var files: [String: String] = [:]
  /// What addresses in the text are meant against.
  private let base: String?

  /// Looks for the pictures of an article.
  init(of id: String, in store: ShelfStore) throws {
    let about = try store.about(id)
    base = about?.found ?? about?.address
    for (path, address) in try store.pictures(of: id) { if let address { files[address] = files[address] ?? path } }
  }

  var isEmpty: Bool { files.isEmpty }

  /// The file of a picture; nil for one that is not kept.
  func file(of url: String) -> String? {
    files[url] ?? base.flatMap { files[AddressParts.resolve(url, against: $0)] }
  }

  /// The bytes of a picture, and the name of its file.
  func picture(at url: String) -> (name: String, bytes: [UInt8])? {
    guard let path = file(of: url), let name = path.split(separator: "/").last,
      let bytes = try? ShelfStore.file(path)
    else { return nil }
    return (String(name), bytes)
  }

  /// Writes the pictures of a document into a folder that goes with its file, and answers the document with what is there in place of
  /// addresses.
  ///
  /// - Parameters:
  ///   - folder: The folder, made where there is anything to put there.
  ///   - name: How the document calls it.
  func put(_ document: Document, into folder: String, called name: String) throws -> Document {
    guard !isEmpty else { return document }
    var names: [String: String] = [:]
    var failure: (any Error)?
    func local(_ url: String) -> String? {
      if let known = names[url] { return known }
      guard failure == nil, let picture = picture(at: url) else { return nil }
      do {
        try ShelfStore.makeFolder(folder)
        try ShelfStore.replace("\(folder)/\(picture.name)", with: picture.bytes)
      } catch {
        failure = error
        return nil
      }
      names[url] = "\(name)/\(picture.name)"
      return names[url]
    }
    let changed = document.mappingFigures { figure in
      var figure = figure
      figure.url = figure.url.map { local($0) ?? $0 }
      return figure
    }
    if let failure { throw failure }
    return changed
  }
}

extension Document {
  /// The document with every figure in it replaced.
  fileprivate func mappingFigures(_ change: (Figure) -> Figure) -> Document {
    var document = self
    for index in document.articles.indices {
      document.articles[index].blocks = document.articles[index].blocks.map { $0.mappingFigures(change) }
    }
    return document
  }
}
