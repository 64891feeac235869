import ArticleModel
import TestSupport
import Testing

@Suite struct ParagraphFillTests {
  @Test(arguments: [
    Case(
      "Cyrillic",
      "Мельница стоит на реке уже двести лет, и за это время её\nколесо останавливалось только трижды. Первый раз это было\nзимой, когда река замёрзла до дна.",
      "Мельница стоит на реке уже двести лет, и за это время её колесо останавливалось только трижды. Первый раз это было зимой, когда река замёрзла до дна."
    ),
    Case(
      "Chinese, without spaces", "这座水车在河边已经站了两百年，这段时间里它只停过三次。第一次是\n在冬天，河水一直冻到了河底。第二次是因为一头熊，它想从水里捞一\n条鱼。",
      "这座水车在河边已经站了两百年，这段时间里它只停过三次。第一次是在冬天，河水一直冻到了河底。第二次是因为一头熊，它想从水里捞一条鱼。"),
    Case(
      "Hindi", "चक्की नदी के किनारे दो सौ साल से खड़ी है और\nइतने समय में केवल तीन बार रुकी है। पहली बार\nसर्दियों में रुकी जब नदी तल तक जम गई थी।",
      "चक्की नदी के किनारे दो सौ साल से खड़ी है और इतने समय में केवल तीन बार रुकी है। पहली बार सर्दियों में रुकी जब नदी तल तक जम गई थी।"),
    Case(
      "a narrow column",
      "Moss grows on the north side\nof the wheel, and on the south\nside of the miller, who sleeps\nin the sun.",
      "Moss grows on the north side of the wheel, and on the south side of the miller, who sleeps in the sun."),
    Case(
      "an item that hangs behind its bullet",
      "  * the gate was left open, and\n    Ruth heard it from the road;\n  * a hen.",
      "* the gate was left open, and Ruth heard it from the road;\n* a hen."),
  ]) func isJoined(_ given: Case) {
    #expect(fragments(of: given.text).joined(separator: "\n") == given.expected)
  }

  @Test(arguments: [
    "Harbour Office\nNorth Quay 4\nTern Bay",
    "Ann will buy the paint for the long hook\nBen is going to write to the board again\nCleo has promised to look for the second key",
    "Red tiles for the chapel roof\nTwelve sacks of lime\nA bell rope",
  ]) func linesThatEndWhereTheyEndStay(_ text: String) {
    #expect(fragments(of: text) == text.split(separator: "\n").map(String.init))
  }
}
