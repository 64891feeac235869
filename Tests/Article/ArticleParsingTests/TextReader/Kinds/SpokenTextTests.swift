import ArticleModel
import TestSupport
import Testing
@testable import ArticleParsing

@Suite struct SpokenTextTests {
  @Test func subtitlesBecomeParagraphs() {
    let text = """
      1
      00:00:12,500 --> 00:00:15,000
      <font color="#ffff00">RUTH:</font> We never closed the gate

      2
      00:00:15,100 --> 00:00:17,900
      because nobody had told us to.

      3
      00:00:25,000 --> 00:00:27,000
      {\\an8}♪ (slow music) ♪

      4
      00:00:28,000 --> 00:00:30,000
      KARL: Who should have told you?
      """
    #expect(
      reading(text) == """
        p: RUTH: We never closed the gate because nobody had told us to.
        p: ♪ (slow music) ♪
        p: KARL: Who should have told you?
        – metadata: 1⏎00:00:12,500 --> 00:00:15,000
        – metadata: <font color="#ffff00">
        – metadata: </font>
        – metadata: 2⏎00:00:15,100 --> 00:00:17,900
        – metadata: 3⏎00:00:25,000 --> 00:00:27,000
        – metadata: {\\an8}
        – metadata: 4⏎00:00:28,000 --> 00:00:30,000
        """)
  }

  @Test func theVoiceOfACueIsNamedOnce() {
    let text = """
      WEBVTT - Lecture on wheels
      Kind: captions

      STYLE
      ::cue { color: yellow }

      intro
      00:00:00.000 --> 00:00:03.000
      <v Anna>Water wheels turn for two reasons:

      00:00:03.000 --> 00:00:06.000
      <v Anna>weight and push.

      00:00:06.000 --> 00:00:09.000
      <v.loud Ben>Which is older?
      """
    let read = reading(text)
    #expect(read.hasPrefix("p: Anna: Water wheels turn for two reasons: weight and push.\np: Ben: Which is older?\n"))
    #expect(
      read.contains("– metadata: WEBVTT - Lecture on wheels⏎Kind: captions\n– metadata: STYLE⏎::cue { color: yellow }"))
  }

  @Test func timesOfATranscriptGo() {
    let text = """
      Interview with the miller

      Speaker 1 (00:00:05):
      So how did you come to the mill in the first place?

      Speaker 2 (00:00:11):
      I came because of the cat.
      Then the cat died.

      Speaker 1 (00:00:25):
      That is a good reason.
      """
    #expect(
      reading(text) == """
        title: Interview with the miller
        p: Speaker 1:
        p: So how did you come to the mill in the first place?
        p: Speaker 2:
        p: I came because of the cat. Then the cat died.
        p: Speaker 1:
        p: That is a good reason.
        – metadata: (00:00:05)
        – metadata: (00:00:11)
        – metadata: (00:00:25)
        """)
  }

  @Test func speechGoesOnFromTimeToTime() {
    let text =
      "[0:00:04] ANNA: We walked up to\n[0:00:07] the weir in the rain.\n[0:00:11] BEN: And then?\n[0:00:12] ANNA: Then back."
    #expect(
      reading(text).hasPrefix(
        "p: ANNA: We walked up to the weir in the rain.\np: BEN: And then?\np: ANNA: Then back.\n"))
  }

  @Test(arguments: [
    // A timetable: nothing goes on from line to line.
    "09:00 Doors open\n09:30 The upper stone is lifted\n10:00 Bread for everybody\n11:30 The gate is opened\n12:00 Soup",
    // The chapters of a film.
    "0:00 Intro\n0:45 The lamp room\n3:12 Oil and wick\n7:30 Questions",
  ]) func timesThatBelongToTheTextStay(_ text: String) {
    #expect(parsed(text)[0].removed.isEmpty)
    for time in text.split(separator: "\n").compactMap({ $0.split(separator: " ").first }) {
      #expect(listing(parsed(text)[0].blocks).contains(time))
    }
  }

  @Test func linesOfAChatStay() {
    let text = """
      12/03/2025, 09:12 - Mara: has anybody seen the hook
      12/03/2025, 09:13 - Piet: which one
      do you mean the long one
      12/03/2025, 09:14 - Mara: yes
      """
    #expect(
      reading(text) == """
        p: 12/03/2025, 09:12 - Mara: has anybody seen the hook
        p: 12/03/2025, 09:13 - Piet: which one do you mean the long one
        p: 12/03/2025, 09:14 - Mara: yes
        """)
  }

  @Test func whatFollowsTwoSpeakersOpensAParagraph() {
    let text = """
      1
      00:00:01,000 --> 00:00:04,000
      - Do you hear that?
      - That is the pump.

      2
      00:00:05,000 --> 00:00:07,000
      Twelve years before, all this was wood.
      """
    #expect(
      reading(text).hasPrefix(
        "p: - Do you hear that?\np: - That is the pump.\np: Twelve years before, all this was wood."))
  }

  @Test func namesWithWideColonsAndTimesBehind() {
    let text = "話し手の記録\n\n森：[00:06] 五時です。冬でも五時。水がいちばん\nきれいな時間ですから。\n聞き手：[00:15] 手は冷たくないですか。\n森：[00:18] 冷たいですよ。"
    let read = reading(text)
    #expect(read.contains("p: 聞き手：手は冷たくないですか。\np: 森：冷たいですよ。"))
    #expect(read.contains("– metadata: [00:15]"))
  }

  @Test func chaptersBetweenTimesAreHeadings() {
    let text = """
      How to climb the mast

      Chapter 1: Below
      0:00
      we stand at the foot of the mast and the wind
      0:04
      is weak today so the two of us
      0:07
      go up and the others stay below
      Chapter 2: Above
      1:12
      from here one sees the cape and even the boat
      1:17
      that comes to the quay now
      """
    let read = reading(text)
    #expect(read.contains("heading 2: Chapter 1: Below\np: we stand at the foot"))
    #expect(read.contains("stay below\nheading 2: Chapter 2: Above\np: from here"))
  }
}
