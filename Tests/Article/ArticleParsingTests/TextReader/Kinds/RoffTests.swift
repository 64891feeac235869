import ArticleModel
import Testing

@testable import ArticleParsing

/// The source of manual pages.
@Suite struct RoffTests {
  @Test func aManualPage() {
    let text = """
      .\\" a remark
      .TH SLUICE 1 "2020-05-01" "mill 3.1"
      .SH NAME
      sluice \\- open the gate
      .SH DESCRIPTION
      The
      .B sluice
      command opens the named
      .IR gate .
      It waits.
      .PP
      With no \\fIgate\\fR it prints the level\\(emor nothing.
      .SH OPTIONS
      .TP
      .B \\-c
      Close it.
      .IP \\(bu 2
      an item
      .SH EXAMPLE
      .nf
      sluice \\-c upper
        .hidden
      .fi
      """
    #expect(
      reading(text) == """
        title: SLUICE
        on 2020-05-01
        heading 2: NAME
        p: sluice - open the gate
        heading 2: DESCRIPTION
        p: The sluice command opens the named gate. It waits.
        p: With no gate it prints the level—or nothing.
        heading 2: OPTIONS
        definition: -c → Close it.
        list
          item: an item
        heading 2: EXAMPLE
        code: sluice \\-c upper⏎  .hidden
        – metadata: .\\" a remark
        – metadata: .TH
        – metadata: 1 "2020-05-01" "mill 3.1"
        – metadata: .IP \\(bu 2
        """)
  }

  @Test func wordsMarkedForWhatTheyAre() {
    let text = """
      .Dd May 4, 2021
      .Dt WEIR 8
      .Sh NAME
      .Nm weir
      .Nd hold the water
      .Sh DESCRIPTION
      .Bl -tag
      .It Fl c Ar gate
      Close a gate.
      .El
      """
    #expect(
      reading(text) == """
        title: WEIR
        on 2021-05-04
        heading 2: NAME
        p: weir – hold the water
        heading 2: DESCRIPTION
        definition: -c gate → Close a gate.
        – metadata: .Dd May 4, 2021
        – metadata: .Dt
        – metadata: 8
        – metadata: .Bl -tag
        """)
  }

  @Test(arguments: [
    ".SH", ".SH A\n.SH B\n\\", ".SH A\n.B \"x\n.BR a \"b c\n.SH B\n\\f", ".TH\n.SH\n.TP\n.IP\n.It\n\\*(",
    ".SH \\\n.SH \"\n.BI \\",
  ])
  func brokenRequestsAreRead(_ text: String) { #expect(parsed(text).count == 1) }
}
