/// The look of a written page.
enum HTMLStyle {
  /// A `style` element: one readable column, dark where the reader's system is.
  static let element: StaticString = """
    <style>
    :root { color-scheme: light dark; }
    body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
    .subtitle { font-size: 1.2em; font-style: italic; }
    .byline, figcaption, caption { opacity: .75; }
    article + article { border-top: 1px solid; margin-top: 3rem; }
    aside { border-left: .25rem solid; padding-left: 1rem; margin: 1.5rem 0; }
    blockquote { border-left: 1px solid; margin: 1.5rem 0; padding-left: 1rem; }
    dt, summary { font-weight: bold; }
    summary { cursor: pointer; }
    details { margin: .5rem 0; }
    details > :not(summary) { margin-left: 1.2rem; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .95em; }
    th, td { border: 1px solid; padding: .3rem .6rem; text-align: left; vertical-align: top; }
    pre { overflow-x: auto; }
    img { max-width: 100%; }
    </style>

    """
}
