/// A key and what it does, as footers show it: "? help". Nothing where no key does it.
package struct KeyHint {
  package let key: String?
  package let what: String

  package init(key: String?, what: String) {
    self.key = key
    self.what = what
  }

  package var line: ScreenLine {
    guard let key else { return ScreenLine() }
    return ScreenLine([ScreenRun(key, .footerKey), ScreenRun(" " + what, .footerDetail)])
  }
}
