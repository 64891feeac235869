/// The wording of clutter in languages beyond those of ``ClutterPhrases``, and forms of it that are short enough to be nothing else.
enum OtherClutter {
  /// Leads before a colon: "Czytaj także: …".
  static let leads = [
    "^lesetipp$", "^lesen sie dazu$", "^zum thema$", "^lee más$", "^ver también$",
    "^te puede interesar$", "^vedi anche$", "^per approfondire$", "^lees verder$", "^veja também$", "^leia mais$",
    "^saiba mais$", "^czytaj także$", "^czytaj też$", "^czytaj więcej$", "^przeczytaj także$", "^przeczytaj też$",
    "^zobacz także$", "^zobacz też$", "^polecamy$", "^čtěte také$", "^přečtěte si$", "^čítajte aj$", "^läs även$",
    "^läs mer$", "^les også$", "^læs også$", "^lue myös$", "^lue lisää$", "^citește și$", "^olvasd el$", "^kapcsolódó$",
    "^ilginizi çekebilir$", "^İlginizi çekebilir$", "^ayrıca okuyun$", "^bunlar da ilginizi çekebilir$",
    "^ilgili haber$", "^читайте также$",
    "^читайте ещё$", "^смотрите также$", "^по теме$", "^читайте також$", "^дивіться також$", "^прочетете още$",
    "^διαβάστε επίσης$", "^διαβάστε ακόμα$", "^اقرأ أيضا$", "^اقرأ أيضًا$", "^قد يهمك$", "^קראו גם$",
    "^あわせて読みたい$", "^関連記事$", "^こちらもおすすめ$", "^おすすめ記事$", "^相关阅读$", "^延伸阅读$", "^推荐阅读$",
    "^相关链接$", "^相關閱讀$", "^延伸閱讀$", "^추천 기사$", "^관련 기사$", "^관련기사$", "^baca juga$", "^xem thêm$", "^đọc thêm$",
  ]

  /// Leads before the topics of an article.
  static let tags = [
    "^schlagworte$", "^mots clés$", "^etiquetas$", "^parole chiave$",
    "^trefwoorden$", "^tagi$", "^słowa kluczowe$", "^štítky$", "^taggar$", "^avainsanat$",
    "^etichete$", "^címkék$", "^etiketler$", "^теги$", "^метки$", "^рубрики$", "^ετικέτες$", "^タグ$", "^カテゴリー$",
    "^标签$", "^标籤$", "^標籤$", "^태그$", "^الوسوم$", "^תגיות$", "^từ khóa$",
  ]

  static let sharePrompts = [
    "^auf facebook teilen", "^auf twitter teilen", "^auf whatsapp teilen", "^auf linkedin teilen", "^auf x teilen",
    "^teilen auf", "^jetzt teilen$", "^artikel drucken$", "^link kopieren$", "^per e mail senden$", "^beitrag teilen$",
    "^partager sur", "^partager par", "^partager cet article", "^partager l'article", "^envoyer par e mail$",
    "^envoyer par mail$", "^copier le lien$", "^compartir en", "^compartir por", "^compartir vía", "^comparte en",
    "^comparte este", "^copiar enlace$", "^enviar por correo$", "^enviar por whatsapp$", "^condividi su",
    "^condividi via", "^condividi con", "^condividi l'articolo", "^invia per email$", "^copia link$", "^deel op",
    "^deel via", "^deel dit", "^kopieer link$", "^partilhar no", "^partilhar em", "^partilhar via", "^partilhe",
    "^compartilhar no", "^compartilhe", "^copiar link$", "^udostępnij$", "^udostępnij na", "^udostępnij artykuł",
    "^udostępnij przez", "^kopiuj link$", "^drukuj$", "^sdílet$", "^sdílet na", "^zdieľať$", "^dela$", "^dela på",
    "^dela artikeln$", "^del$", "^del på", "^del artiklen$", "^jaa$", "^jaa facebookissa$", "^distribuie$",
    "^distribuie pe", "^megosztás$", "^paylaş$", "^facebook'ta paylaş$", "^twitter'da paylaş$", "^x'te paylaş$",
    "^whatsapp'ta paylaş$", "^bu haberi paylaş", "^yazdır$", "^поделиться$", "^поделиться в", "^поделиться на",
    "^поделиться с друзьями$", "^поделиться ссылкой$", "^поделиться вконтакте$", "^поделитесь с друзьями$",
    "^скопировать ссылку$", "^распечатать$", "^поділитися$", "^поділитися в", "^поділитися у", "^сподели$",
    "^κοινοποίηση$", "^μοιραστείτε$", "^شارك$", "^مشاركة$", "^شارك على", "^שתפו$", "^シェアする$", "^シェア$",
    "^ツイートする$", "^ポストする$", "^リンクをコピー$", "^印刷する$", "^分享到微信$", "^分享到微博$", "^分享到朋友圈$", "^分享到$",
    "^分享$", "^复制链接$", "^打印$", "^複製連結$", "^공유하기$", "^공유$", "^bagikan$", "^chia sẻ$",
  ]

  /// Leads before the names of networks: "Поделиться: Telegram".
  static let shareLeads = [
    "^share$", "^share this$", "^share on$", "^teilen$", "^partager$", "^compartir$", "^comparte$", "^condividi$",
    "^partilhar$", "^compartilhar$", "^delen$", "^udostępnij$", "^sdílet$", "^dela$", "^del$", "^jaa$", "^paylaş$",
    "^поделиться$", "^поділитися$", "^κοινοποίηση$", "^شارك$", "^分享$", "^分享到$", "^シェア$", "^공유$",
  ]

  /// Leads before who took a picture.
  static let creditLeads = [
    "^photo$", "^photos$", "^photo credit$", "^image credit$", "^foto$", "^fotos$", "^crédit photo$", "^zdjęcie$",
    "^zdjęcia$", "^фото$", "^写真$", "^撮影$",
    "^fotografía$", "^fotograf$", "^kuva$", "^kép$",
  ]

  static let newsletters = [
    "^sign up to our", "^subscribe by email$", "^jetzt newsletter abonnieren$", "^zum newsletter anmelden$",
    "^inscrivez vous à notre newsletter", "^recevez notre newsletter", "^recevez notre lettre", "^recibe nuestro",
    "^recibe nuestra", "^suscribirse$", "^iscriviti$", "^ricevi la newsletter", "^meld je aan voor",
    "^abonneer je op", "^schrijf je in voor", "^subscreva a", "^subscreva a nossa", "^assine a", "^assine nossa",
    "^inscreva se na", "^receba a nossa", "nossa newsletter", "onze nieuwsbrief", "^zapisz się do newslettera",
    "^zapisz się na newsletter", "^subskrybuj", "^przihlaste se k odběru", "^přihlaste se k odběru",
    "^prenumerera på", "vårt nyhetsbrev", "^tilmeld dig", "vores nyhedsbrev", "^meld deg på", "vårt nyhetsbrev",
    "^tilaa uutiskirje", "^abonează te", "^iratkozz fel", "^bültenimize abone olun$", "^bültene abone ol",
    "^e bültene abone ol", "^abone ol$", "^подпишитесь на наш", "^подписывайтесь на наш",
    "^подпишитесь на нашу рассылку",
    "^подпишитесь на рассылку", "^подписаться на рассылку", "^подписаться$", "^підпишіться на", "^εγγραφείτε στο",
    "^اشترك في نشرتنا", "^اشترك$", "^メルマガに登録する$", "^メルマガ登録$", "^メルマガを購読する$", "^ニュースレターに登録する$",
    "^ニュースレター登録$", "^订阅我们的通讯$", "^订阅$", "^订阅我们$", "^訂閱電子報$", "^뉴스레터 구독$", "^뉴스레터 신청$", "^구독하기$",
  ]

  static let relatedLinks = [
    "^das könnte ihnen auch gefallen", "^weitere themen$", "^weitere beiträge$", "^meistgelesen$",
    "^sur le même thème$", "^les plus lus$", "^à ne pas manquer$", "^también te puede interesar", "^lo más leído$",
    "^más noticias$", "^noticias relacionadas$", "^potrebbe interessarti", "^ti potrebbe interessare",
    "^i più letti$", "^meest gelezen$", "^notícias relacionadas$", "^artigos relacionados$",
    "^mais lidas$", "^veja também$", "^powiązane artykuły", "^podobne artykuły", "^zobacz także$", "^czytaj także$",
    "^najczęściej czytane$", "^související články", "^mohlo by vás zajímat", "^nejčtenější$", "^relaterade artiklar",
    "^läs också$", "^mest läst$", "^relaterede artikler", "^mest læst$", "^relaterte artikler", "^mest lest$",
    "^aiheeseen liittyvää$", "^luetuimmat$", "^articole similare$", "^kapcsolódó cikkek$", "^ilgili haberler",
    "^benzer haberler$", "^benzer yazılar$", "^çok okunanlar$", "^похожие статьи", "^похожие материалы",
    "^материалы по теме", "^читайте также$", "^самое читаемое$", "^схожі статті", "^читайте також$",
    "^σχετικά άρθρα$", "^مقالات ذات صلة$", "^أخبار ذات صلة$", "^関連記事$", "^おすすめ記事$", "^人気記事$", "^相关文章$", "^相关新闻$",
    "^热门文章$", "^推荐阅读$", "^相關文章$", "^相關新聞$", "^관련 기사$", "^관련기사$", "^많이 본 뉴스$", "^artikel terkait$",
    "^bài viết liên quan$",
  ]

  static let commentForms = [
    "^log in to leave a comment", "^sign in to leave a comment", "^log in to reply", "^kommentare anzeigen$",
    "^einen kommentar schreiben$", "^poster un commentaire$", "^ajouter un commentaire$",
    "^escribe un comentario$", "^dejar un comentario$", "^commenti$", "^scrivi un commento$",
    "^laat een reactie achter",
    "^reageer$", "^comentários$", "^deixe o seu comentário$", "^deixe um comentário$", "^dodaj komentarz$",
    "^komentarze$", "^skomentuj$", "^přidat komentář$", "^komentáře$", "^kommentarer$", "^lämna en kommentar$",
    "^skriv en kommentar$", "^legg igjen en kommentar$", "^kommentit$", "^jätä kommentti$", "^lasă un comentariu$",
    "^hozzászólások$", "^yorum yap$", "^yorumlar$", "^yorum yaz$", "^оставить комментарий$", "^комментарии$",
    "^добавить комментарий$", "^залишити коментар$", "^коментарі$", "^σχόλια$", "^أضف تعليقا$", "^التعليقات$",
    "^تعليقات$",
    "^コメントする$", "^コメントを投稿$", "^コメント一覧$", "^发表评论$", "^评论$", "^網友評論$", "^댓글$", "^댓글 쓰기$", "^bình luận$",
  ]

  static let cookieNotices = [
    "^alle akzeptieren$", "^cookies akzeptieren$", "^tout accepter$", "^tout refuser$", "^gérer les cookies$",
    "nous utilisons des cookies", "^aceptar todas$", "^aceptar cookies$", "^rechazar todas$", "^accetta tutti$",
    "^rifiuta tutti$", "^alles accepteren$", "gebruiken cookies", "^aceitar todos$", "utiliza cookies",
    "używa plików cookie", "używamy plików cookie", "plików cookies", "^akceptuj wszystkie$", "používá cookies",
    "používáme cookies", "^přijmout vše$", "använder cookies", "bruger cookies", "bruker cookies",
    "käyttää evästeitä", "käytämme evästeitä", "çerezleri kullanır", "çerezleri kullanıyoruz", "çerez kullanıyoruz",
    "^tümünü kabul et$", "используем файлы cookie", "использует файлы cookie", "используем cookie",
    "использует cookie", "^принять все$", "використовуємо файли cookie", "χρησιμοποιεί cookies",
    "χρησιμοποιούμε cookies", "^αποδοχή όλων$", "^すべて同意する$", "^同意する$", "^接受全部$", "^全部接受$", "^모두 동의$",
  ]

  static let advertisements = [
    "^reklama$", "^reklam$", "^annons$", "^annonce$", "^mainos$", "^publicitate$", "^hirdetés$", "^реклама$",
    "^διαφήμιση$", "^إعلان$", "^פרסומת$", "^広告$", "^スポンサーリンク$", "^广告$", "^廣告$", "^광고$", "^iklan$", "^quảng cáo$",
    "^annuncio$", "^anuncio$", "^patrocinado$",
  ]

  static let legal = [
    "wszelkie prawa zastrzeżone", "všechna práva vyhrazena", "všetky práva vyhradené", "alla rättigheter förbehållna",
    "alle rettigheder forbeholdes", "kaikki oikeudet pidätetään", "toate drepturile rezervate", "minden jog fenntartva",
    "tüm hakları saklıdır", "все права защищены", "усі права захищено", "всі права захищені",
    "με επιφύλαξη παντός δικαιώματος", "جميع الحقوق محفوظة", "כל הזכויות שמורות", "無断転載を禁じます", "^版权所有$", "^版權所有$",
    "alle rechten voorbehouden", "^무단 전재", "무단전재 및 재배포", "무단 전재 및 재배포",
  ]

  static let navigation = [
    "^strona główna$", "^szukaj$", "^zaloguj się$", "^powrót do góry$", "^domů$", "^hledat$", "^hem$", "^sök$",
    "^logga in$", "^forside$", "^søg$", "^etusivu$", "^haku$", "^anasayfa$", "^ana sayfa$", "^giriş yap$", "^ara$",
    "^menü$", "^главная$", "^войти$", "^поиск$", "^меню$", "^наверх$", "^вверх$", "^головна$", "^увійти$", "^αρχική$",
    "^αναζήτηση$", "^الرئيسية$", "^بحث$", "^トップへ戻る$", "^ページの先頭へ$", "^ログイン$", "^検索$", "^続きを読む$", "^首页$", "^登录$",
    "^搜索$", "^返回顶部$", "^首頁$", "^登入$", "^로그인$", "^검색$", "^홈$", "^início$", "^entrar$", "^pesquisar$", "^inloggen$",
    "^accedi$", "^iniciar sesión$", "^se connecter$",
  ]

  /// "3 min read"
  static let readingTimes = [
    "min read$", "minute read$", "minutes read$", "mins read$", "min lesezeit$", "minuten lesezeit$", "min de lecture$",
    "minutes de lecture$", "min de lectura$", "minutos de lectura$", "min di lettura$", "minuti di lettura$",
    "min leestijd$", "minuten leestijd$", "min de leitura$", "minutos de leitura$", "min czytania$", "min lästid$",
    "мин чтения$", "минут чтения$", "dk okuma$", "dakika okuma$",
  ]
}
