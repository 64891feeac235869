/// What the words in an element's class, id and role say about it.
///
///     class="article__shareBar sticky"   ► share
struct ClassWords: OptionSet {
  let rawValue: UInt32

  static let navigation = ClassWords(rawValue: 1 << 0)
  static let breadcrumb = ClassWords(rawValue: 1 << 1)
  static let share = ClassWords(rawValue: 1 << 2)
  static let related = ClassWords(rawValue: 1 << 3)
  static let comment = ClassWords(rawValue: 1 << 4)
  static let newsletter = ClassWords(rawValue: 1 << 5)
  static let advertisement = ClassWords(rawValue: 1 << 6)
  static let cookie = ClassWords(rawValue: 1 << 7)
  static let footer = ClassWords(rawValue: 1 << 8)
  static let sidebar = ClassWords(rawValue: 1 << 9)
  static let popup = ClassWords(rawValue: 1 << 10)
  static let metadata = ClassWords(rawValue: 1 << 11)
  static let byline = ClassWords(rawValue: 1 << 12)
  static let content = ClassWords(rawValue: 1 << 13)
  static let accordion = ClassWords(rawValue: 1 << 14)
  static let hidden = ClassWords(rawValue: 1 << 15)
  static let header = ClassWords(rawValue: 1 << 16)
  static let presentation = ClassWords(rawValue: 1 << 17)
  static let credit = ClassWords(rawValue: 1 << 18)
  /// What is shown on small screens alone: most of it stands elsewhere too, for wide ones.
  static let smallScreens = ClassWords(rawValue: 1 << 19)
  static let button = ClassWords(rawValue: 1 << 20)
  /// The numbers of lines of code, and the code beside them.
  static let gutter = ClassWords(rawValue: 1 << 21)
  static let source = ClassWords(rawValue: 1 << 22)
  static let caption = ClassWords(rawValue: 1 << 23)

  /// The marks that put what bears them outside of an article.
  static let clutter: ClassWords = [
    .navigation, .breadcrumb, .share, .related, .comment, .newsletter, .advertisement, .cookie, .footer, .sidebar,
    .popup, .metadata, .byline, .hidden, .credit,
  ]

  private static let meanings: [(ClassWords, [String])] = [
    (
      .navigation,
      [
        "nav", "navbar", "navigation", "menu", "submenu", "megamenu", "menubar", "pagination", "pager", "paging",
        "toolbar",
        "toc", "skip", "hamburger", "search", "searchbox", "login", "signin", "topbar", "masthead", "pagenav",
        "prevnext",
        "sitenav",
      ]
    ),
    (.breadcrumb, ["breadcrumb", "breadcrumbs", "crumb", "crumbs"]),
    (
      .share,
      [
        "share", "sharing", "social", "socials", "sharebar", "sharedaddy", "addtoany", "addthis", "sharethis", "follow",
        "socialmedia",
      ]
    ),
    (
      .related,
      [
        "related", "recommended", "recommendation", "recommendations", "recirc", "recirculation", "trending", "popular",
        "morefrom", "readmore", "readnext", "upnext", "teaser", "teasers", "outbrain", "taboola", "similar",
        "suggested",
        "jp-relatedposts", "yarpp", "mostread", "seealso", "upsell", "crosssell",
      ]
    ),
    (
      .comment,
      ["comment", "comments", "commentlist", "respond", "disqus", "reply", "replies", "disqus_thread", "commentform"]
    ),
    (
      .newsletter,
      [
        "newsletter", "newsletters", "subscribe", "subscription", "signup", "mailchimp", "optin", "mailinglist",
        "emailsignup",
      ]
    ),
    (
      .advertisement,
      [
        "ad", "ads", "advert", "adverts", "advertisement", "advertising", "adslot", "adsbygoogle", "sponsor",
        "sponsored",
        "sponsors", "promo", "promos", "promotion", "promoted", "banner", "dfp", "gpt", "cta", "adunit", "adbox",
      ]
    ),
    (.cookie, ["cookie", "cookies", "consent", "gdpr", "onetrust", "ccpa", "cookiebanner"]),
    (.footer, ["footer", "footnav", "colophon", "copyright", "sitefooter", "pagefooter", "disclaimer"]),
    (.sidebar, ["sidebar", "sidebars", "rail", "widget", "widgets", "aside", "sidenav", "complementary", "rightcol"]),
    (
      .popup,
      [
        "popup", "popover", "modal", "lightbox", "overlay", "tooltip", "dialog", "offcanvas", "drawer", "flyout",
        "toast",
      ]
    ),
    (.metadata, ["tags", "taglist", "tagcloud", "postmeta", "categories", "entry-meta", "post-meta", "readingtime"]),
    (.byline, ["byline", "bylines", "author-bio", "authorbio", "author-box", "authorbox", "about-author"]),
    (
      .content,
      [
        "article-body", "articlebody", "entry-content", "post-content", "postcontent", "article-content",
        "articlecontent",
        "story-body", "storybody", "post-body", "postbody", "main-content", "maincontent", "markdown-body",
        "mw-parser-output",
        "td-post-content", "single-content", "blog-content", "page-content", "content-body", "richtext", "rich-text",
      ]
    ),
    (
      .accordion,
      [
        "accordion", "accordions", "collapse", "collapsible", "faq", "faqs", "answer", "panel", "tab", "toggle",
        "expand", "tabpanel",
      ]
    ),
    (
      .hidden,
      ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader", "noprint", "no-print"]
    ),
    (.header, ["header", "pageheader", "siteheader", "banner-top"]),
    (.credit, ["credit", "credits", "photo-credit", "image-credit"]),
    (
      .smallScreens,
      [
        "show-mobile", "mobile-only", "only-mobile", "visible-mobile", "mobile-label", "visible-xs",
        "show-for-small-only",
        "sm:hidden", "md:hidden", "lg:hidden", "d-sm-none", "d-md-none", "d-lg-none", "hidden-sm-up", "hidden-md-up",
        "hide-desktop", "desktop-hidden", "hidden-desktop", "hide-on-desktop",
      ]
    ),
    (.button, ["btn", "button"]),
    (
      .gutter,
      [
        "gutter", "lineno", "linenos", "line-numbers", "linenumber", "line-number", "blob-num", "linenodiv",
        "hljs-ln-numbers",
      ]
    ),
    (.source, ["blob-code", "rouge-code", "hljs-ln-code", "code-line", "blob-code-inner"]),
    (.caption, ["caption", "wp-caption-text", "image-caption", "media-caption", "figcaption"]),
  ]

  private static let byHash: NameTable<ClassWords> = {
    var table: [String: ClassWords] = [:]
    for (meaning, words) in meanings {
      for word in words { table[word, default: []].formUnion(meaning) }
    }
    return NameTable(table.map { ($0.key, $0.value) })
  }()

  /// What a class attribute's names and their parts say. Looks at the first 32 names.
  static func read(_ value: UnsafePointer<UInt8>) -> ClassWords {
    var found: ClassWords = []
    var whole = NameHash()
    var part = NameHash()
    var length = 0
    var names = 0
    var previous: UInt8 = 0x20
    var at = value
    while names < 32 {
      let byte = at.pointee
      let endsName = byte == 0 || isSpace(byte)
      let endsPart = endsName || !isLetter(byte) || isUpper(byte) && isLower(previous)
      if endsPart, length > 0 {
        found.formUnion(byHash[part.value] ?? [])
        part = NameHash()
        length = 0
      }
      if endsName {
        found.formUnion(byHash[whole.value] ?? [])
        whole = NameHash()
        names += 1
        if byte == 0 { break }
      } else {
        whole.add(byte)
        if isLetter(byte) {
          part.add(byte)
          length += 1
        }
      }
      previous = byte
      at += 1
    }
    return found
  }
}
