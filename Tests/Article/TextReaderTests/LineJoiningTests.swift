import ArticleModel
import TestSupport
import Testing

@Suite struct LineJoiningTests {
  @Test(arguments: [
    Case(
      "wrapped at 72 columns",
      """
      Rain is the easiest thing in the weather to measure and the easiest to
      measure badly. A gauge is a hole that collects water and a scale that
      says how much. Yet the three gauges that stood on our lawn from the
      first of March into the last week of April never once agreed.

      This is the story of their disagreement, and of what to do about it at
      the end of a long spring.
      """,
      """
      Rain is the easiest thing in the weather to measure and the easiest to measure badly. A gauge is a hole that collects \
      water and a scale that says how much. Yet the three gauges that stood on our lawn from the first of March into the last \
      week of April never once agreed.
      This is the story of their disagreement, and of what to do about it at the end of a long spring.
      """),
    Case(
      "indented as w3m prints",
      """
         The road to Skerry Point ends at a gate, and the gate ends at a woman in
         ear defenders who is waving with both arms. It is not a welcome. It
         means: stay where you are.

         Then the air stops being air. What follows is less a sound than a change
         of pressure with an opinion.
      """,
      """
      The road to Skerry Point ends at a gate, and the gate ends at a woman in ear defenders who is waving with both arms. \
      It is not a welcome. It means: stay where you are.
      Then the air stops being air. What follows is less a sound than a change of pressure with an opinion.
      """),
    Case(
      "rows in small letters, as wide as lines of print",
      """
      The gauges are listed side by side.

      gauge where it stands best what it is good for
      jam jar a lawn without trees and walls nearby children who learn
      glass tube a post beside the beds gardeners with patience
      bucket the flat roof of a school pupils and their teachers

      They were read every morning at seven.
      """,
      """
      The gauges are listed side by side.
      gauge where it stands best what it is good for
      jam jar a lawn without trees and walls nearby children who learn
      glass tube a post beside the beds gardeners with patience
      bucket the flat roof of a school pupils and their teachers
      They were read every morning at seven.
      """),
    Case(
      "a sentence that breaks off, in a text of two lines",
      """
      The keeper of the lighthouse rows to the mainland once a week and
      comes back with bread and letters.
      """,
      "The keeper of the lighthouse rows to the mainland once a week and comes back with bread and letters."),
    Case(
      "a first line set in",
      """
          The road to the old lighthouse ends at a gate, and the gate is shut
      from the first storm of October until the first dry week of spring.
          Nobody minds, since the keeper has a boat and an opinion about roads
      that he shares with everybody who asks him the way to the lighthouse.
      """,
      """
      The road to the old lighthouse ends at a gate, and the gate is shut from the first storm of October until the first \
      dry week of spring.
      Nobody minds, since the keeper has a boat and an opinion about roads that he shares with everybody who asks him the \
      way to the lighthouse.
      """),
    Case(
      "whole paragraphs a line",
      """
      The ferry leaves at nine.
      The ferry comes back at six.
      Nobody on the island owns a watch, and nobody has missed it yet, which is why the bell is rung by hand.
      """,
      """
      The ferry leaves at nine.
      The ferry comes back at six.
      Nobody on the island owns a watch, and nobody has missed it yet, which is why the bell is rung by hand.
      """),
    Case(
      "an item that hangs behind its number",
      """
       1. Find the most boring spot in the garden. It should be twice as far
          from any hedge as the hedge is high.
       2. Drive in a post and saw it off level, so that the rim of the gauge
          stands about one meter above the grass.
       3. Check the rim with a spirit level in both directions, and check
          again after the first storm.
       4. Choose an hour for reading it and keep to it. Nine in the morning
          has served many people well.
      """,
      """
      1. Find the most boring spot in the garden. It should be twice as far from any hedge as the hedge is high.
      2. Drive in a post and saw it off level, so that the rim of the gauge stands about one meter above the grass.
      3. Check the rim with a spirit level in both directions, and check again after the first storm.
      4. Choose an hour for reading it and keep to it. Nine in the morning has served many people well.
      """),
    Case(
      "never across an item or a row",
      """
      What belongs into the book beside the number is shorter than you think
      * the hour of reading, and only where it was not the usual one of all
      * what fell, whether rain or snow or hail, in the order of its arrival
      Jar	Tube
      4.0	4.3
      """,
      """
      What belongs into the book beside the number is shorter than you think
      * the hour of reading, and only where it was not the usual one of all
      * what fell, whether rain or snow or hail, in the order of its arrival
      row: Jar | Tube
      row: 4.0 | 4.3
      """),
    Case(
      "rows that end where they end",
      """
      What the gauges are good for

      Tool What
      tube measures single storms
      jar holds the rain of a whole week, if no one drinks it
      funnel guides the rain into the jar or the tube
      bucket tips at two tenths of a millimeter
      brush cleans them
      log remembers what the others held, for as long as the paper lasts and somebody is there to read what was written
      lamp lights them
      """,
      """
      What the gauges are good for
      Tool What
      tube measures single storms
      jar holds the rain of a whole week, if no one drinks it
      funnel guides the rain into the jar or the tube
      bucket tips at two tenths of a millimeter
      brush cleans them
      log remembers what the others held, for as long as the paper lasts and somebody is there to read what was written
      lamp lights them
      """),
  ]) func linesBecomeParagraphs(_ given: Case) {
    #expect(fragments(of: given.text).joined(separator: "\n") == given.expected)
  }

  /// Scrapers that put each link on a line of its own tear sentences apart; without blank lines a small letter tells.
  @Test func sentencesTornApartAreJoinedInDenseText() {
    let filler = Array(repeating: prose, count: 40)
    let torn = [
      "Its members read the report of", "the harbor master", ", who had counted every boat.", "The vote was close.",
    ]
    #expect(
      fragments(of: (filler + torn).joined(separator: "\n")).suffix(2)
        == ["Its members read the report of the harbor master, who had counted every boat.", "The vote was close."])
  }

  @Test func formFeedsEndLines() {
    #expect(fragments(of: "Nobody knows.\u{0C}\u{0C}A child counted.\u{0C}") == ["Nobody knows.", "A child counted."])
  }

  @Test func aSentenceOnTwoLinesIsJoined() {
    let text = "Yellow ones, as ever, because the red\ncannot be seen at dusk.\n\nRed sails\nand a rope."
    #expect(
      fragments(of: text) == [
        "Yellow ones, as ever, because the red cannot be seen at dusk.", "Red sails", "and a rope.",
      ])
  }

  @Test func anEmptyTextHasNoFragments() {
    #expect(fragments(of: "").isEmpty)
    #expect(fragments(of: " \n\t\n\u{0C}\n").isEmpty)
  }
}
