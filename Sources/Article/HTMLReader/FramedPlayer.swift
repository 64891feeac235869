import ArticleModel

/// Players of films and sounds that stand in a frame.
///
/// Such a frame's address says that it is a part of a page ("/embed/7", "player.films.example/7"), and the page lets it do what only
/// players need: fill the screen, and play what is encrypted or float beside other windows. A player as low as a line of buttons plays
/// sounds. The best known are also told where a page allows nothing.
enum FramedPlayer {
  private static let films: Set<String> = [
    "youtube.com", "youtube-nocookie.com", "vimeo.com", "dailymotion.com", "twitch.tv", "wistia.net", "tiktok.com",
  ]
  private static let sounds: Set<String> = ["spotify.com", "soundcloud.com", "bandcamp.com", "deezer.com"]
  /// The highest frame that shows no film, in pixels.
  private static let lowestFilm = 200

  /// What the frame at an address plays; nil where nothing says that it plays anything.
  static func kind(_ url: String, _ reading: borrowing AttributeReading) -> Media.Kind? {
    let address = url.lowercased()
    let isPart = ["/embed", "/player", "player.", "player=", "/video"].contains(where: address.contains)
    guard isPart else { return nil }
    let site = domain(of: address)
    if films.contains(site) { return .video }
    if sounds.contains(site) || address.contains("podcast") { return .audio }
    let allowed = reading.value(of: .allow)?.lowercased() ?? ""
    let fillsScreen = allowed.contains("fullscreen") || reading.value(of: .allowFullscreen) != nil
    guard fillsScreen, allowed.contains("encrypted-media") || allowed.contains("picture-in-picture") else { return nil }
    let height = reading.value(of: .height).flatMap { Int($0) } ?? .max
    return height <= lowestFilm ? .audio : .video
  }

  /// The last two parts of the server's name: "player.films.example" ► "films.example".
  private static func domain(of address: String) -> String {
    guard let slashes = address.firstRange(of: "//") else { return "" }
    let host = address[slashes.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != ":" }
    return host.split(separator: ".").suffix(2).joined(separator: ".")
  }
}
