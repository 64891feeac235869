import ArticleModel
import TestSupport
import Testing

@testable import ArticleParsing

@Suite struct MailTests {
  private static let mail = """
    Return-Path: <anna@mill.example>
    Received: from mail.mill.example (mail.mill.example [192.0.2.1])
    \tby mx.quay.example with ESMTP; Wed, 5 Mar 2025 08:00:00 +0000
    From: "Weir, Anna" <anna@mill.example>
    Date: Wed, 5 Mar 2025 08:00:00 +0000
    To: board@quay.example
    Subject: The grating in the upper channel
     must be lifted

    Dear all,

    The grating in the upper channel has been full of leaves since the storm
    last week, and the wheel runs at half its speed. I propose that we lift it
    on Saturday at low water.

    On Tue, Mar 4, 2025 at 7:40 PM Karl Bach
    <karl@quay.example> wrote:

    > Who has the key?
    >> It hangs on the hook.
    > It does not.

    Anna

    --\u{20}
    Anna Weir, Upper Mill
    """

  @Test func headQuotesAndSignature() {
    #expect(
      reading(Self.mail) == """
        title: The grating in the upper channel must be lifted
        by Anna Weir
        on 2025-03-05
        p: Dear all,
        p: The grating in the upper channel has been full of leaves since the storm last week, and the wheel runs at half its \
        speed. I propose that we lift it on Saturday at low water.
        p: On Tue, Mar 4, 2025 at 7:40 PM Karl Bach <karl@quay.example> wrote:
        quote
            p: Who has the key?
            quote
                p: It hangs on the hook.
            p: It does not.
        p: Anna
        – metadata: Return-Path: <anna@mill.example>⏎Received: from mail.mill.example (mail.mill.example [192.0.2.1])⏎\tby \
        mx.quay.example with ESMTP; Wed, 5 Mar 2025 08:00:00 +0000⏎From: "Weir, Anna" <anna@mill.example>⏎Date: Wed, 5 Mar 2025 \
        08:00:00 +0000⏎To: board@quay.example
        – metadata: Subject:
        – metadata: -- ⏎Anna Weir, Upper Mill
        """)
  }

  @Test func aListOfFieldsIsNoHead() {
    #expect(parsed("From: the quay\nFare: 2 shillings\n\n\(prose)")[0].removed.isEmpty)
  }
}
