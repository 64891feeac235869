import ArticleModel
import TestSupport
import Testing

@testable import ArticleParsing

/// Pages copied as text, in several languages: prompts go, and what stands behind them stays.
@Suite struct OtherClutterTests {
  struct Page: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let title: String
    let paragraphs: [String]
    /// What stands around and between them: above the title, below it, behind each paragraph.
    let crumb: String
    let prompts: [String]
    let between: [String]
    let ending: [String]
  }

  static let pages = [
    Page(
      testDescription: "Polish", title: "Młyn znowu pracuje",
      paragraphs: [
        "Po trzydziestu latach ciszy młyn w Wiklinie znowu pracuje. Koło zbudowano z modrzewia, bo dębu nikt nie miał.",
        "Na początku nikt w nas nie wierzył, mówi Jadwiga Sosna. Teraz w każdą sobotę przychodzi dwanaście osób.",
        "W przyszłym roku szopa dostanie dach. Pieniędzy jeszcze brakuje, ale karczmarz postawił już puszkę na ladzie.",
      ],
      crumb: "Strona główna > Wiadomości > Region", prompts: ["Udostępnij na Facebooku", "Udostępnij"],
      between: ["Zapisz się do newslettera", "Czytaj także: Most zamknięty do marca"],
      ending: ["Tagi: młyn, Wiklina", "Powiązane artykuły", "Dodaj komentarz", "Ta strona używa plików cookie."]),
    Page(
      testDescription: "Turkish", title: "Değirmen yeniden dönüyor",
      paragraphs: [
        "Otuz yıl sonra Aşağıköy'deki değirmen yeniden dönüyor. Çark karaçamdan yapıldı, çünkü kimsede meşe yoktu.",
        "Başta kimse bize inanmadı, diyor derneğin başkanı Elif Aydın. Şimdi her cumartesi on iki kişi kıyıya geliyor.",
        "Gelecek yıl samanlığın çatısı yapılacak. Para henüz yok, ama kahveci tezgâha bir kutu koydu bile.",
      ],
      crumb: "Anasayfa > Haberler > Bölge", prompts: ["Facebook'ta paylaş", "Twitter'da paylaş"],
      between: ["Bültenimize abone olun", "İlginizi çekebilir: Köprü marta kadar kapalı"],
      ending: ["Etiketler: değirmen, Aşağıköy", "İlgili haberler", "Yorum yap", "Bu site çerezleri kullanır."]),
    Page(
      testDescription: "Russian", title: "Мельница снова работает",
      paragraphs: [
        "Через тридцать лет мельница в Нижних Ключах снова мелет муку. Колесо сделали из лиственницы, потому что дуба не было.",
        "Поначалу нам никто не верил, рассказывает Анна Ветрова. Теперь каждую субботу на берег приходит двенадцать человек.",
        "На будущий год сарай получит крышу. Денег пока не хватает, но трактирщик уже поставил на стойку банку.",
      ],
      crumb: "Главная > Новости > Район", prompts: ["Поделиться", "Поделиться в Telegram"],
      between: ["Подпишитесь на нашу рассылку", "Читайте также: Мост закрыт до марта"],
      ending: ["Теги: мельница", "Похожие статьи", "Оставить комментарий", "Мы используем файлы cookie."]),
    Page(
      testDescription: "Japanese", title: "水車がまた回りはじめた",
      paragraphs: [
        "三十年ぶりに、下村の水車がまた回りはじめた。輪は唐松でできており、重さは二トン近くあるという。",
        "「はじめは誰も信じてくれませんでした」と会長の森田花子さんは話す。いまでは毎週十二人が川岸に来る。",
        "来年は小屋の屋根を直す予定だ。お金はまだ足りないが、茶屋の主人がもう帳場に缶を置いている。",
      ],
      crumb: "ホーム > ニュース > 地域", prompts: ["シェアする", "ツイートする"],
      between: ["メルマガに登録する", "あわせて読みたい：橋は三月まで通行止め"],
      ending: ["タグ：水車、下村", "関連記事", "コメントを残す"]),
    Page(
      testDescription: "English", title: "The Mill Turns Again",
      paragraphs: [
        "Thirty years on, the mill at Nether Cut turns again. The wheel is of larch, since nobody had any oak.",
        "Nobody believed us at first, says Nell Rushton. Now twelve people come to the bank each Saturday.",
        "Next year the shed will get a roof. The money is still missing, but the landlord has put a tin on the counter.",
      ],
      crumb: "Home / News / Nether Cut", prompts: ["Share on Facebook", "3 min read"],
      between: ["Sign up to our newsletter", "Read more: Bridge closed until March"],
      ending: ["Tags: mill, Nether Cut", "You may also like", "Leave a comment"]),
  ]

  @Test(arguments: pages) func promptsGoAndSentencesStay(_ page: Page) {
    let lines =
      [page.crumb, page.title] + page.prompts + [
        page.paragraphs[0], page.between[0], page.paragraphs[1], page.between[1],
      ]
      + [page.paragraphs[2]] + page.ending
    let article = parsed(lines.joined(separator: "\n\n"))[0]
    #expect(article.masthead.title?.text == page.title)
    #expect(listing(article.blocks) == page.paragraphs.map { "p: \($0)" }.joined(separator: "\n"))
  }

  @Test(arguments: [
    "Teilen Sie uns mit, wenn Ihnen etwas fehlt. Kommentare nehmen wir weiterhin am Tresen entgegen.",
    "Поделиться впечатлениями может каждый, кто приходит на мельницу в субботу до обеда.",
    "シェアが三割まで伸びたのは、この春からだと店の主人は言う。",
  ])
  func sentencesWithTheSameWordsStay(_ sentence: String) {
    #expect(listing(parsed("\(prose)\n\n\(sentence)\n\n\(prose)")[0].blocks).contains(sentence))
  }
}
