import ArticleModel
import TestSupport
import Testing
@testable import ArticleParsing

@Suite struct PrintedTextTests {
  @Test func headsAndFeetGo() {
    let text = """
                          ANNUAL REPORT OF THE QUAY

      The year began with ice, which held until the middle of March and kept all
      boats on land. When it went, it went in one night, and took the lamp of the

                                         - 1 -
      \u{C}                    ANNUAL REPORT OF THE QUAY

      North Quay with it. The lamp was found in May by children, and it burns
      again, though not as bright as before, and not in every kind of wea-

                                         - 2 -
      \u{C}                    ANNUAL REPORT OF THE QUAY

      ther. In summer there were more guests than beds.

                                         - 3 -
      """
    #expect(
      reading(text) == """
        title: ANNUAL REPORT OF THE QUAY
        p: The year began with ice, which held until the middle of March and kept all boats on land. When it went, it went in one \
        night, and took the lamp of the North Quay with it. The lamp was found in May by children, and it burns again, though not \
        as bright as before, and not in every kind of weather. In summer there were more guests than beds.
        – site boilerplate: - 1 -
        – site boilerplate: ANNUAL REPORT OF THE QUAY
        – site boilerplate: - 2 -
        – site boilerplate: ANNUAL REPORT OF THE QUAY
        – site boilerplate: - 3 -
        """)
  }

  @Test func aStandardIsReadWithoutItsPages() {
    let text = """
      Working Group                                                   A. Weir
      Request for Comments: 9999                                    Mill Post
      Category: Informational                                      March 2025


                A Protocol for Talking to Water Wheels

      1.  Introduction

         This memo tells how one talks to wheels. It is not a standard of any
         kind, and wheels need not listen.

         Wheels answer slowly. Whoever asks them something has to wait until they
         have turned once, and after that they will have forgotten what they were




      Weir                          Informational                     [Page 1]

      RFC 9999                     Talking to Wheels                March 2025


         asked for.

      2.  Words

         o  Creak means yes.

         o  Silence means
            no.

          +-+-+-+-+-+-+
          |  a  |  b  |
          +-+-+-+-+-+-+


      Weir                          Informational                     [Page 2]
      """
    #expect(
      reading(text) == """
        title: A Protocol for Talking to Water Wheels
        heading 2: 1. Introduction
        p: This memo tells how one talks to wheels. It is not a standard of any kind, and wheels need not listen.
        p: Wheels answer slowly. Whoever asks them something has to wait until they have turned once, and after that they will \
        have forgotten what they were asked for.
        heading 2: 2. Words
        list
          item: Creak means yes.
          item: Silence means no.
        code: +-+-+-+-+-+-+⏎|  a  |  b  |⏎+-+-+-+-+-+-+
        – metadata: Working Group                                                   A. Weir⏎Request for Comments: 9999             \
                               Mill Post⏎Category: Informational                                      March 2025
        – site boilerplate: Weir                          Informational                     [Page 1]
        – site boilerplate: RFC 9999                     Talking to Wheels                March 2025
        – site boilerplate: Weir                          Informational                     [Page 2]
        """)
  }

  @Test func formFeedsAloneTakeNothingOut() {
    let text = "\(prose)\n\u{C}Another page begins with this line, which is like no other.\n\n\(prose)"
    #expect(!parsed(text)[0].removed.contains { $0.reason == .siteBoilerplate })
  }

  @Test func columnsAreReadOneAfterTheOther() {
    let left = [
      "The wheel stood still for eleven", "years, and nobody minded, since", "bread came by boat. Then the boat",
      "sank, and people began to look at", "the wheel as one looks at a door", "that may be opened. It was found",
    ]
    let right = [
      "that nothing was missing but the", "belt. A belt was made of the hide", "of a cow that had fallen into the",
      "channel, and on the first of May", "the wheel turned. Since then it", "has not stood still for a day.",
    ]
    let text = zip(left, right).map { one, other in
      one + String(repeating: " ", count: 40 - one.utf8.count) + other
    }
    #expect(
      reading(text.joined(separator: "\n")) == "p: " + (left + right).joined(separator: " "))
  }

  @Test func aTableIsNoColumns() {
    let text = """
      Boat                            Trips in the year      Fault
      Heron                           412                    none
      Petrel                          388                    rudder
      Skua                            12                     no lamp
      Tern                            97                     none
      Gull                            301                    leaks
      Crane                           8                      new
      """
    #expect(listing(parsed(text)[0].blocks).contains("row: Skua | 12 | no lamp"))
  }
}
