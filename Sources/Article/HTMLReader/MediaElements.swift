import ArticleModel
import Fragments
import TextDecoding

extension Tag {
  /// Whether it shows a film, plays a sound or holds a part of another page.
  var isOfMedia: Bool {
    switch self {
    case .iframe, .video, .audio, .embed, .object, .source: true
    default: false
    }
  }
}

/// Films, sounds and parts of other pages, as the walk meets them.
///
///     <video title="A launch"><source src="l.mp4">No film.</video>     ►  video "A launch" at l.mp4
///     <iframe src="https://maps.example/7"></iframe>                    ►  a part of the page there
///     <iframe src="https://f.example/embed/7" allow="fullscreen; encrypted-media">  ►  video there
///     <lite-youtube videoid="abc" playlabel="A song">                   ►  video "A song"
struct MediaElements {
  /// The film or sound that is open: its files stand in elements within it.
  private(set) var open: Media?
  /// How many elements are open in it.
  private var depth = 0

  /// What an element shows, if its address says so at once.
  static func media(_ tag: Tag, _ reading: borrowing AttributeReading) -> Media? {
    let title = reading.value(of: .title) ?? reading.value(of: .ariaLabel)
    switch tag {
    case .video: return Media(.video, title: title, url: reading.source)
    case .audio: return Media(.audio, title: title, url: reading.source)
    case .iframe:
      guard !isOfAdvertising(reading) else { return nil }
      var media = framed(reading.value(of: .dataSource) ?? reading.value(of: .dataLazySource) ?? reading.source, title)
      if media?.kind == .embed, let kind = FramedPlayer.kind(media?.url ?? "", reading) { media?.kind = kind }
      return media
    case .embed: return framed(reading.source, title)
    case .object: return framed(reading.value(of: .data), title)
    case .custom, .other: return player(reading)
    default: return nil
    }
  }

  /// A part of another page; films and sounds are told by the ending of their address.
  private static func framed(_ url: String?, _ title: String?) -> Media? {
    guard let url, !url.isEmpty, !url.hasPrefix("about:"), !url.hasPrefix("javascript:") else { return nil }
    let path = url.prefix { $0 != "?" && $0 != "#" }.lowercased()
    if [".mp3", ".ogg", ".oga", ".wav", ".m4a", ".flac", ".opus"].contains(where: path.hasSuffix) {
      return Media(.audio, title: title, url: url)
    }
    let isFilm = [".mp4", ".webm", ".ogv", ".mov", ".m4v"].contains(where: path.hasSuffix)
    return Media(isFilm ? .video : .embed, title: title, url: url)
  }

  /// A player that is an element of the page's own, told by what it plays.
  private static func player(_ reading: borrowing AttributeReading) -> Media? {
    guard let video = reading.value(of: .videoid) ?? reading.value(of: .dataVideo), !video.isEmpty else {
      if let source = reading.source, let file = framed(source, reading.value(of: .title)),
        file.kind != .embed || isPlayer(reading, source)
      {
        return file
      }
      guard let url = reading.value(of: .url), url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
      return framed(url, reading.value(of: .title))
    }
    let title = reading.value(of: .playlabel) ?? reading.value(of: .title)
    let isOfVimeo = video.allSatisfy(\.isNumber)
    let url = isOfVimeo ? "https://vimeo.com/\(video)" : "https://www.youtube.com/watch?v=\(video)"
    return Media(.video, title: title, url: url)
  }

  /// Whether a name of an element is made of words for what is played: "video-embed".
  static func isPlayer(_ name: UnsafePointer<UInt8>) -> Bool {
    let words = PageText.line(name).lowercased().split(separator: "-")
    return words.contains { ["video", "audio", "player", "film", "embed", "podcast"].contains($0) }
  }

  /// Whether an element of the page's own is called a player, and leads somewhere: `<video-embed src="https://…">`.
  private static func isPlayer(_ reading: borrowing AttributeReading, _ source: String) -> Bool {
    reading.isCalledPlayer && (source.hasPrefix("https://") || source.hasPrefix("http://"))
      && !source.hasSuffix(".json")
  }

  /// The post of another site that a quotation stands for until a script draws it.
  static func quoted(_ reading: borrowing AttributeReading) -> Media? {
    guard reading.signs.contains(.embed),
      let url = reading.value(of: .dataEmbedURL) ?? reading.value(of: .dataPermalink) ?? reading.value(of: .cite)
        ?? reading.value(of: .dataURL) ?? reading.value(of: .dataHref),
      url.hasPrefix("https://") || url.hasPrefix("http://")
    else { return nil }
    return Media(.embed, url: url)
  }

  /// The same in an empty box, which names the network.
  static func boxed(_ reading: borrowing AttributeReading) -> Media? {
    guard reading.signs.contains(.socialEmbed),
      let url = reading.value(of: .dataHref), url.hasPrefix("https://")
    else { return nil }
    return Media(.embed, url: url)
  }

  /// Whether a frame is for advertisements or for counting readers.
  private static func isOfAdvertising(_ reading: borrowing AttributeReading) -> Bool {
    if reading.isHidden || !reading.words.isDisjoint(with: [.advertisement, .cookie, .share, .comment]) { return true }
    let url = reading.source ?? ""
    return [
      "googletagmanager", "doubleclick", "googlesyndication", "/ads/", "adserv", "recaptcha", "facebook.com/plugins",
      "amazon-adsystem",
    ].contains(where: url.contains)
  }

  /// Begins a film or sound whose files may stand within it.
  mutating func begin(_ media: Media) {
    open = media
    depth = 1
  }

  /// Notes an element within it: the first file is its address.
  mutating func enter(_ tag: Tag, _ reading: borrowing AttributeReading) {
    depth += 1
    guard tag == .source, open?.url == nil else { return }
    open?.url = reading.source
  }

  /// Notes the end of an element; the film or sound, if it was its own.
  mutating func leave() -> Media? {
    guard let media = open else { return nil }
    depth -= 1
    guard depth == 0 else { return nil }
    open = nil
    return media
  }
}
