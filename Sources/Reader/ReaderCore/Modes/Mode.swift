package import Settings
import TextLayout

/// Something that can be on top: the page, the list of articles, and whatever is opened over them. ``ReaderState/modes`` is the
/// stack of them; the last gets the keys, the clicks and the wheel.
///
/// A mode owns its state. It knows none of the other modes: what it wants opened, closed or done beyond its own reach it says
/// in its ``Reply``.
package protocol Mode {
  /// Whose keys are valid while it is on top; nil where it takes every key as it is typed.
  var map: Command.Mode? { get }
  /// Whether nothing of the modes below is seen.
  var coversScreen: Bool { get }
  /// Whether characters that are typed are words of the reader's, so that many at once are the same as one after another.
  var takesWords: Bool { get }
  /// Takes what the reader does.
  mutating func handle(_ input: Input, in workspace: inout Workspace) -> Reply
  /// Draws itself over the modes below.
  func draw(on frame: inout Frame, in workspace: Workspace)
}

extension Mode {
  package var takesWords: Bool { false }
}

/// What the reader does, as the mode on top hears of it.
package enum Input {
  /// A key, while ``Mode/map`` is nil.
  case key(Key)
  /// Pasted text.
  case pasted(String)
  /// What keys, the list of commands or the mouse ask for.
  case request(KeySequence.Outcome)
  /// A click.
  case press(Frame.Cell)
  /// A turn of the wheel: -1 up, 1 down.
  case wheel(Int)
  /// The terminal has another size. All modes hear of it, those that are covered too.
  case resized

  /// How many lines of a text a turn of the wheel scrolls.
  package static let wheelLines = 3

  /// A request that no number and no character came with.
  package static func request(_ request: Request) -> Input {
    .request(KeySequence.Outcome(request: request, count: nil, character: nil, replacesLast: false))
  }
}

/// What comes of an input.
package struct Reply {
  /// What is to be done outside.
  package var effects: [Effect] = []
  /// Whether the mode closes.
  package var closes = false
  /// What happens after that.
  package var next: Next?

  /// What a mode can ask of the stack.
  package enum Next {
    /// Another mode comes on top.
    case open(any Mode)
    /// A view comes on top.
    case show(PanelSubject)
    /// The mode below takes the click.
    case press(Frame.Cell)
    /// Whatever is on top then does what was chosen.
    case perform(Request)
    /// The program goes from one article to another, or ends.
    case travel(Travel)
  }

  /// Going from article to article.
  package enum Travel {
    case leave, back, forward, articleBefore, stopOpening
    /// What was typed where an address is asked for.
    case asked(String)
    /// So many files further on, among those that are read in turn.
    case file(Int)
  }

  package init(_ effects: [Effect] = [], closes: Bool = false, next: Next? = nil) {
    self.effects = effects
    self.closes = closes
    self.next = next
  }

  /// What comes of following a link.
  package init(_ outcome: LinkOutcome) {
    self.init(outcome.effects)
  }

  package static var close: Reply { Reply(closes: true) }

  package static func open(_ mode: (any Mode)?) -> Reply { Reply(next: mode.map { .open($0) }) }

  package static func show(_ subject: PanelSubject) -> Reply { Reply(next: .show(subject)) }
}

/// What a view over the page can show.
package enum PanelSubject {
  /// The keys of some modes.
  case help([Command.Mode])
  /// What was left out of the page.
  case removed
  case repairs
  /// The source of a range; without one, of what is being read.
  case source(Range<Int>?)

  /// The request that opens it, and closes it again.
  package var request: Request {
    switch self {
    case .help: .showHelp
    case .removed: .showRemoved
    case .repairs: .showRepairs
    case .source: .showSource
    }
  }
}
