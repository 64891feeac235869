package import UTF8Text

/// The words by which pages, amid their text, send readers to another one, or ask them to subscribe before they read on.
extension ClutterPhrases {
  /// Whether a lead recommends what follows it and says nothing else: "Read also", "Lesen Sie auch".
  package static func recommends(_ lead: PlainWords) -> Bool { recommendations.match(lead) != nil }

  private static let recommendations = PhraseBook<Bool>([
    (
      true,
      [
        "^read also$", "^also read$", "^read next$", "^read more$", "^recommended$", "^recommended for you$",
        "^related$", "^related article$", "^related story$", "^related stories$", "^you may also like$",
        "^lesen sie auch$", "^lesen sie mehr$", "^lesen sie dazu$", "^lies auch$", "^auch interessant$",
        "^mehr zum thema$", "^lire aussi$", "^à lire aussi$", "^à lire$", "^lire également$", "^lea también$",
        "^lee también$", "^lea además$", "^te puede interesar$", "^leggi anche$", "^potrebbe interessarti$",
        "^lees ook$", "^leia também$", "^leia mais$", "^veja também$", "^läs också$", "^läs även$", "^les også$",
        "^læs også$", "^lue myös$", "^czytaj też$", "^czytaj także$", "^zobacz też$", "^čtěte také$",
        "^přečtěte si také$", "^citește și$", "^olvasd el$", "^ayrıca okuyun$", "^baca juga$", "^xem thêm$",
        "^читайте также$", "^читайте ещё$", "^читайте також$", "^διαβάστε επίσης$", "^関連記事$", "^あわせて読みたい$",
        "^相关阅读$", "^延伸閱讀$", "^관련 기사$", "^관련기사$", "^اقرأ أيضا$", "^اقرأ أيضاً$", "^اقرأ أيضًا$",
        "^קראו גם$", "^olvassa el ezt is$", "^ezt is olvassa el$", "^prečítajte si aj$", "^pročitajte i$",
        "^прочетете още$",
        "^همچنین بخوانید$", "^यह भी पढ़ें$", "^ये भी पढ़ें$", "^আরও পড়ুন$", "^อ่านเพิ่มเติม$", "^zie ook$",
        "^confira também$",
      ]
    )
  ])

  /// Whether a heading announces other articles of the site, and not what the author has read.
  package static func announcesOthers(_ heading: PlainWords) -> Bool {
    announcements.match(heading) != nil || recommends(heading)
  }

  private static let announcements = PhraseBook<Bool>([
    (
      true,
      [
        "^you may also like$", "^you might also like$", "^you might also enjoy$", "^related articles$",
        "^related posts$", "^more stories$", "^more news$", "^recommended reading$", "^recommended articles$",
        "^recommended stories$", "^most read$", "^most popular$", "^latest posts$", "^latest articles$",
        "^recent posts$", "^popular posts$", "^don't miss$", "^similar articles$",
        "^das könnte sie auch interessieren$",
        "^das könnte dich auch interessieren$", "^ähnliche artikel$", "^weitere artikel$", "^neueste beiträge$",
        "^aktuelle beiträge$", "^articles similaires$", "^sur le même sujet$", "^vous aimerez aussi$",
        "^artículos relacionados$", "^noticias relacionadas$", "^articoli correlati$", "^artigos relacionados$",
        "^gerelateerde artikelen$", "^relaterade artiklar$", "^relaterede artikler$", "^powiązane artykuły$",
        "^похожие статьи$", "^по теме$", "^схожі статті$", "^ilgili yazılar$", "^bài viết liên quan$", "^相关文章$",
        "^相關文章$", "^最新記事$", "^人気記事$", "^おすすめ記事$",
      ]
    )
  ])

  /// Whether a line says that only who subscribes may read on.
  package static func asksToSubscribe(_ words: PlainWords) -> Bool { subscriptions.match(words) != nil }

  private static let subscriptions = PhraseBook<Bool>([
    (
      true,
      [
        "^this article is for subscribers", "^this content is for subscribers", "^this story is for subscribers",
        "^this article is exclusive to subscribers", "^this content is exclusive to", "^this post is for subscribers",
        "^this post is for paid", "^this post is for paying", "^subscribe to continue reading", "^subscribe to read",
        "^subscribe to keep reading", "^to continue reading, subscribe", "^already a subscriber",
        "^you have reached your limit of free", "^dieser artikel ist nur für abonnenten",
        "^dieser inhalt ist nur für abonnenten", "^dieser artikel ist exklusiv für", "^sie möchten weiterlesen",
        "^weiterlesen mit", "^cet article est réservé aux abonnés", "^article réservé aux abonnés",
        "^ce contenu est réservé aux abonnés", "^pour lire la suite de cet article", "^la suite est réservée",
        "^este contenido es exclusivo para", "^contenido exclusivo para suscriptores",
        "^este artículo es exclusivo para", "^para seguir leyendo", "^questo contenuto è riservato agli abbonati",
        "^questo articolo è riservato agli abbonati", "^contenuto riservato agli abbonati",
        "^dit artikel is alleen voor abonnees", "^dit artikel is exclusief voor", "^alleen voor abonnees",
        "^este conteúdo é exclusivo para", "^conteúdo exclusivo para assinantes", "^den här artikeln är för",
        "^denne artikkelen er for abonnenter", "^denne artikel er for abonnenter", "^artykuł dostępny tylko dla",
        "^материал доступен только подписчикам", "^この記事は有料会員限定", "^この記事は会員限定",
      ]
    )
  ])
}
