import Testing
@testable import Recognizers

@Suite struct LanguageGuessTests {
  @Test(
    arguments: [
      ("The ferry is late, and that is what the people of the island are used to. It comes when it comes.", "en"),
      (
        "Die Fähre ist zu spät, und das ist auf der Insel nicht neu. Sie kommt, wenn sie kommt, mit dem Wind und den Möwen.",
        "de"
      ),
      (
        "Le bateau est en retard, et les gens de la ville ne sont pas surpris. Il arrive quand il arrive, dans la nuit.",
        "fr"
      ),
      (
        "El barco llega tarde y los vecinos de la isla no se sorprenden. Llega cuando llega, con el viento y las gaviotas.",
        "es"
      ),
      ("港から続く長い坂を上りきったところに、看板のない店がある。", "ja"),
      ("这座城市的河边有一家没有招牌的小店。", "zh"),
      ("Паром опаздывает, и никто на острове не удивляется этому.", "ru"),
      ("O relojoeiro abria a porta às nove, mas só começava a trabalhar depois de o sol chegar à bancada.", "pt"),
      ("Kolo postavili z modřínu, protože dub nikdo neměl, a váží skoro dvě tuny. Teď přichází každou sobotu.", "cs"),
      ("A kereket vörösfenyőből építették, mert tölgye senkinek sem volt, és majdnem két tonnát nyom.", "hu"),
      ("Thuyền từ các con rạch nhỏ đến chợ trước khi trời sáng, và người bán treo hàng lên một cây sào.", "vi"),
      ("12345 67890", nil),
    ] as [(String, String?)]) func aLanguageIsGuessed(_ text: String, _ expected: String?)
  {
    #expect(Array(text.utf8).withUnsafeBufferPointer { LanguageGuess.tag(of: $0) } == expected)
  }
}
