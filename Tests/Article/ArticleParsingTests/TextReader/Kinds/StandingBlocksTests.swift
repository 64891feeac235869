import TestSupport
import Testing

@testable import ArticleParsing

@Suite("Lines of one block stay together: verses, tasks, outlines, answers to a mail") struct StandingBlocksTests {
  private static let verses = """
    The kettle sings, the kettle sinks,
    and somebody must lift the lid, my dear;
    the lodger sleeps across the hall,
    and will not wake until the end of year.

    The broom goes out, the broom comes in,
    and somebody must mend it now, my dear;
    the smoke has turned the lamp about,
    and no one says if there is rain or fear.

    The street goes dark, the street goes light,
    and somebody must sweep the step, my dear;
    the lodger sleeps the second night,
    and we shall eat whatever is left here.
    """

  private static let stanzas = """
    p: The kettle sings, the kettle sinks,⏎and somebody must lift the lid, my dear;⏎the lodger sleeps across the hall,⏎and will \
    not wake until the end of year.
    p: The broom goes out, the broom comes in,⏎and somebody must mend it now, my dear;⏎the smoke has turned the lamp about,⏎and \
    no one says if there is rain or fear.
    p: The street goes dark, the street goes light,⏎and somebody must sweep the step, my dear;⏎the lodger sleeps the second \
    night,⏎and we shall eat whatever is left here.
    """

  @Test(
    "The second line of a poem is no subtitle",
    arguments: [
      "THE KETTLE\n\nby Nell Harrow\n\n", "The Kettle\n\n3 May 2024\n\n", "THE KETTLE\n\n        by Nell Harrow\n\n",
    ])
  func aVerseIsNoSubtitle(head: String) {
    let read = reading("\(head)\(Self.verses)")
    #expect(!read.contains("subtitle"))
    #expect(read.contains(Self.stanzas))
  }

  @Test func aSubtitleBelowABylineIsOneStill() {
    let read = reading(
      "Ferries Run Again\n\nby Nell Harrow\n\nTimetables are back to normal on all lines\n\n\(prose)\n\n\(prose)")
    #expect(read.contains("subtitle: Timetables are back to normal on all lines"))
  }

  @Test func stanzasOfFourLinesBelowATitleAndAName() {
    let read = reading("The Kettle\nNell Harrow\n\n\(Self.verses)")
    #expect(read.hasPrefix("title: The Kettle\n"))
    #expect(read.contains(Self.stanzas))
  }

  @Test func versesWithANameBelowEach() {
    let read = reading("冬の二句\n\n水桶に\n月のかけらや\n紙を漉く\n　　　　森 さと\n\n凍る朝\n簀の音だけが\n起きている\n　　　　森 さと")
    #expect(!read.contains("item"))
    #expect(read.contains("水桶に⏎月のかけらや⏎紙を漉く⏎"))
  }

  @Test func longTasksGoOnBelowTheirWords() {
    let text =
      "The List\n\n[ ] take the lid off the mirror and put it into the\n    cupboard\n[x] lock the gate\n[ ] light the lamp"
    let read = reading(text)
    #expect(read.contains("take the lid off the mirror and put it into the cupboard"))
    #expect(!read.contains("subtitle"))
    #expect(read.components("item") == 3)
  }

  @Test func anOutlineIsNoTable() {
    let text = """
      HOW TO DIG A WELL

      I. Before the well
         A. The place
            1. Low ground, far from the stable
            2. No roots
         B. The spade
      II. The well
         A. Dig down
         B. Stop at water
      """
    let read = reading(text)
    #expect(!read.contains("|"))
    #expect(
      read.contains(
        """
          item: Before the well
            ordered
              item: The place
        """))
    #expect(read.contains("item: Stop at water"))
  }

  @Test(arguments: [
    "-- \nNell Harrow\nThe Kiosk\n\nOn Mon, Apr 1, 2024 at 9:00 AM Bob <b@quay.example> wrote:\n> Where is the key of the shed?",
    "-- \nNell Harrow\n\nAm 01.04.24 um 19:02 schrieb Bob Quay:\n> Where is the key of the shed?",
  ])
  func whatAMailAnswersStaysBelowItsSignature(end: String) {
    let text =
      "From: Nell Harrow <n@quay.example>\nTo: Bob <b@quay.example>\nSubject: Re: key\nDate: Tue, 2 Apr 2024 11:00:00 +0000\n\nIt hangs in the hall, behind the maps.\n\n\(end)"
    let read = reading(text)
    #expect(read.contains("quote\n    p: Where is the key of the shed?"))
    #expect(read.contains("– metadata: -- ⏎Nell Harrow"))
    #expect(!read.contains("metadata: On Mon"))
  }

  @Test func wordsInBracketsHeadNothing() {
    let read = reading(
      "How the Pump Was Mended\n\n[Nell below the pump]\n\n\(prose)\n\n[A heap of pipes]\n\n\(prose) So.")
    #expect(read.hasPrefix("title: How the Pump Was Mended"))
    #expect(!read.contains("heading"))
    #expect(read.contains("p: [A heap of pipes]"))
  }

  @Test func twoAddressesAreLines() {
    let text =
      "The Hut\n\n\(prose)\n\nPell Varley\nDam Row 7\nTarnbeck 4411\n\nEdda Rusk\nMill Row 2\nTarnbeck 4412\n\n\(prose)"
    let read = reading(text)
    #expect(read.contains("p: Pell Varley⏎Dam Row 7⏎Tarnbeck 4411"))
    #expect(read.contains("p: Edda Rusk⏎Mill Row 2⏎Tarnbeck 4412"))
  }

  @Test func daysAreNoNumbersOfItems() {
    let text =
      "Das Brett am Tor\n\n\(prose)\n\n7. Mai: Die Kurbel quietscht.\n9. Mai: Sie quietscht nicht mehr.\n3. Juni: Wer war das?\n\n\(prose)"
    let read = reading(text)
    for day in ["7. Mai: Die Kurbel", "9. Mai: Sie", "3. Juni: Wer"] { #expect(read.contains(day)) }
    #expect(!read.contains("ordered"))
  }

  @Test func monthsThatAreNumberedAreItems() {
    let text =
      "The Year\n\n\(prose)\n\n1. January: ice on the quay.\n2. February: more ice.\n3. March: mud.\n\n\(prose)"
    #expect(reading(text).contains("ordered"))
  }
}

extension String {
  /// How many times some words stand in it.
  fileprivate func components(_ words: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: words) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
