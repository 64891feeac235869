import TestSupport
import Testing

/// What was said, posted and mailed, by a sample of each.
@Suite struct SpokenAndPostedTests {
  @Test(arguments: samples) func areRead(_ given: Case) { expectLinesInOrder(given) }

  private static let samples: [Case] = [
    Case(
      "what a recogniser prints",
      """
      [00:00:00.000 --> 00:00:04.200]   Tonight we talk about locks, and about the people
      [00:00:04.200 --> 00:00:08.900]   who have the keys to them.
      [00:00:08.900 --> 00:00:12.000]   My guest has opened one for years.
      """,
      """
      p: Tonight we talk about locks, and about the people who have the keys to them. My guest has opened one for years.
      """),
    Case(
      "cues with a name on a line",
      """
      0:0:0.0 --> 0:0:4.120
      Alma Reyes
      Who waters the trees?
      0:0:4.120 --> 0:0:7.380
      Tobias Hahn
      Nobody did last year, and
      0:0:7.380 --> 0:0:9.0
      Tobias Hahn
      half of them are still alive.
      0:0:9.0 --> 0:0:12.440
      Alma Reyes
      Half of them.
      """,
      """
      p: Alma Reyes
      p: Who waters the trees?
      p: Tobias Hahn
      p: Nobody did last year, and half of them are still alive.
      p: Alma Reyes
      """),
    Case(
      "the chat of a meeting",
      """
      10:02:11 From Alma Reyes to Everyone:
      	Can everybody see the map?
      10:02:40 From Tobias Hahn to Everyone:
      	Yes, but the river is missing.
      10:03:05 From Alma Reyes to Everyone:
      	That is the canal.
      """,
      """
      p: 10:02:11 From Alma Reyes to Everyone:
      p: Can everybody see the map?
      p: 10:02:40 From Tobias Hahn to Everyone:
      """),
    Case(
      "a discussion with the ages of messages",
      """
      Why our town switched its lamps off

      moth 4 hours ago | next

      We tried this in our village. The owls came back.

      reply

      tallow 3 hours ago | parent | next

      Was there any effect on accidents?

      reply

      Guidelines | FAQ | Lists | API
      """,
      """
      title: Why our town switched its lamps off
      post 0 moth · 4 hours ago
          p: We tried this in our village. The owls came back.
      post 0 tallow · 3 hours ago
      – metadata: moth 4 hours ago | next
      – navigation: reply
      – navigation: Guidelines | FAQ | Lists | API
      """),
    Case(
      "a discussion with dates",
      """
      Squeaking floor

      Post by plankton » Mon Mar 03, 2025 9:12 pm

      My floor squeaks only at night. What now?

      Post by Old Joiner » Tue Mar 04, 2025 7:01 am

      Nails are what squeaks. Use screws.
      """,
      """
      title: Squeaking floor
      post 0 plankton · Mar 03, 2025 9:12 pm
          p: My floor squeaks only at night. What now?
      post 0 Old Joiner · Mar 04, 2025 7:01 am
      """),
    Case(
      "a mail with a signature of letters, and initials before what is quoted",
      """
      From: dana@loom.example
      Subject: loom 2.4 is out
      Date: Fri, 9 Jun 2017 20:11:02 +0200

      -----BEGIN PGP SIGNED MESSAGE-----
      Hash: SHA256

      WO> Does it weave twice
      WO> as fast?

      It does.

      - - twill is mirrored
      - - the manual is complete
      -----BEGIN PGP SIGNATURE-----

      iQEcBAEBCAAGBQJZOuIz
      -----END PGP SIGNATURE-----
      """,
      """
      title: loom 2.4 is out
          p: Does it weave twice as fast?
      p: It does.
        item: twill is mirrored
      """),
    Case(
      "a mail that is a page",
      """
      From: Ina Brook <ina@hill.example>
      Subject: The new roof
      Date: Wed, 5 Apr 2023 08:00:00 +0200
      Content-Type: text/html; charset=utf-8

      <html><body><p>The roof is <b>done</b>, at last.</p><ul><li>coffee</li><li>cake</li></ul></body></html>
      """,
      """
      title: The new roof
      by Ina Brook
      on 2023-04-05
      p: The roof is done, at last.
        item: coffee
        item: cake
      """),
  ]
}
