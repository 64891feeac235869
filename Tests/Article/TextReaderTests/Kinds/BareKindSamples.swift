@testable import TextReader

extension KindsApartTests {
  /// Samples of what is told by nothing but where lines stand, and of Typst.
  static let bare: [Kind] = [
    Kind(
      "text set to both edges", JustifiedLines.apply,
      """
      The  bakery at  the foot of the lighthouse  road has opened its oven
      again, four years after  the flood took the floor out from under it.
      Two brothers  lease it from the parish,  and they bake on three days
      and  rest on  the others, when  the flour is weighed  and the street
      can sleep.
      """),
    Kind(
      "code with numbers", NumberedCode.apply,
      """
      1  func count(oven) {
      2      n = total(oven);
      3      return n;
      4  }
      """),
    Kind(
      "double spacing", DoubleSpacing.apply,
      """
      The kiosk at the upper station closed on a Monday, and on

      the Tuesday its owner went up once more to see whether

      the cat had found the way out by itself or was waiting.


      It was waiting, of course, and it had grown a little fat,

      since the window stood open and the sparrows are many.

      It looked at him as if he were late, and so he was then.
      """),
    Kind(
      "lone numbers", LoneNumbers.apply,
      """
      Replacing a wick
      1
      Let the lamp get cold.
      2
      Pull the old wick out from below.
      3
      Draw the new one up by a hair.
      """),
    Kind(
      "bare contents", BareContents.apply,
      """
      Caring for a loom
      The frame
      The reed
      The shuttle
      A loom that is used every day needs hardly any care.
      The frame
      Wipe it with a dry cloth and tighten the wedges twice a year.
      The reed
      Rust is taken off with a cork.
      The shuttle
      Wax it.
      """),
    Kind(
      "remains of pages", PageRemains.apply,
      """
      The looms are back in the long shed.
      {{ad-slot-2}}
      They are older than the shed.
      {"@context":"https://schema.org","@type":"Article"}
      """),
    Kind(
      "names of icons", IconNames.apply,
      """
      menu icon
      The looms are back in the long shed.
      chevron down
      They are older than the shed.
      """),
    Kind(
      "stand-ins for pictures", PictureStandIns.apply,
      """
      The looms are back in the long shed.

      [loom-800x450]

      They are older than the shed.

      [reed_2-small]
      """),
    Kind(
      "Typst", TypstText.apply,
      """
      #set page(width: 12cm)
      = The Loom

      It stands in the *attic*.
      """),
    Kind(
      "notices about cookies", ConsentWall.apply,
      """
      We value your privacy
      We and our partners store some of what you do here.
      Accept all
      Manage options
      The looms are back in the long shed.
      They are older than the shed.
      Nobody knows who made them.
      The shed has a new roof.
      """),
    Kind(
      "cards of numbered posts", NumberedPosts.apply,
      """
      The loom squeaks

      Weaver
      New member
      May 3, 2021
      #1
      My loom squeaks whenever the weather turns, and oil does not help.

      Reed
      Old member
      May 4, 2021
      #2
      Mine did so for years, until the peg was changed for one of oak.
      """),
    Kind(
      "posts signed below", SignedPosts.apply,
      """
      How do I stop a loom from squeaking?
      My loom squeaks whenever the weather turns, and oil does not help.
      Share
      asked Apr 4, 2020 at 9:30
      weaver
      Change the peg for one of oak, and wait for a dry week.
      Share
      answered Apr 4, 2020 at 11:02
      reed
      """),
    Kind(
      "underlined words", UnderlinedWords.apply,
      """
      The looms are back, and the weavers have _never got over it_.
      They are older than the shed.
      """),
    Kind(
      "readings in brackets", ReadingsText.apply,
      """
      ［＃改ページ］
      　古い｜水車小屋《すいしゃごや》があった。
      """),
    Kind(
      "nodes of an info reader", InfoPages.apply,
      """
      File: loom.info,  Node: Pegs,  Next: Oil,  Up: Top

      The pegs of a loom are of oak.
      """),
    Kind(
      "titles behind stars", StarredTitles.apply,
      """
      ** The week in Vellen
      --------------------------------

      The harbour was dredged for the third time.

      ** unsubscribe (https://mail.example/u)
      """),
    Kind(
      "an outline", OutlineLines.apply,
      """
      I. Before the loom
         A. The wood
         B. The pegs
      II. The loom
         A. The warp
      """),
    Kind(
      "rhymed stanzas", Verse.apply,
      """
      The weaver went out in the morning rain,
      and came back at night with a silver chain.

      Her shoes had a hole, and her coat was wet,
      but the chain was too heavy to sell it yet.

      She hung it at last on the garden wall,
      and nobody ever came by at all.
      """),
    Kind(
      "speech behind dashes", DashedDialogue.apply,
      """
        — Who has the key of the shed? — asked the weaver
      and looked at the dog beside the door.
        — Not I.
        — And not the dog — said the boy — because it
      cannot open the drawer.
      """),
    Kind(
      "fields below names", GroupedFields.apply,
      """
      The looms of the shed

      Frame
      Maker: Brook & Sons
      Width: 90 cm

      Warp
      Yarn: wool
      Threads: 400
      """),
  ]
}
