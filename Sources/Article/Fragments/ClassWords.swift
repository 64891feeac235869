import UTF8Text

/// What the words in an element's class, id and role say about it.
///
///     class="article__shareBar sticky"   ► share
@usableFromInline package struct ClassWords: OptionSet, Sendable {
  @usableFromInline package let rawValue: UInt32

  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable package static var navigation: ClassWords { ClassWords(rawValue: 1 << 0) }
  @inlinable package static var breadcrumb: ClassWords { ClassWords(rawValue: 1 << 1) }
  @inlinable package static var share: ClassWords { ClassWords(rawValue: 1 << 2) }
  @inlinable package static var related: ClassWords { ClassWords(rawValue: 1 << 3) }
  @inlinable package static var comment: ClassWords { ClassWords(rawValue: 1 << 4) }
  @inlinable package static var newsletter: ClassWords { ClassWords(rawValue: 1 << 5) }
  @inlinable package static var advertisement: ClassWords { ClassWords(rawValue: 1 << 6) }
  @inlinable package static var cookie: ClassWords { ClassWords(rawValue: 1 << 7) }
  @inlinable package static var footer: ClassWords { ClassWords(rawValue: 1 << 8) }
  @inlinable package static var sidebar: ClassWords { ClassWords(rawValue: 1 << 9) }
  @inlinable package static var popup: ClassWords { ClassWords(rawValue: 1 << 10) }
  @inlinable package static var metadata: ClassWords { ClassWords(rawValue: 1 << 11) }
  @inlinable package static var byline: ClassWords { ClassWords(rawValue: 1 << 12) }
  @inlinable package static var content: ClassWords { ClassWords(rawValue: 1 << 13) }
  @inlinable package static var accordion: ClassWords { ClassWords(rawValue: 1 << 14) }
  @inlinable package static var hidden: ClassWords { ClassWords(rawValue: 1 << 15) }
  @inlinable package static var header: ClassWords { ClassWords(rawValue: 1 << 16) }
  @inlinable package static var presentation: ClassWords { ClassWords(rawValue: 1 << 17) }
  @inlinable package static var credit: ClassWords { ClassWords(rawValue: 1 << 18) }
  /// What is shown on small screens alone: most of it stands elsewhere too, for wide ones.
  @inlinable package static var smallScreens: ClassWords { ClassWords(rawValue: 1 << 19) }
  @inlinable package static var button: ClassWords { ClassWords(rawValue: 1 << 20) }
  /// The numbers of lines of code, and the code beside them.
  @inlinable package static var gutter: ClassWords { ClassWords(rawValue: 1 << 21) }
  @inlinable package static var source: ClassWords { ClassWords(rawValue: 1 << 22) }
  @inlinable package static var caption: ClassWords { ClassWords(rawValue: 1 << 23) }
  /// The body of an article: `itemprop="articleBody"`, or a class of that meaning.
  @inlinable package static var body: ClassWords { ClassWords(rawValue: 1 << 24) }
  /// The lines between an article's title and its first paragraph.
  @inlinable package static var standfirst: ClassWords { ClassWords(rawValue: 1 << 25) }

  /// Notes to the text, wherever they stand.
  @inlinable package static var notes: ClassWords { ClassWords(rawValue: 1 << 26) }
  /// What somebody says in a discussion, and what of another they quote there.
  @inlinable package static var saying: ClassWords { ClassWords(rawValue: 1 << 27) }
  @inlinable package static var quotation: ClassWords { ClassWords(rawValue: 1 << 28) }

  /// The marks that put what bears them outside of an article.
  package static let clutter: ClassWords = [
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
        "sitenav", "gnav", "gnavi", "globalnav", "globalnavi", "gnb", "lnb", "snb",
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
        "emailsignup", "paywall", "regwall", "registrationwall",
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
    (.notes, ["footnote", "footnotes", "endnote", "endnotes", "sidenote", "sidenotes"]),
    (.hidden, EarLabels.names),
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
        "gutter", "lineno", "linenos", "ln", "lnt", "line-numbers", "linenumber", "line-number", "blob-num",
        "linenodiv", "hljs-ln-numbers", "lines-num", "linenums", "line-nums", "line_numbers",
        "code-gutter", "rouge-gutter",
      ]
    ),
    (.source, ["blob-code", "rouge-code", "hljs-ln-code", "code-line", "blob-code-inner"]),
    (
      .body,
      [
        "articlebody", "articlecontent", "articletext", "articlebodytext", "articlebodycontent", "articlemain",
        "entrycontent", "postcontent", "postbody", "posttext", "postentry", "storybody", "storycontent", "storytext",
        "newsbody", "newscontent", "newstext", "bodycopy", "bodytext", "contentbody", "contenttext", "singlecontent",
        "blogcontent", "blogbody", "tdpostcontent", "contentarticle", "textarticle", "textearticle", "contenuarticle",
        "corpsarticle", "artikeltext", "artikelinhalt", "artikelbody", "artikelinhoud", "cuerponoticia",
        "cuerpoarticulo", "textonoticia", "corpomateria", "testoarticolo", "corpoarticolo", "brodtext", "brødtext",
      ]
    ),
    (
      .saying,
      [
        "messagetext", "messagecontent", "messagebody", "postcontent", "posttext", "postbody", "postmessage",
        "commenttext", "commentcontent", "commentbody",
      ]
    ),
    (.quotation, ["bbcodequote", "bbcquote", "bbcblockquote", "mycodequote"]),
    (
      .standfirst,
      [
        "lead", "lede", "leadtext", "leadin", "intro", "introtext", "introduction", "standfirst", "dek", "deck",
        "abstract", "teasertext", "articleintro", "articlelead", "articlesummary", "articlesubtitle", "articledek",
        "postexcerpt", "excerpt", "subtitle", "subheadline", "subheading", "subtitulo", "vorspann", "anleser",
        "articleteaser", "articledesc", "articledescription", "anons",
        "chapo", "chapeau", "entradilla", "sommario", "occhiello", "ingress", "manchet", "samenvatting",
      ]
    ),
    (
      .caption,
      [
        "caption", "wp-caption-text", "image-caption", "media-caption", "figcaption", "thumbcaption", "imagecaption",
        "imgcaption", "photocaption", "picturecaption", "figurecaption", "gallerycaption", "videocaption",
        "gallerytext",
      ]
    ),
  ]

  private static let byHash: NameTable<ClassWords> = {
    var table: [String: ClassWords] = [:]
    for (meaning, words) in meanings {
      for word in words { table[word, default: []].formUnion(meaning) }
    }
    return NameTable(table.map { ($0.key, $0.value) })
  }()

  /// The meanings whose names are written in one word, with hyphens or with underlines alike.
  private static let joinedMeanings: ClassWords = [.body, .standfirst, .saying, .quotation]

  /// What the names of boxes that toolkits draw begin with.
  private static let toolkits = NameTable<Bool>([("ui", true), ("elementor", true)])

  /// What the names begin with that say what a box has not.
  private static let denials = NameTable<Bool>([("no", true), ("without", true), ("ohne", true), ("sans", true)])

  /// What a class attribute's names and their parts say. Looks at the first 32 names.
  package static func read(_ value: UnsafePointer<UInt8>) -> ClassWords {
    var found: ClassWords = []
    var whole = NameHash()
    var part = NameHash()
    // The whole name without what parts its words: "article__body" and "articleBody" are one.
    var joined = NameHash()
    var length = 0
    var names = 0
    var isFirst = true
    var isOfToolkit = false
    // "no-footer", "without-sidebar": what the box is not.
    var isDenied = false
    var previous: UInt8 = 0x20
    var at = value
    while names < 32 {
      let byte = at.pointee
      let endsName = byte == 0 || isSpace(byte)
      let endsPart = endsName || !isLetter(byte) || isUpper(byte) && isLower(previous)
      if endsPart, length > 0 {
        let meaning = byHash[part.value] ?? []
        if isFirst {
          isOfToolkit = toolkits[part.value] == true
          isDenied = !endsName && denials[part.value] == true
        }
        isFirst = false
        // What toolkits call a widget is any box they draw, those of the text too.
        if !isDenied { found.formUnion(isOfToolkit ? meaning.subtracting(.sidebar) : meaning) }
        part = NameHash()
        length = 0
      }
      if endsName {
        found.formUnion(byHash[whole.value] ?? [])
        found.formUnion((byHash[joined.value] ?? []).intersection(Self.joinedMeanings))
        whole = NameHash()
        joined = NameHash()
        names += 1
        (isFirst, isOfToolkit, isDenied) = (true, false, false)
        if byte == 0 { break }
      } else {
        whole.add(byte)
        if isLetter(byte) {
          joined.add(byte)
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

/// The names of classes that hide from eyes what is meant for ears.
package enum EarLabels {
  /// Whole names, in small letters.
  package static let names = [
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader", "visually-hidden-focusable",
    "a11y-hidden", "screenreader-only", "sr_only", "u-visually-hidden",
    "govuk-visually-hidden", "nhsuk-u-visually-hidden", "usa-sr-only", "is-sr-only", "u-sr-only",
    "cdk-visually-hidden", "mat-visually-hidden", "show-for-sr", "element-invisible", "hidden-visually",
    "u-hidden-visually", "screenreader", "assistive-text", "slds-assistive-text", "aural",
  ]
  private static let whole = Set(names)

  /// Whether a class attribute has one of them. Looks at the first 500 bytes.
  package static func holds(_ value: UnsafePointer<UInt8>) -> Bool {
    var count = 0
    while count < 500, value[count] != 0 { count += 1 }
    return UnsafeBufferPointer(start: value, count: count).split(whereSeparator: isSpace).contains {
      whole.contains(String(decoding: $0, as: UTF8.self).lowercased())
    }
  }
}
