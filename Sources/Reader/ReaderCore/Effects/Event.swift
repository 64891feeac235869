public import ArticleModel
public import Settings
public import TextLayout

/// Something that happened.
public enum Event: Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted: it goes where something is being typed, and nowhere else.
  case pasted(String)
  /// The mouse was used, where ``ReaderState/wantsClicks`` asks for that.
  case mouse(Mouse)
  /// The terminal has another size.
  case resized(ScreenSize)
  /// The time asked for by ``Effect/startTimer(id:milliseconds:)`` is over.
  case timer(id: Int)
  /// No key is waiting, and ``Effect/continueCounting`` was asked for: a search looks and counts on.
  case idle
  /// What an entry of the list says of itself became known; `title` is nil where the file could not be read.
  case described(entry: Int, title: String?, minutes: Int?, date: String?, furthest: Double? = nil)
  /// The article of an entry is there.
  case opened(Document, name: String, opening: Opening = Opening())
  /// How far a document has come that ``Effect/openLink(_:)`` asked for, in bytes; `expected` is 0 where nobody knows.
  case linkProgress(received: Int, expected: Int)
  /// The document is there.
  case linkOpened(Arrival)
  /// The document cannot be opened: one line for the reader.
  case linkFailed(String)
  /// The whole of a document is there whose beginning is being read.
  case completed(Document, opening: Opening = Opening())
  /// What is known of an article from before became known only after it was opened.
  case remembered(key: String, KeptReading)
  /// The file the article was read from is another than it was when the reader's editor was opened.
  case sourceChanged
  /// The file ``Effect/writeTable(_:_:path:overwrites:)`` was to write is there already.
  case tableFileExists(path: String)
  /// The file ``Effect/export(_:)`` was to write is there already.
  case exportExists(Export)
  /// Words can be divided by another hyphenator from now on: it knows a language that the one before did not.
  case hyphenates(any Hyphenator)
  /// The terminal has told whether its own ground is dark.
  case ground(isDark: Bool)
  /// The terminal has shown how it counts emoji, and ``EmojiCounting/current`` follows it.
  case counts(EmojiCounting)
  /// The settings that were changed are in the file at this path.
  case settingsSaved(path: String)
  /// The shelf has something to tell.
  case shelf(ShelfNews)
  /// What is remembered beside single documents has been looked up.
  case memory(ReaderMemory)
  /// Why the piece at a place of the source was left out, in full.
  case explained(String, source: Range<Int>)
  /// A picture was drawn, to be shown in the page.
  case pictureDrawn(PictureWish, [PaintedLine])
  /// What a path can become that ``Effect/completePath(_:)`` asked about.
  case pathsFound(PathCompletion)
  /// Something the reader should be told; nil where what was said last holds no more.
  case notice(String?)
}

/// Something the program is to do outside of itself.
public enum Effect: Sendable, Equatable {
  /// Leave the program.
  case quit
  /// Stop the program until the shell continues it.
  case suspend
  /// Draw every cell anew.
  case redraw
  /// Send ``Event/timer(id:)`` after that many milliseconds.
  case startTimer(id: Int, milliseconds: Int)
  /// Send ``Event/idle`` as soon as no key is waiting.
  case continueCounting
  /// Put text into the clipboard of the terminal.
  case copy(String)
  /// Put a table into the clipboard of the terminal, as Markdown.
  case copyTable(Table)
  /// Write a table to a file, and say so by ``Event/notice(_:)``. A file that is there is replaced only if `overwrites`
  /// says so; else ``Event/tableFileExists(path:)`` is sent.
  case writeTable(Table, OutputFormat, path: String, overwrites: Bool)
  /// Write an article to a file, and say so by ``Event/notice(_:)``. A file that is there is replaced only if
  /// ``Export/overwrites`` says so; else ``Event/exportExists(_:)`` is sent.
  case export(Export)
  /// Show the source in the reader's editor, at a byte of the text that was read: the file it was read from, else a copy. Where the
  /// file was changed, ``Event/sourceChanged`` is sent.
  case openInEditor(DocumentOrigin, offset: Int)
  /// Show the article as plain text in the pager.
  case openInPager(Article)
  /// Read the document a link leads to, in the background: ``Event/linkOpened(_:)`` or ``Event/linkFailed(_:)`` is the answer. An
  /// earlier one that has not come by then is not wanted any more.
  case openLink(LinkAddress)
  /// Read what was asked for at a prompt, an address or a file as the command line takes them, and answer as ``openLink(_:)`` does.
  case openAsked(String)
  /// Tell by ``Event/pathsFound(_:)`` what the beginning of a path can become.
  case completePath(String)
  /// Tell by ``Event/explained(_:source:)`` which step of cleaning decided on the piece at a place of the source, and why.
  case explain(Range<Int>)
  /// Remember a line that was typed.
  case keepTyped(String, TypedKind)
  /// Keep, or forget, the reader's own word on a passage wherever it stands on a site.
  case keepSite(SiteWord, isOwn: Bool)
  /// Stop reading the document a link leads to.
  case stopOpening
  /// Show the page at an address in the reader's browser: printable ASCII of http or https.
  case browse(String)
  /// Read the article of an entry of the list.
  case openEntry(Int)
  /// Keep where an article is left.
  case keep(ReadingNote)
  /// Keep a mark of the document with this key.
  case keepMark(Character, TextAnchor, key: String)
  /// Keep, or forget, the reader's own word on a passage of the document with this key.
  case keepPassage(PassageWord, isOwn: Bool, key: String)
  /// Show a picture over the whole terminal, or where there is nothing to do so, say so by ``Event/notice(_:)``.
  case showPicture(LinkAddress)
  /// Draw a picture that is to be shown in the page: ``Event/pictureDrawn(_:_:)`` is the answer.
  case drawPicture(PictureWish)
  /// Write settings into the settings file, and say so by ``Event/settingsSaved(path:)``.
  case saveSettings([Setting.Change])
  /// Find out the title of an entry of the list.
  case describeEntry(Int)
  /// Do something with the shelf, in the background.
  case shelf(ShelfTask)
}
