import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Reads the fields that some texts begin with, as title pages of screenplays and copied stories do.
///
///     Title: The Last Lock     ►   title: The Last Lock
///     Author: Ines Farrow          author (set aside)
///     Draft date: 2019-03-01       date (set aside)
enum TitleFields {
  private enum Kind { case title, author, date, other }

  private static let most = 12
  private static let longestName = 24

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, !text.lines.contains(where: { $0.said == .title }) else { return }
    var fields: [(kind: Kind, value: Range<Int>)] = []
    while fields.count < min(most, text.lines.count), fields.isEmpty || text.lines[fields.count].blankLinesBefore == 0,
      let field = field(fields.count, in: text)
    {
      fields.append(field)
    }
    let end = fields.count
    guard end >= 2, end < text.lines.count, text.lines[end].blankLinesBefore > 0,
      let title = fields.firstIndex(where: { $0.kind == .title }),
      fields.contains(where: { $0.kind == .author || $0.kind == .date })
    else { return }
    var masthead = text.declared ?? Masthead()
    for field in fields {
      switch field.kind {
      case .author where masthead.authors.isEmpty:
        masthead.authors = PersonName.list(String(decoding: text.bytes[field.value], as: UTF8.self)).map {
          Author(name: $0)
        }
      case .date where masthead.published == nil:
        masthead.published = DateFinder.first(in: text.bytes, field.value)?.date
      default: break
      }
    }
    text.declared = masthead
    text.setAside(0..<title, .metadata)
    text.setAside(title + 1..<end, .metadata)
    text.setAside(text.lines[title].text.lowerBound..<fields[title].value.lowerBound, as: .metadata)
    text.say(.title, title)
    text.lines[title].text = fields[title].value
  }

  /// The field of a line, whose name is one of those below.
  private static func field(_ index: Int, in text: TextLines) -> (kind: Kind, value: Range<Int>)? {
    let range = text.lines[index].text
    guard text.lines[index].said == .nothing,
      let colon = range.prefix(longestName).first(where: { text.bytes[$0] == UInt8(ascii: ":") }),
      case let value = (colon + 1..<range.upperBound).trimmed(in: text.bytes), !value.isEmpty
    else { return nil }
    let name = String(decoding: text.bytes[(range.lowerBound..<colon).trimmed(in: text.bytes)], as: UTF8.self)
    return names[name.lowercased()].map { ($0, value) }
  }

  private static let names: [String: Kind] = [
    "title": .title, "titel": .title, "titre": .title, "título": .title, "titolo": .title, "tytuł": .title,
    "название": .title, "заголовок": .title, "otsikko": .title, "başlık": .title,
    "author": .author, "authors": .author, "by": .author, "written by": .author, "autor": .author, "autorin": .author,
    "auteur": .author, "autore": .author, "autora": .author, "автор": .author, "författare": .author, "yazar": .author,
    "date": .date, "draft date": .date, "datum": .date, "fecha": .date, "data": .date, "дата": .date, "tarih": .date,
    "published": .date, "release date": .date, "posted": .date,
    "credit": .other, "source": .other, "copyright": .other, "contact": .other, "notes": .other, "language": .other,
    "draft": .other, "revision": .other, "category": .other, "categories": .other, "tags": .other, "keywords": .other,
    "slug": .other, "rating": .other, "version": .other, "status": .other, "publisher": .other, "subtitle": .other,
    "sprache": .other, "quelle": .other, "langue": .other, "lang": .other, "url": .other,
  ]
}
