import Testing

@testable import Recognizers

/// Languages by their script and by the letters that only one of a script's languages has; months in more of them.
@Suite struct ScriptTests {
  private func language(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { LanguageGuess.tag(of: $0) }
  }

  @Test(arguments: [
    ("บ้านหลังนั้นตั้งอยู่ริมแม่น้ำมานานกว่าร้อยปี", "th"), ("Млин стоїть на березі річки вже триста років.", "uk"),
    ("Паром опаздывает, и никто этому не удивляется.", "ru"), ("Млін стаіць на беразе ракі ўжо трыста гадоў.", "be"),
    ("باغ پشت دیوار از خود روستا قدیمی‌تر است و هر پاییز میوه می‌دهد.", "fa"),
    ("السوق القديم يفتح أبوابه كل يوم عند السابعة.", "ar"),
    ("नदी के किनारे एक छोटा सा गाँव था और उसमें एक चक्की थी।", "hi"), ("წისქვილი მდინარის პირას დგას.", "ka"),
    (
      "Değirmen bir gün döndü ve bu köyde çok kişi geldi, ama onlar için ekmek yoktu, çünkü un daha yeni ile gelmişti.",
      "tr"
    ),
    (
      "Mylly on vanha, ja se ei ole enää käytössä, mutta kun vesi nousee, niin se pyörii, että kaikki sen kuulevat.",
      "fi"
    ),
    ("A malom régi, és az emberek azt mondják, hogy nem forog már, csak ha egy nagy eső volt.", "hu"),
  ])
  func areTold(_ text: String, _ tag: String) { #expect(language(text) == tag) }

  @Test(arguments: [
    ("3 марта 2021 г.", "2021-03-03"), ("14 сентября 2020", "2020-09-14"), ("12 kwietnia 2020", "2020-04-12"),
    ("5. října 2019", "2019-10-05"), ("14 Nisan 2021", "2021-04-14"), ("4. toukokuuta 2021", "2021-05-04"),
    ("5 травня 2021", "2021-05-05"), ("7 Μαΐου 2018", "2018-05-07"),
  ])
  func monthsOfMoreLanguages(_ text: String, _ day: String) {
    let found = Array(text.utf8).withUnsafeBufferPointer { DateFinder.first(in: $0, 0..<$0.count)?.date }
    #expect(found == day)
  }
}
