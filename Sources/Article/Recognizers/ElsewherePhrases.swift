package import UTF8Text

/// The words by which pages, amid their text, send readers to another one, or ask them to subscribe before they read on.
extension ClutterPhrases {
  /// Whether a lead recommends what follows it and says nothing else: "Read also", "Lesen Sie auch".
  package static func recommends(_ lead: PlainWords) -> Bool { recommendations.match(lead) != nil }

  /// Whether a line with links leads through an archive of mail: "Next message: …", "Messages sorted by: …".
  package static func leadsThroughArchive(_ line: PlainWords) -> Bool { archives.match(line) != nil }

  private static let archives = PhraseBook<Bool>([(true, VisitorPrompts.listArchives)])

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
        "^читайте также$", "^читайте ещё$", "^читайте також$", "^διαβάστε επίσης$", "^関連記事$", "^関連レシピ$", "^あわせて読みたい$",
        "^相关阅读$", "^延伸閱讀$", "^관련 기사$", "^관련기사$", "^اقرأ أيضا$", "^اقرأ أيضاً$", "^اقرأ أيضًا$", "^קראו גם$",
        "^olvassa el ezt is$", "^ezt is olvassa el$", "^prečítajte si aj$", "^pročitajte i$",
        "^прочетете още$", "^همچنین بخوانید$", "^यह भी पढ़ें$", "^ये भी पढ़ें$", "^আরও পড়ুন$",
        "^อ่านเพิ่มเติม$", "^zie ook$", "^confira também$", "^ilgili haber$", "^ilgili haberler$",
        "^i̇lgili haber$", "^i̇lgili haberler$", "^อ่านต่อ$", "^ข่าวที่เกี่ยวข้อง$", "^بیشتر بخوانید$",
        "^یہ بھی پڑھیں$", "^مزید پڑھیں$", "^इसे भी पढ़ें$", "^மேலும் படிக்க$", "^ఇది కూడా చదవండి$",
        "^pročitajte još$", "^preberite še$", "^прочитајте и$", "^vezi și$", "^citiți și$",
        "^skaitykite taip pat$", "^lasi arī$", "^loe ka$", "^loe lisaks$", "^čítajte aj$", "^lue lisää$",
        "^les mer$", "^læs mere$", "^läs mer$", "^saiba mais$", "^leer más$", "^más información$",
        "^en savoir plus$", "^per approfondire$", "^mehr dazu$", "^延伸阅读$", "^推荐阅读$", "^더 읽기$", "^함께 보기$",
        "^上一篇$", "^下一篇$", "^上一章$", "^下一章$", "^前の記事$", "^次の記事$", "^이전글$", "^다음글$", "^baca selengkapnya$", "^lihat juga$",
        "^đọc thêm$", "^llegiu també$",
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
        "^related posts$", "^suggested topics$", "^more stories$", "^more news$", "^recommended reading$",
        "^recommended articles$",
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

  /// Whether a line asks what the reader thinks of the page.
  package static func asksForOpinion(_ words: PlainWords) -> Bool { opinions.match(words) != nil }

  private static let opinions = PhraseBook<Bool>([
    (
      true,
      [
        "^was this page helpful", "^was this article helpful", "^was this helpful$", "^was this helpful yes no$",
        "^was this information helpful", "^did this page help", "^did this article help",
        "^did you find this page helpful", "^did you find this article helpful", "^did this answer your question",
        "^helpful yes",
        "^is this page useful", "^was this page useful", "^was this content helpful", "^how helpful was this page",
        "^rate this article$", "^rate this page$", "^rate this recipe$", "^war diese seite hilfreich",
        "^war dieser artikel hilfreich",
        "^war das hilfreich$", "^war das hilfreich ja nein$", "^hat ihnen dieser artikel geholfen",
        "^wie hilfreich war", "^cette page vous a t elle",
        "^cet article vous a t il", "^cette page était elle utile", "^cet article était il utile",
        "^ces informations vous ont elles", "^te ha resultado útil", "ha resultado útil esta", "^did this solve your",
        "^did this help", "^was this useful", "^hat ihnen diese seite geholfen", "^hat dir diese seite geholfen",
        "^quanto sono chiare le informazioni", "^valuta da 1 a 5 stelle$", "^wie zufrieden sind sie mit dieser seite",
        "^how would you rate this page", "^avez vous trouvé cette page utile", "^esta informação foi útil",
        "^te resultó útil", "^le resultó útil",
        "^ha sido útil esta página", "^fue útil esta página", "^ti è stato utile", "^questa pagina è stata utile",
        "^è stata utile questa pagina", "^esta página foi útil", "^essa página foi útil", "^este artigo foi útil",
        "^was deze pagina nuttig", "^was deze informatie nuttig", "^heeft deze informatie u geholpen",
        "^var den här sidan till hjälp", "^hjälpte den här sidan", "^fant du det du lette etter",
        "^var denne siden nyttig", "^fandt du det du søgte", "^oliko sivusta apua", "^oliko tästä apua",
        "^czy ta strona była pomocna", "^czy ten artykuł był pomocny", "^byla tato stránka užitečná",
        "^pomohl vám tento článek", "^была ли эта статья полезной", "^была ли эта страница полезной",
        "^был ли материал полезен", "^чи була ця сторінка корисною", "^bu sayfa yardımcı oldu mu",
        "^bu makale yardımcı oldu mu", "^この記事は役に立ちましたか", "^このページは役に立ちましたか", "^此页面有帮助吗",
        "^这篇文章对您有帮助吗", "^이 페이지가 도움이 되었나요", "^apakah halaman ini membantu",
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
        "^inscrivez vous pour recevoir", "^this post is for paid", "^this post is for paying",
        "^subscribe to continue reading", "^subscribe to read",
        "^subscribe to keep reading", "^to continue reading subscribe", "^already a subscriber",
        "^you have reached your limit of free", "^dieser artikel ist nur für abonnenten",
        "^dieser inhalt ist nur für abonnenten", "^dieser artikel ist exklusiv für", "^sie möchten weiterlesen",
        "^weiterlesen mit", "^cet article est réservé aux abonnés", "^article réservé aux abonnés",
        "^ce contenu est réservé aux abonnés", "^pour lire la suite de cet article", "^la suite est réservée",
        "^este contenido es exclusivo para", "^contenido exclusivo para suscriptores",
        "^este artículo es exclusivo para", "^para seguir leyendo", "^questo contenuto è riservato agli abbonati",
        "^questo articolo è riservato agli abbonati", "^contenuto riservato agli abbonati",
        "^dit artikel is alleen voor abonnees", "^dit artikel is exclusief voor", "^alleen voor abonnees",
        "^este conteúdo é exclusivo para", "^conteúdo exclusivo para assinantes", "^den här artikeln är för",
        "^prenumerera från", "^prenumerera för", "^abonnieren sie jetzt", "^jetzt abonnieren", "^abonnez vous pour",
        "^abonnez vous dès", "^suscríbete desde", "^suscríbete para", "^abbonati a", "^abonneer vanaf", "^assine por",
        "^assine a partir", "^abonner fra", "^bliv abonnent", "^bli abonnent",
        "^denne artikkelen er for abonnenter", "^denne artikel er for abonnenter", "^artykuł dostępny tylko dla",
        "^материал доступен только подписчикам", "mari bergabung di grup", "gabung di channel", "bergabung di channel",
        "ikuti channel whatsapp", "join our whatsapp channel", "join our telegram channel",
        "follow our whatsapp channel",
        "abonnieren sie unseren whatsapp", "folgen sie unserem whatsapp", "rejoignez notre chaîne whatsapp",
        "únete a nuestro canal", "suscríbete a nuestro canal", "síguenos en nuestro canal", "siga nosso canal",
        "iscriviti al nostro canale", "seguici sul nostro canale", "подписывайтесь на наш телеграм",
        "подписывайтесь на наш канал", "подпишитесь на наш канал", "підписуйтесь на наш канал",
        "підписуйтеся на наш", "telegram kanalımıza", "dołącz do naszego kanału", "volg ons whatsapp kanaal",
        "^この記事は有料会員限定", "^この記事は会員限定",
      ]
    )
  ])
}
