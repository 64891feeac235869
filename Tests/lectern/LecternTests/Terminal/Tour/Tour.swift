import Testing

/// Goes from stop to stop on a terminal, and looks at what is shown at each.
enum Tour {
  /// Takes a tour.
  ///
  /// - Parameters:
  ///   - screens: the name of the file with what the screens say.
  ///   - looks: that of the file with how some of them look.
  ///   - tidied: takes out of a screen what is another on every run.
  static func take(
    _ stops: [TourStop], on terminal: PseudoTerminal, screens: String, looks: String,
    tidied: @escaping ([String]) -> [String] = { $0 }
  ) throws {
    var screens = GoldenTour(screens)
    var looks = GoldenTour(looks)
    for stop in stops {
      terminal.type(stop.keys)
      if GoldenTour.accepts { terminal.settle() }
      var seen = screens.visit(stop.name, terminal) { tidied($0.screen.lines) }
      if seen, stop.looks { seen = looks.visit(stop.name, terminal) { $0.screen.styleLines } }
      try #require(seen, "at “\(stop.name)”: \(screens.difference ?? looks.difference ?? "")")
    }
    try screens.finish()
    try looks.finish()
  }
}
