import ArticleModel
import Fragments

/// The pictures, films and sounds of an article that are still to be placed among its blocks.
struct PendingInterludes {
  /// They with the fragment of the draft they stand before, in order.
  private let all: [(at: Int, interlude: FragmentInterlude)]
  private var next = 0
  /// Those that go with what was taken out.
  private let dropped: [FragmentInterlude]

  /// Those that stand among the content of a draft: between two fragments of it, or beside one in the same element, whatever
  /// became of their captions. Where nothing was taken out of the source, which has so many fragments, all do.
  init(of list: FragmentList, _ draft: Draft) {
    let interludes = list.interludes
    guard draft.count < list.fragments.count else {
      all = interludes.map { ($0.fragment, $0) }
      dropped = []
      return
    }
    var all: [(at: Int, interlude: FragmentInterlude)] = []
    var dropped: [FragmentInterlude] = []
    let signs = PictureSigns(list)
    for interlude in interludes {
      var isSign = false
      if case .figure(let figure) = interlude.content { isSign = signs.holds(figure) }
      if let last = all.last?.interlude, last.fragment == interlude.fragment, interlude.shows(last) { isSign = true }
      if !isSign, Self.standsAmongText(interlude, draft) {
        all.append((draft.fragments.count(before: interlude.fragment), interlude))
      } else {
        dropped.append(interlude)
      }
    }
    (self.all, self.dropped) = (all, dropped)
  }

  private static func standsAmongText(_ interlude: FragmentInterlude, _ draft: Draft) -> Bool {
    if interlude.isLead { return true }
    let (before, after) = (interlude.own.lowerBound - 1, interlude.own.upperBound)
    let (isBehindText, isAboveText) = (draft.fragments.holds(before), draft.fragments.holds(after))
    if isBehindText && isAboveText || interlude.own.contains(where: draft.fragments.holds) { return true }
    if isBehindText && interlude.around.contains(before) || isAboveText && interlude.around.contains(after) {
      return true
    }
    // Buttons below a film stand between it and the text.
    guard case .media(let media) = interlude.content, media.kind != .embed || isPlayer(media) else { return false }
    if (after..<after + mostButtons).contains(where: { interlude.around.contains($0) && draft.fragments.holds($0) }) {
      return true
    }
    // So do its name and the times of its player, in a box of their own.
    guard interlude.around.count <= mostOfPlayer, draft.fragments.holds(interlude.around.upperBound) else {
      return false
    }
    return draft.fragments.holds(interlude.around.lowerBound - 1)
      || media.kind != .embed && opensText(interlude, draft)
  }

  /// Whether a film or sound stands right above the first text, in a box of its own below the title.
  private static func opensText(_ interlude: FragmentInterlude, _ draft: Draft) -> Bool {
    !interlude.around.isEmpty && !interlude.around.contains(interlude.around.upperBound)
      && draft.fragments.count(before: interlude.around.upperBound) == 0
  }

  /// Whether the address of a part of another page says that it is one made to be shown in others. What asks to be allowed stands around
  /// it in its box.
  private static func isPlayer(_ media: Media) -> Bool {
    guard let url = media.url?.lowercased() else { return false }
    return url.contains("/embed/") || url.contains("/player/") || url.contains("//player.")
  }

  private static let mostButtons = 3
  private static let mostOfPlayer = 8

  /// What is not placed, because it is removed together with the text around it.
  var left: [FragmentInterlude] { dropped + all[next...].map(\.interlude) }

  /// The next one if it stands before a fragment and passes.
  mutating func take(upTo index: Int, where passes: (FragmentInterlude) -> Bool) -> FragmentInterlude? {
    guard next < all.count, all[next].at <= index, passes(all[next].interlude) else { return nil }
    next += 1
    return all[next - 1].interlude
  }
}

extension FragmentInterlude {
  /// Whether it is the same picture as another one and says nothing more of it: pages draw one large that is opened by a click.
  fileprivate func shows(_ other: FragmentInterlude) -> Bool {
    guard case .figure(let own) = content, case .figure(let first) = other.content, own.caption == nil,
      own.alt == nil || own.alt == first.alt, let address = own.url, let known = first.url
    else { return false }
    // Another size is asked for behind a question mark; where both ask for something, that may be the picture.
    let (short, long) = address.utf8.count < known.utf8.count ? (address, known) : (known, address)
    return short == long || long.hasPrefix(short) && long.utf8.dropFirst(short.utf8.count).first == UInt8(ascii: "?")
  }
}

extension BlockAssembler {
  /// Appends what stands before the fragment that comes next, except for what belongs to the list that begins there.
  ///
  /// - Parameter start: where the box begins at whose end this is; what stands among text before that is behind the box.
  mutating func appendInterludes(from start: Int? = nil) {
    let index = index
    let place = index < draft.count ? draft.fragments.place(index) : -1
    let isList = index < draft.count && draft.roles[index].isOfList
    while let interlude = interludes.take(
      upTo: index,
      where: {
        $0.around.lowerBound >= start ?? 0 && !(isList && $0.isInItem && $0.around.contains(place))
      })
    {
      append(interlude)
    }
  }

  private mutating func append(_ interlude: FragmentInterlude) {
    if case .figure(var figure) = interlude.content, case .figure(let last)? = blocks.last?.content,
      interlude.isInFigure, last.url == nil, last.alt == nil
    {
      figure.caption = last.caption
      blocks[blocks.count - 1].content = .figure(figure)
      return
    }
    blocks.append(Block(interlude.content, source: interlude.source))
  }

  /// Puts what stands in an item below it.
  mutating func takeInterludes(into item: inout ListItem, upTo index: Int, of place: Int) {
    while let interlude = interludes.take(upTo: index, where: { $0.isInItem && $0.around.contains(place) }) {
      item.blocks.append(Block(interlude.content, source: interlude.source))
    }
  }

  /// Gives a caption to what it is a caption of, if that is the block before it; false if it is not.
  mutating func giveCaption(_ caption: RichText, of kind: Captioned) -> Bool {
    guard let last = blocks.last else { return false }
    switch (kind, last.content) {
    case (.picture, .figure(var figure)) where figure.caption == nil:
      figure.caption = caption
      blocks[blocks.count - 1].content = .figure(figure)
    case (.picture, .media(var media)) where media.caption == nil:
      media.caption = caption
      blocks[blocks.count - 1].content = .media(media)
    case (.table, .table(var table)) where table.caption == nil:
      table.caption = caption
      blocks[blocks.count - 1].content = .table(table)
    case (.quote, .quote(var quote)) where quote.attribution == nil:
      quote.attribution = caption
      blocks[blocks.count - 1].content = .quote(quote)
    default: return false
    }
    return true
  }
}

extension BlockAssembler {
  /// Whether a page calls the box of a fragment a caption.
  func isCaptionByClass(_ index: Int) -> Bool {
    draft.page.isCaption(draft.fragments.place(index))
  }
}
