/// A key and what it does, as footers show it: "? help". Nothing where no key does it.
struct KeyHint {
  let key: String?
  let what: String

  var line: ScreenLine {
    guard let key else { return ScreenLine() }
    return ScreenLine([ScreenRun(key, .footerKey), ScreenRun(" " + what, .footerDetail)])
  }
}
