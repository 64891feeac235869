package import ArticleModel
package import UTF8Text

/// The wording that sites put around articles, by kind: share prompts, menus, notices.
///
/// General wording only: no site's name, no article's subject.
package enum ClutterPhrases {
  /// What a phrase says about its fragment.
  package struct Verdict: Sendable {
    /// Why the fragment is removed.
    package var reason: Removal.Reason
    /// The longest fragment, in words, to which the phrase applies.
    var longest: Int
    /// Whether such a fragment ends an article, once most of it has been read.
    package var endsArticle = false
    /// Whether the same words head sections of articles: above a paragraph, below another, they are no button.
    package var mayHead = false
  }

  /// The verdict on a fragment; nil if nothing in it is known as clutter.
  package static func verdict(on words: PlainWords) -> Verdict? {
    if let verdict = book.match(words), words.count <= verdict.longest { return verdict }
    if let verdict = others.match(words), words.count <= verdict.longest { return verdict }
    if PageButtons.saysAge(words) { return Verdict(reason: .metadata, longest: PageButtons.longestAge) }
    return PageButtons.asksForConsent(words) ? Verdict(reason: .newsletter, longest: PageButtons.longestConsent) : nil
  }

  /// The verdict on a fragment that begins with a lead and a colon: "Read also: …"; nil if there is none.
  package static func verdict(onLead lead: PlainWords?) -> Removal.Reason? { lead.flatMap(leads.match) }

  private static let leads = PhraseBook<Removal.Reason>([
    (
      .relatedLinks,
      [
        "^read more$", "^read also$", "^also read$", "^see also$", "^related$", "^related article$", "^related story$",
        "^more$",
        "^read next$", "^recommended$", "^lesen sie auch$", "^lies auch$", "^auch interessant$", "^mehr zum thema$",
        "^siehe auch$", "^lea también$", "^lee también$", "^leggi anche$", "^lire aussi$", "^à lire aussi$",
        "^voir aussi$",
        "^lees ook$", "^leia também$", "^läs också$", "^関連$",
      ] + OtherClutter.leads
    ),
    (.sharePrompt, OtherClutter.shareLeads),
    (.imageCredit, OtherClutter.creditLeads),
    (.newsletter, ["^newsletter$", "^our newsletter$", "^sign up$", "^subscribe$"]),
    (
      .navigation,
      [
        "^previous post$", "^next post$", "^previous article$", "^next article$",
        "^vorheriger beitrag$", "^nächster beitrag$", "^article précédent$", "^article suivant$", "^entrada anterior$",
        "^entrada siguiente$", "^articolo precedente$", "^articolo successivo$", "^vorig bericht$", "^volgend bericht$",
        "^字号$",
      ]
    ),
    (
      .metadata,
      ["^tags$", "^tag$", "^filed under$", "^posted in$", "^categories$", "^schlagwörter$", "^étiquettes$"]
        + OtherClutter.tags
    ),
  ])

  /// Whether a line begins as one that leads to another page does: "Read also", "Mehr zum Thema".
  package static func leadsElsewhere(_ words: PlainWords) -> Bool { elsewhere.match(words) != nil }

  private static let elsewhere = PhraseBook<Bool>([
    (
      true,
      [
        "^read more", "^read also", "^also read", "^see also", "^read next", "^related", "^more on", "^more from",
        "^watch",
        "^lesen sie", "^lies auch", "^auch interessant", "^mehr zum", "^mehr zu", "^mehr dazu", "^weiterlesen",
        "^siehe auch",
        "^lire aussi", "^à lire", "^lire la suite", "^voir aussi", "^sur le même", "^en savoir plus",
        "^lee también", "^lea también", "^lea además", "^te puede interesar", "^ver también", "^leer más",
        "^más información",
        "^leggi anche", "^leggi tutto", "^vedi anche", "^approfondisci", "^lees ook", "^lees meer", "^lees verder",
        "^bekijk ook",
        "^leia também", "^leia mais", "^veja também", "^saiba mais", "^läs också", "^läs mer", "^läs även", "^les også",
        "^les mer", "^læs også", "^læs mere", "^lue myös", "^lue lisää", "^czytaj też", "^czytaj także",
        "^czytaj więcej",
        "^zobacz też", "^zobacz także", "^čtěte také", "^přečtěte si", "^citește și", "^olvasd el", "^kapcsolódó",
        "^ayrıca okuyun", "^ilgili haber", "^читайте также", "^читайте ещё", "^читайте також", "^смотрите также",
        "^διαβάστε επίσης", "^関連", "^あわせて読みたい", "^相关", "^相關", "^관련",
      ]
    )
  ])

  /// The verdict on a row of buttons: a short line of nothing but the names of buttons and networks.
  package static func verdict(onButtons words: PlainWords) -> Removal.Reason? {
    guard words.count >= 2, words.count <= 12 else { return nil }
    return words.words.allSatisfy { buttons.contains($0.hash) } ? .sharePrompt : nil
  }

  /// By the hash of the word.
  static let buttons = Set(
    [
      "share", "save", "print", "email", "e", "mail", "copy", "link", "tweet", "pin", "post", "like", "listen",
      "bookmark",
      "facebook", "twitter", "x", "whatsapp", "linkedin", "pinterest", "reddit", "telegram", "instagram", "youtube",
      "tiktok",
      "bluesky", "mastodon", "threads", "flipboard", "button", "comment", "comments", "teilen", "merken", "drucken",
      "vorlesen",
      "kopieren", "partager", "imprimer", "enregistrer", "compartir", "guardar", "imprimir", "condividi", "salva",
      "stampa",
      "deel", "delen", "bewaar", "シェア", "ポスト", "保存", "ツイート", "印刷",
    ].map { PlainWords($0).words[0].hash })

  /// Services that host comments or filter spam; a line that names one explains a form.
  private static let commentSystems = [
    "akismet", "antispam bee", "cleantalk", "commento", "coral", "disqus", "friendly captcha", "hcaptcha",
    "hyvor talk", "intensedebate", "jetpack", "livefyre", "openweb", "recaptcha", "remark42", "spot im", "turnstile",
    "wpdiscuz",
  ]

  private static let others = PhraseBook<Verdict>(
    [
      (Verdict(reason: .sharePrompt, longest: 6), OtherClutter.sharePrompts),
      (Verdict(reason: .newsletter, longest: 12), OtherClutter.newsletters),
      (Verdict(reason: .relatedLinks, longest: 6, endsArticle: true), OtherClutter.relatedLinks),
      (Verdict(reason: .commentForm, longest: 6, endsArticle: true), OtherClutter.commentForms),
      (Verdict(reason: .cookieNotice, longest: 30), OtherClutter.cookieNotices),
      (Verdict(reason: .advertisement, longest: 3), OtherClutter.advertisements),
      (Verdict(reason: .legal, longest: 20, endsArticle: true), OtherClutter.legal),
      (Verdict(reason: .navigation, longest: 4), OtherClutter.navigation + VisitorPrompts.purchases),
      (Verdict(reason: .navigation, longest: 16), VisitorPrompts.listArchives),
      (Verdict(reason: .sharePrompt, longest: 14), VisitorPrompts.preferences),
      (Verdict(reason: .advertisement, longest: 10), VisitorPrompts.continuations),
      (Verdict(reason: .metadata, longest: 4), VisitorPrompts.releases),
      (Verdict(reason: .metadata, longest: 6), OtherClutter.readingTimes),
    ] + PageButtons.verdicts + VisitorPrompts.verdicts)

  private static let book = PhraseBook<Verdict>([
    (
      Verdict(reason: .commentForm, longest: 40, endsArticle: true),
      commentSystems.flatMap { name in
        [
          "^this site uses \(name)", "protected by \(name)", "comments powered by \(name)", "^powered by \(name)",
          "diese website verwendet \(name)", "ce site utilise \(name)", "este sitio usa \(name)",
        ]
      }
    ),
    (
      Verdict(reason: .relatedLinks, longest: 8, endsArticle: true),
      [
        "^you may also like", "^you might also like", "^you might also enjoy", "^related articles", "^related posts",
        "^related stories", "^related content", "^related topics$", "^related$", "^related news", "^related reading",
        "^more from", "^more stories", "^more news", "^read next", "^up next", "^recommended for you",
        "^recommended reading",
        "^recommended articles", "^recommended stories", "^recommended posts", "^trending now", "^trending stories",
        "^most read", "^most popular", "^latest news$", "^latest posts", "^latest stories", "^latest articles",
        "^recent posts",
        "^popular posts", "^top stories", "^further reading$", "^keep reading", "^more on this", "^explore more",
        "^previous post", "^next post", "^previous article", "^next article", "^post navigation", "^sponsored content",
        "^around the web", "^promoted stories", "^editors picks", "^editor's picks", "^don't miss$",
        "^similar articles",
        "^das könnte sie auch", "^das könnte dich auch", "^lesen sie auch", "^auch interessant", "^mehr zum thema",
        "^weitere artikel", "^ähnliche artikel", "^à lire aussi", "^lire aussi", "^sur le même sujet",
        "^articles similaires", "^vous aimerez aussi", "^lea también", "^te puede interesar", "^artículos relacionados",
        "^noticias relacionadas", "^leggi anche", "^articoli correlati", "^lees ook", "^gerelateerde", "^leia também",
        "^artigos relacionados", "^関連記事", "^あわせて読みたい", "^相关文章",
      ]
    ),
    (
      Verdict(reason: .commentForm, longest: 30, endsArticle: true),
      [
        "^leave a comment below", "^leave a reply", "^leave a response", "^post a comment", "^add a comment",
        "^write a comment",
        "^join the conversation", "^join the discussion", "^comments are closed", "^view comments", "^show comments",
        "^read comments", "^comments$", "^no comments", "^0 comments", "^your email address will not be published",
        "^learn how your comment data", "to reduce spam", "^save my name",
        "^required fields are",
        "^be the first to comment", "^sign in to comment", "^log in to comment", "^log in to join", "^sign in to join",
        "^you must be logged in",
        "^cancel reply",
        "^notify me of", "^kommentar schreiben", "^kommentar verfassen", "^kommentare$", "^schreibe einen kommentar",
        "^schreiben sie einen kommentar", "^ihre e mail adresse wird nicht", "^deine e mail adresse wird nicht",
        "^laisser un commentaire", "^commentaires$", "^votre adresse e mail ne sera", "^deja un comentario",
        "^deja una respuesta", "^comentarios$", "^lascia un commento", "^reacties$", "^deixe um comentário", "^コメントを残す",
        "^コメント$", "^コメントを書く",
      ]
    ),
    (Verdict(reason: .commentForm, longest: 8, endsArticle: true), ["^leave a comment"]),
    (
      Verdict(reason: .commentPrompt, longest: 60),
      [
        "in the comments below", "in the comments section", "in the comment section", "let us know in the comments",
        "tell us in the comments", "leave a comment below", "share your thoughts below", "in the comments$",
        "in den kommentaren", "dans les commentaires", "en los comentarios", "nei commenti", "nos comentários",
      ]
    ),
    (
      Verdict(reason: .sharePrompt, longest: 12),
      [
        "^share this", "^share on", "^share via", "^share$", "^share article", "^share post", "^share story",
        "^share link",
        "^share to", "^share by", "^tweet$", "^tweet this", "^pin it", "^email this", "^print this", "^copy link",
        "^copy url",
        "^click to share", "^facebook$", "^twitter$", "^linkedin$", "^pinterest$", "^whatsapp$", "^reddit$",
        "^instagram$",
        "^telegram$", "^x$", "^follow us", "^follow me", "^facebook twitter", "^teilen$",
        "^artikel teilen", "^partager$", "^compartir$", "^condividi$",
        "^deel$",
        "^compartilhar$", "^open in app", "^listen to this article", "^シェア", "^ツイート",
      ]
    ),
    (
      Verdict(reason: .newsletter, longest: 45),
      [
        "^subscribe to our", "^subscribe to the", "^subscribe to get", "^subscribe now", "^subscribe today",
        "^subscribe for", "sign up for our", "^sign up for the", "^sign up to receive", "^sign up to get",
        "^join our newsletter",
        "^join our mailing list", "^get our newsletter", "our free newsletter", "our weekly newsletter",
        "our daily newsletter",
        "^newsletter$", "^newsletter sign up", "^get the latest", "^stay up to date with our", "straight to your inbox",
        "in your inbox", "to your inbox", "kostenlos anmelden", "^enter your email", "^your email address$",
        "^email address$",
        "newsletter abonnieren", "newsletter anmelden", "^jetzt abonnieren", "unseren newsletter", "^inscrivez vous à",
        "^abonnez vous", "notre newsletter", "^suscríbete", "nuestro boletín", "^iscriviti alla", "nostra newsletter",
        "^schrijf je in", "^assine nossa", "^thank you for subscribing", "^メルマガ", "^メールマガジンに登録する",
      ]
    ),
    (
      Verdict(reason: .adblockNotice, longest: 40),
      [
        "adblock", "ad blocker", "adblocker", "ad blocking", "werbeblocker", "bloqueur de publicité",
        "bloqueador de anuncios", "^please support us by", "^i disabled it$", "^i've disabled it$",
        "^i have disabled it$",
        "^please disable your", "^please whitelist", "^please allow ads", "disabling your ad",
      ]
    ),
    (
      Verdict(reason: .imageCredit, longest: 10),
      [
        "^photo by", "^photo credit", "^photo courtesy", "^image credit", "^image courtesy", "^photograph by", "^foto",
        "^getty images",
      ]
    ),
    (
      Verdict(reason: .advertisement, longest: 8),
      [
        "^advertisement", "^advertisements$", "^advertising$", "^ad$", "^ads$", "^sponsored$", "^sponsored by",
        "^continue reading below", "^story continues below", "^article continues below", "^scroll to continue",
        "^anzeige$",
        "^werbung$", "^publicité$", "^publicidad$", "^pubblicità$", "^advertentie$", "^publicidade$", "^広告$",
      ]
    ),
    (
      Verdict(reason: .cookieNotice, longest: 80),
      [
        "we use cookies", "uses cookies", "this website uses", "accept cookies", "accept all cookies",
        "cookie settings",
        "cookie policy", "^accept all$", "^reject all$", "manage cookies", "^cookies$", "verwendet cookies",
        "verwenden cookies", "utilise des cookies", "utilizamos cookies", "usa cookies", "utilizziamo i cookie",
        "gebruikt cookies", "^we value your privacy$", "^we care about your privacy$", "^your privacy choices$",
        "^wir respektieren ihre privatsphäre$", "^nous respectons votre vie privée$", "^manage preferences$",
        "access information on a device", "informationen auf einem gerät", "informations sur un appareil",
        "información en un dispositivo", "informazioni su un dispositivo", "informatie op een apparaat",
        "informacji na urządzeniu", "^we and our partners", "^wir und unsere partner", "^nous et nos partenaires",
      ]
    ),
    (
      Verdict(reason: .legal, longest: 45, endsArticle: true),
      [
        "all rights reserved", "^copyright", "alle rechte vorbehalten", "tous droits réservés",
        "todos los derechos reservados", "tutti i diritti riservati", "todos os direitos reservados",
      ]
    ),
    (
      Verdict(reason: .legal, longest: 8),
      [
        "privacy policy", "^privacy notice", "terms of use", "terms of service", "terms & conditions",
        "terms and conditions",
        "^impressum$", "mentions légales", "^aviso legal", "do not sell my",
        "^accessibility statement", "^california residents",
      ]
    ),
    (
      Verdict(reason: .navigation, longest: 6),
      [
        "^skip to", "^jump to", "^main menu", "^toggle", "^search for$",
        "^open menu", "^log in$",
        "^login$", "^sign in$", "^sign up$", "^sign out$", "^subscribe$", "^my account", "^cart$", "^back to top",
        "^go to top", "^scroll to top", "^load more", "^show more$", "^see more$", "^see all$", "^view all$",
        "^read more$", "^learn more$", "^next$", "^previous$", "^prev$", "^site map", "^sitemap$", "^button search",
        "^table of contents$", "^zum inhalt", "^anmelden$", "^nach oben", "^mehr anzeigen$", "^weiterlesen$",
        "^aller au contenu", "^pular para o conteúdo", "^saltar al contenido", "^saltar para o conteúdo",
        "^vai al contenuto", "^salta al contenuto", "^naar inhoud", "^naar de inhoud", "^przejdź do treści",
        "^hoppa till innehåll", "^til innhold", "^siirry sisältöön", "^перейти к содержимому",
        "^перейти к содержанию", "^içeriğe geç", "^コンテンツへスキップ", "^跳至内容", "^connexion$", "^lire la suite",
        "^ir al contenido", "^leer más$", "^leggi tutto$", "^lees meer$", "^view in browser", "^view this email",
        "^view this message in your browser", "^view online$", "^im browser ansehen", "^im browser anzeigen",
        "^voir dans le navigateur", "^ver en el navegador", "^visualizza nel browser", "^bekijk in browser",
        "^unsubscribe$", "^advertise with us", "^help center", "^careers$", "^quick links", "^download the app",
        "^get the app",
      ]
    ),
  ])
}
