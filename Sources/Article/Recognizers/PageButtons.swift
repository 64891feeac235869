import ArticleModel
package import UTF8Text

extension ClutterPhrases {
  /// Whether a line is the name of a button such as "Save".
  package static func isButton(_ words: PlainWords) -> Bool {
    words.count == 1 && buttons.contains(words.words[0].hash)
  }

  /// Whether what stands before a colon leads to the page before or after: "Next: …". A step may begin so, too.
  package static func turnsPages(_ lead: PlainWords?) -> Bool { lead.flatMap(pagers.match) ?? false }

  private static let pagers = PhraseBook<Bool>([
    (
      true,
      [
        "^previous$", "^prev$", "^next$", "^zurück$", "^weiter$", "^vorherige seite$", "^nächste seite$", "^précédent$",
        "^suivant$", "^anterior$", "^siguiente$", "^precedente$", "^successivo$", "^vorige$", "^volgende$", "^próximo$",
        "^poprzedni$", "^następny$", "^föregående$", "^nästa$", "^forrige$", "^neste$", "^næste$", "^edellinen$",
        "^seuraava$", "^предыдущая$", "^следующая$", "^önceki$", "^sonraki$", "^上一页$", "^下一页$", "^前へ$", "^次へ$",
      ]
    )
  ])
}

/// What sites that offer something have on their buttons beside the text: jobs, tickets, prices, answers to questions, and what they have
/// a reader agree to.
enum PageButtons {
  /// What each kind says about a fragment.
  static let verdicts: [(ClutterPhrases.Verdict, [String])] = [
    (ClutterPhrases.Verdict(reason: .navigation, longest: 8, mayHead: true), names),
    (ClutterPhrases.Verdict(reason: .relatedLinks, longest: 8, endsArticle: true), endings),
    (ClutterPhrases.Verdict(reason: .navigation, longest: 6, mayHead: true), menu),
    (ClutterPhrases.Verdict(reason: .sharePrompt, longest: 3, mayHead: true), networks),
    (ClutterPhrases.Verdict(reason: .metadata, longest: 20), changes),
    (ClutterPhrases.Verdict(reason: .metadata, longest: 14), badges),
    (ClutterPhrases.Verdict(reason: .navigation, longest: 6, mayHead: true), sizes),
    (ClutterPhrases.Verdict(reason: .advertisement, longest: 40), earnings),
    (ClutterPhrases.Verdict(reason: .legal, longest: 6, mayHead: true), foot),
    (ClutterPhrases.Verdict(reason: .navigation, longest: 16), skips),
    (ClutterPhrases.Verdict(reason: .siteBoilerplate, longest: 24), demands),
    (ClutterPhrases.Verdict(reason: .sharePrompt, longest: 3, mayHead: true), tools),
    (ClutterPhrases.Verdict(reason: .navigation, longest: 3, mayHead: true), closing),
  ]

  /// What a site's menu names.
  static let menu = [
    "^topics$", "^themen$", "^thèmes$", "^temas$", "^argomenti$", "^onderwerpen$", "^темы$", "^menu$", "^search$",
    "^register$", "^contact$", "^contact us$", "^about$", "^about us$", "^categories$", "^tags$",
    "^archives$", "^home$", "^navigation$", "^startseite$", "^suche$", "^menü$", "^accueil$", "^rechercher$",
    "^inicio$",
    "^buscar$", "^cerca$", "^zoeken$", "^メニュー$", "^ホーム$", "^トップ$", "^トップページ$",
  ]

  /// The buttons of pages that offer a job, a seat, a thing, or take answers.
  static let names = [
    "^apply now$", "^apply here$", "^apply online$", "^easy apply$", "^apply for this job$", "^save job$",
    "^save this job$", "^report this job$", "^report job$", "^create job alert$", "^create a job alert$",
    "^set up job alert$", "^jetzt bewerben$", "^job merken$", "^stelle merken$", "^stelle melden$", "^job melden$",
    "^postuler$", "^postuler maintenant$", "^sauvegarder l'offre$", "^signaler l'offre$", "^signaler cette offre$",
    "^inscribirme en esta oferta$", "^aplicar ahora$", "^postularme$", "^guardar oferta$", "^denunciar oferta$",
    "^candidati ora$", "^salva annuncio$", "^segnala annuncio$", "^solliciteer direct$", "^solliciteer nu$",
    "^vacature bewaren$", "^candidatar se$", "^candidate se$", "^salvar vaga$", "^denunciar vaga$", "^aplikuj$",
    "^aplikuj teraz$", "^zapisz ofertę$", "^ansök nu$", "^ansök här$", "^spara annons$", "^søg jobbet$", "^søk nå$",
    "^søk på stillingen$", "^hae paikkaa$", "^hae nyt$", "^откликнуться$", "^сохранить вакансию$",
    "^пожаловаться на вакансию$", "^hemen başvur$", "^応募する$", "^今すぐ応募$", "^立即申请$", "^申请职位$", "^지원하기$",
    "^buy tickets$", "^get tickets$", "^book tickets$", "^book now$", "^reserve now$", "^register now$", "^my tickets$",
    "^tickets kaufen$", "^karten kaufen$", "^tickets buchen$", "^jetzt buchen$", "^acheter des billets$",
    "^acheter mes billets$", "^réserver maintenant$", "^comprar entradas$", "^reservar ahora$",
    "^acquista biglietti$", "^prenota ora$", "^koop tickets$", "^boek nu$", "^comprar ingressos$", "^reservar agora$",
    "^kup bilet$", "^kup bilety$", "^köp biljett$", "^köp biljetter$", "^boka nu$", "^køb billet$", "^køb billetter$",
    "^kjøp billett$", "^kjøp billetter$", "^osta liput$", "^koupit vstupenky$", "^купить билет$", "^купить билеты$",
    "^bilet al$", "^チケットを購入$", "^チケットを購入する$", "^购票$", "^立即购票$", "^예매하기$",
    "^compare prices$", "^check price$", "^check the price$", "^see price$", "^view deal$", "^see deal$",
    "^add to compare$", "^write a review$", "^preise vergleichen$", "^preis prüfen$", "^zum angebot$",
    "^bewertung schreiben$", "^comparer les prix$", "^voir l'offre$", "^écrire un avis$", "^comparar precios$",
    "^ver oferta$", "^escribir una reseña$", "^confronta i prezzi$", "^vedi offerta$", "^scrivi una recensione$",
    "^prijzen vergelijken$", "^bekijk aanbieding$", "^comparar preços$", "^ver ofertas$", "^porównaj ceny$",
    "^jämför priser$", "^adicionar à lista de desejos$", "^adicionar aos favoritos$", "^añadir a la lista de deseos$",
    "^agregar a favoritos$", "^aggiungi alla lista dei desideri$", "^dodaj do ulubionych$",
    "^dodaj do listy życzeń$", "^lägg till i önskelistan$", "^добавить в избранное$", "^в избранное$",
    "^favorilere ekle$", "^cart 0$", "^basket 0$", "^warenkorb 0$", "^panier 0$", "^carrito 0$", "^carrello 0$",
    "^carrinho 0$", "^winkelwagen 0$", "^koszyk 0$", "^varukorg 0$", "^корзина 0$", "^sepet 0$",
    "^start free trial$", "^start your free trial$", "^try it free$", "^try for free$", "^no credit card required$",
    "^get started free$", "^book a demo$", "^request a demo$", "^kostenlos testen$", "^jetzt kostenlos testen$",
    "^essai gratuit$", "^essayer gratuitement$", "^prueba gratis$", "^prova gratis$", "^probeer gratis$",
    "^teste grátis$", "^edit this page$", "^edit on github$", "^edit on gitlab$", "^edit this page on github$",
    "^suggest an edit$", "^suggest edits$", "^diese seite bearbeiten$", "^seite bearbeiten$", "^modifier cette page$",
    "^editar esta página$", "^modifica questa pagina$", "^bewerk deze pagina$", "^edytuj tę stronę$",
    "^redigera sidan$", "^редактировать страницу$", "^このページを編集$", "^编辑此页$", "^submit corrections$",
    "^submit a correction$", "^report a correction$", "^report an error$", "^fehler melden$", "^signaler une erreur$",
    "^reportar un error$", "^segnala un errore$", "^meld een fout$", "^zgłoś błąd$", "^rapportera fel$",
    "^сообщить об ошибке$", "^improve this question$", "^improve this answer$", "^add a comment$", "^post as a guest$",
    "^send flowers$", "^share a memory$", "^back this project$", "^report this project$", "^remind me$",
    "^register for this course$", "^enroll now$", "^enrol now$", "^download brochure$", "^contact support$",
    "^rezept merken$", "^rezept speichern$", "^enregistrer la recette$", "^guardar receta$", "^salva ricetta$",
    "^dela sidan$", "^del siden$", "^del denne side$", "^deel deze pagina$", "^seite teilen$", "^partager la page$",
    "^compartir página$", "^compartir esta página$", "^condividi la pagina$", "^partilhar página$", "^teile es mit",
    "^teile das rezept", "^hat dir das rezept gefallen$", "^did you make this recipe$", "^síguenos en", "^síguenos$",
    "^folge uns", "^folgen sie uns", "^suivez nous", "^seguici su", "^siga nos", "^volg ons op", "^obserwuj nas",
    "^följ oss", "^følg oss", "^følg os", "^seuraa meitä", "^sledujte nás", "^мы в соцсетях$", "^bizi takip edin$",
    "^registrieren$", "^s'inscrire$", "^registrarse$", "^registrati$", "^registreren$",
    "^zarejestruj się$", "^регистрация$", "^kayıt ol$", "^üye ol$", "^회원가입$", "^会員登録$", "^新規登録$", "^注册$", "^註冊$",
    "^become a member$", "^become a supporter$", "^become a subscriber$", "^support independent journalism$",
    "^support our journalism$", "^support our work$", "^mitglied werden$", "^unterstützen sie uns$",
    "^devenir membre$", "^soutenez nous$", "^faire un don$", "^donate now$", "^hazte socio$", "^hazte miembro$",
    "^diventa socio$", "^sostienici$", "^steun ons$", "^word lid$", "^apoie nos$", "^wesprzyj nas$",
    "^bli medlem$", "^поддержать проект$", "^jump to navigation$", "^jump to search$", "^zur navigation springen$",
    "^zur suche springen$", "^aller à la navigation$", "^aller à la recherche$", "^ir a la navegación$",
    "^ir a la búsqueda$", "^vai alla navigazione$", "^vai alla ricerca$", "^naar navigatie springen$",
    "^naar zoeken springen$", "^ir para o menu$", "^ir para a pesquisa$", "^przejdź do nawigacji$",
    "^hoppa till navigering$", "^hoppa till sök$", "^перейти к навигации$", "^перейти к поиску$", "^copy$",
    "^copy code$", "^copied$", "^code kopieren$", "^copier le code$", "^copiar código$", "^copia codice$",
    "^kopieren$", "^скопировать код$", "^コードをコピー$", "^复制代码$", "^citer$", "^répondre$", "^antworten$",
    "^zitieren$", "^citar$", "^responder$", "^rispondi$", "^citeren$", "^beantwoorden$", "^odpowiedz$", "^cytuj$",
    "^citera$", "^svara$", "^ответить$", "^цитировать$", "^alıntıla$", "^cevapla$",
    "^share obituary$", "^sign the guest book$", "^sign the guestbook$", "^plant a tree$", "^light a candle$",
    "^buy now at", "^buy at", "^check price at", "^check price on", "^see price at", "^check prices and availability$",
    "^check availability$", "^view on map$", "^show on map$", "^auf karte anzeigen$", "^expand all$", "^collapse all$",
    "^alle aufklappen$", "^alle zuklappen$", "^alle öffnen$", "^tout déplier$", "^tout replier$", "^expandir todo$",
    "^contraer todo$", "^espandi tutto$", "^comprimi tutto$", "^alles uitklappen$", "^alles inklappen$",
    "^get it on google play$", "^download on the app store$", "^download our app$", "^get our app$",
    "^jetzt bei google play$", "^laden im app store$", "^disponible sur google play$", "^disponible en google play$",
    "^disponibile su google play$", "^télécharger dans l'app store$", "^consíguelo en el app store$",
    "^ontdek het op google play$", "^download in de app store$", "^pobierz z google play$", "^доступно в google play$",
    "^google play'den alın$", "^tried this recipe$", "^let us know how it was$", "^rate this recipe$",
    "^subscribe via rss$", "^subscribe by email$", "^copy citation$", "^quote this post$", "^report this post$",
    "^display posts from previous$", "^you cannot post new topics", "^you cannot reply to topics",
    "^log in to reply$", "^auf pinterest merken$", "^bei pinterest merken$", "^enregistrer sur pinterest$",
    "^deel deze vacature$", "^terug naar vacatures$", "^back to all jobs$", "^back to jobs$",
    "^back to search results$",
    "^zurück zur übersicht$", "^zurück zu den stellen$", "^retour aux offres$", "^volver a las ofertas$",
    "^free shipping on orders", "^kostenloser versand ab", "^livraison gratuite dès", "^envío gratis a partir",
    "^spedizione gratuita", "^gratis verzending vanaf",
    "^sign up or log in$", "^post your answer$", "^ask question$", "^ask a question$",
  ]

  /// What such sites have behind the text, which ends it.
  static let endings = [
    "^ähnliche beiträge$", "^weitere beiträge$", "^verwandte beiträge$", "^letzte beiträge$", "^neueste beiträge$",
    "^related discussions$", "^related questions$", "^benzer tarifler$", "^benzer yazılar$", "^benzer haberler$",
    "^podobne wpisy$", "^powiązane wpisy$", "^entradas relacionadas$", "^articoli simili$", "^vergelijkbare artikelen$",
    "^you might also need$", "^frequently bought together$", "^shop this story$", "^shop the story$",
    "^students also", "^learners also", "^customers also", "^people also bought", "^others also", "^readers also",
    "^kunden kauften auch", "^wird oft zusammen", "^les clients ont aussi", "^otros clientes", "^altri clienti",
    "^klanten kochten ook", "^klienci kupili", "^с этим товаром",
    "^ilginizi çekebilir$", "^i̇lginizi çekebilir$", "^相关阅读$", "^延伸阅读$",
    "^similar jobs$", "^related jobs$", "^more jobs", "^ähnliche jobs$", "^ähnliche stellen$",
    "^ähnliche stellenangebote$", "^offres similaires$", "^emplois similaires$", "^empleos similares$",
    "^ofertas similares$", "^ofertas relacionadas$", "^lavori simili$", "^offerte simili$", "^vergelijkbare vacatures$",
    "^vagas semelhantes$", "^vagas similares$", "^podobne oferty$", "^liknande jobb$", "^lignende jobs$",
    "^lignende stillinger$", "^похожие вакансии$", "^benzer ilanlar$", "^similar events$", "^related events$",
    "^more events", "^upcoming events$", "^ähnliche veranstaltungen$", "^weitere veranstaltungen$",
    "^événements similaires$", "^autres événements$", "^eventos similares$", "^eventos relacionados$",
    "^altri eventi$", "^eventi simili$", "^vergelijkbare evenementen$", "^podobne wydarzenia$",
    "^liknande evenemang$", "^lignende arrangementer$", "^похожие события$", "^benzer etkinlikler$",
    "^similar recipes$", "^more recipes", "^related recipes$", "^ähnliche rezepte$", "^weitere rezepte$",
    "^recettes similaires$", "^recetas similares$", "^recetas relacionadas$", "^ricette simili$",
    "^vergelijkbare recepten$", "^receitas semelhantes$", "^podobne przepisy$", "^liknande recept$",
    "^похожие рецепты$", "^das könnte dir auch", "^dir könnte auch", "^das könnte euch auch",
    "^similar threads$", "^similar topics$", "^related topics$", "^ähnliche themen$", "^sujets similaires$",
    "^discussions similaires$", "^temas similares$", "^temas relacionados$", "^discussioni simili$",
    "^vergelijkbare onderwerpen$", "^tópicos semelhantes$", "^podobne tematy$", "^liknande trådar$",
    "^lignende emner$", "^похожие темы$", "^benzer konular$", "^who is online$", "^wer ist online$",
    "^qui est en ligne$", "^quién está conectado$", "^chi c'è in linea$", "^wie is er online$",
    "^quem está online$", "^kto przegląda forum$", "^кто сейчас на конференции$", "^quem viu este produto",
    "^quienes vieron este", "^chi ha visto questo", "^not the answer you're looking for",
  ]

  /// The names of networks as other scripts write them, alone on a line.
  static let networks = [
    "^вконтакте$", "^одноклассники$", "^телеграм$", "^فيسبوك$", "^تويتر$", "^واتساب$", "^تلغرام$", "^تيليجرام$",
    "^انستغرام$", "^微信$", "^微博$", "^朋友圈$", "^qq空间$", "^はてなブックマーク$", "^はてブ$", "^페이스북$", "^트위터$",
    "^카카오톡$", "^카카오스토리$", "^네이버 블로그$", "^line$", "^viber$", "^messenger$", "^פייסבוק$", "^טוויטר$", "^ווטסאפ$",
    "^bluesky$", "^mastodon$",
    "^threads$", "^tiktok$", "^youtube$", "^xing$", "^weibo$", "^wechat$", "^pocket$", "^share on mastodon$",
  ]

  /// When a page was changed last, at its foot.
  static let changes = [
    "^this page was last edited on", "^this page was last modified on", "^diese seite wurde zuletzt am",
    "^la dernière modification de cette page", "^esta página se editó por última vez",
    "^questa pagina è stata modificata per l'ultima", "^deze pagina is voor het laatst bewerkt",
    "^esta página foi editada pela última vez", "^tę stronę ostatnio edytowano", "^sidan redigerades senast",
    "^denne side blev senest ændret", "^denne siden ble sist redigert", "^sivua on viimeksi muutettu",
    "^stránka byla naposledy editována", "^эта страница в последний раз была отредактирована",
    "^цю сторінку востаннє відредаговано", "^a lap utolsó módosítása", "^ultima editare a paginii",
    "^sayfa en son", "^最終更新",
  ]

  /// Whether a few words say how long ago a page was changed: no line of a text is written so.
  static func saysAge(_ words: PlainWords) -> Bool {
    words.count <= longestAge && changed.match(words) != nil && ago.match(words) != nil
  }

  static let longestAge = 8
  private static let changed = PhraseBook<Bool>([
    (
      true,
      [
        "^last updated", "^updated", "^last modified", "^last edited", "^last reviewed", "^zuletzt aktualisiert vor",
        "^dernière mise à jour il y a", "^última actualización hace",
      ]
    )
  ])
  private static let ago = PhraseBook<Bool>([
    (
      true,
      [
        "ago$", "last hour$", "last day$", "last week$", "last month$", "last year$", "^zuletzt aktualisiert vor",
        "^dernière mise à jour il y a", "^última actualización hace",
      ]
    )
  ])

  /// Who answers on sites of questions has badges.
  static let badges = [
    "gold badges$", "silver badges$", "bronze badges$", "gold badge$", "silver badge$", "bronze badge$",
  ]

  /// The sizes in which a page offers its letters.
  static let sizes = [
    "^字号$", "^字号 大", "^文字サイズ$", "^font size$", "^text size$", "^schriftgröße$", "^taille du texte$",
    "^½x$", "^1x$", "^2x$", "^3x$", "^4x$",
  ]

  /// The sentence above links that earn money.
  static let earnings = [
    "may earn us a commission", "may earn a commission", "^we earn a commission", "^we may earn a commission",
    "^we may receive a commission", "may contain affiliate links", "mit sternchen", "sind affiliate links",
    "links are affiliate links",
    "^when you buy through links", "^when you purchase through links", "^if you buy through links",
    "^if you purchase through links", "^this post contains affiliate links", "^this article contains affiliate links",
    "^this page contains affiliate links", "^dieser artikel enthält affiliate links",
    "^dieser beitrag enthält affiliate links", "^cet article contient des liens affiliés",
    "^este artículo contiene enlaces de afiliados", "^questo articolo contiene link di affiliazione",
    "^dit artikel bevat affiliate links", "^este artigo contém links de afiliados",
    "^artykuł zawiera linki afiliacyjne",
  ]

  /// What a reader can do with a page.
  static let tools = [
    "^email$", "^print$", "^drucken$", "^imprimer$", "^imprimir$", "^طباعة$", "^인쇄하기$", "^인쇄$", "^列印$",
    "^εκτύπωση$", "^роздрукувати$", "^друк$", "^stampa$", "^프린트$", "^skriv ut$", "^udskriv$", "^tulosta$", "^tisk$",
    "^tlačiť$", "^nyomtatás$", "^tipărește$", "^ispis$", "^natisni$", "^spausdinti$", "^drukāt$", "^prindi$",
    "^cetak$", "^in trang$", "^afdrukken$", "^ausdrucken$",
  ]

  /// The links for those who hear a page, with the menu behind them on one line.
  static let skips = [
    "^skip to content", "^skip to main content", "^skip to main", "^skip navigation", "^zum inhalt springen",
    "^zum hauptinhalt springen", "^direkt zum inhalt", "^aller au contenu principal", "^passer au contenu",
    "^saltar al contenido principal", "^ir al contenido principal", "^salta al contenuto principale",
    "^ga naar de inhoud", "^naar de hoofdinhoud", "^pular para o conteúdo principal", "^przejdź do głównej treści",
    "^hoppa till huvudinnehåll", "^gå til hovedindhold", "^gå til hovedinnhold", "^перейти к основному содержанию",
  ]

  /// What a page asks of a browser, and of readers who liked it.
  static let demands = [
    "^please enable javascript", "^javascript is disabled", "^javascript is required", "^you need to enable javascript",
    "^enable javascript", "^this page requires javascript", "^bitte aktivieren sie javascript",
    "^javascript ist deaktiviert", "^veuillez activer javascript", "^por favor activa javascript",
    "^active javascript", "^abilita javascript", "^schakel javascript in", "^włącz javascript", "^включите javascript",
    "^did you like this post", "^did you enjoy this post", "^enjoyed this post", "^pin it for later",
    "^pin this for later", "^save this post for later", "^bewerten sie diesen", "^bewerte diesen beitrag",
    "^wie hat ihnen der artikel gefallen", "^notez cet article", "^valora este artículo", "^vota questo articolo",
    "^beoordeel dit artikel", "^oceń artykuł", "^oceń ten artykuł", "^оцените статью", "^bu yazıyı oyla",
  ]

  /// What closes a box over a page.
  static let closing = ["^close$", "^schließen$", "^fermer$", "^cerrar$"]

  /// The links at the foot of the pages of offices and companies.
  static let foot = [
    "^privacy$", "^terms$", "^datenschutz$",
    "^note legali$", "^dichiarazione di accessibilità$", "^dichiarazione di accessibilita$",
    "^erklärung zur barrierefreiheit$", "^barrierefreiheit$", "^déclaration d'accessibilité$",
    "^accessibilité partiellement conforme$", "^accessibilité non conforme$", "^declaración de accesibilidad$",
    "^toegankelijkheidsverklaring$", "^tillgänglighetsredogörelse$", "^deklaracja dostępności$",
    "^declaração de acessibilidade$", "^saavutettavuusseloste$", "^tilgængelighedserklæring$",
    "^tilgjengelighetserklæring$", "^prohlášení o přístupnosti$", "^accessibility$",
    "^política de privacidad$", "^política de cookies$", "^politique de confidentialité$", "^plan du site$",
    "^gestion des cookies$", "^privacybeleid$", "^cookiebeleid$", "^privacyverklaring$", "^informativa privacy$",
    "^informativa sulla privacy$", "^política de privacidade$", "^política de trocas$", "^termos de uso$",
    "^polityka prywatności$", "^regulamin$", "^integritetspolicy$", "^kakor$", "^om kakor$", "^personuppgifter$",
    "^privatlivspolitik$", "^personvern$", "^personvernerklæring$", "^tietosuoja$", "^tietosuojaseloste$",
    "^zásady ochrany osobních údajů$", "^ochrana osobních údajů$", "^adatvédelem$", "^confidențialitate$",
    "^gizlilik politikası$", "^kvkk$", "^политика конфиденциальности$", "^пользовательское соглашение$",
    "^політика конфіденційності$", "^πολιτική απορρήτου$", "^سياسة الخصوصية$", "^מדיניות פרטיות$",
    "^プライバシーポリシー$", "^利用規約$", "^特定商取引法", "^隐私政策$", "^版权声明$", "^免责声明$", "^隱私權政策$",
    "^개인정보처리방침$", "^개인정보 처리방침$", "^이용약관$",
  ]
}
