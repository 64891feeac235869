package import Cleaning
package import Structure
package import TableRebuilding

/// How a source is read.
public struct ParsingOptions: Sendable {
  /// Where the source was found, if it was a page.
  public var url: String?
  /// What the source is written in; nil where that is to be told from its content and its name.
  public var format: SourceFormat?
  /// The name of the file, whose ending says what the content leaves open.
  public var fileName: String?
  /// The name of a place in the source that the reader is led to; see ``Span/Style/place(name:)``.
  public var place: String?
  /// What pages are cleaned by.
  package var cleaning = CleaningModel.standard
  /// The steps of cleaning that are left out, for evaluations.
  package var withoutSteps: Set<CleaningStep> = []
  /// The passes of structure that are left out, for evaluations.
  package var withoutStructure = OmittedStructure.none
  /// What the roles of lines without mark-up are told by; nil for the program's own model, which is read when it is needed.
  package var roles: RoleModel?
  /// Whether all of a source is kept as its text: nothing is taken for clutter, and no masthead is read of it.
  public var keepsEverything = false
  /// What tables are rebuilt by; nil for the program's own model.
  package var tables: TableModel?
  /// The encoding that came along with the source, such as a server's "iso-8859-1".
  public var charset: String?

  /// Makes the usual options.
  public init(
    url: String? = nil, format: SourceFormat? = nil, fileName: String? = nil, charset: String? = nil,
    place: String? = nil
  ) {
    self.url = url
    self.format = format
    self.fileName = fileName
    self.charset = charset
    self.place = place
  }
}
