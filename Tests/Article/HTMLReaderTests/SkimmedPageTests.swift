import ArticleModel
import Testing
@testable import HTMLReader

/// What the parser need not see is left out, and nothing else.
@Suite struct SkimmedPageTests {
  @Test(
    arguments: [
      ("<script>if (a < b) { p('<p>') }</script><p>One", "<script></script><p>One"),
      ("<STYLE id=x>p { }</Style><p>One", "<STYLE id=x></Style><p>One"),
      ("<svg class=tick><g><path d='M1'/></g></svg>One", "<svg class=tick></svg>One"),
      ("<svg><svg><path></svg><script>a</script></svg>One", "<svg></svg>One"),
      ("<p data-a=\"1 > 2\" ID='b' width=9 async>One", "<p  ID='b'  >One"),
      ("<li title=x class=y>One", "<li  class=y>One"),
      ("<td ROWSPAN=2 valign='top'>One", "<td ROWSPAN=2 >One"), ("<p width = 9 id=a>One", nil), ("<p data-a=\"1", nil),
      ("<p width=9/>One", "<p >One"), ("<p @scroll='a > b' :class=\"c\" [d]=e id=f>One", "<p    id=f>One"),
      ("<p data-b='1'c>One", nil), ("<hr width='9'/>One", nil),
      // Of what is read in one element alone, the others need nothing.
      ("<IMG SRC=a ALT=b href=/y><div src=a name=b href=/y lang=de>One", "<IMG SRC=a ALT=b ><div    lang=de>One"),
      ("<a name=b src=x rel=next><img/src=a>One", "<a name=b  rel=next><img/src=a>One"),
      ("<x-td colspan=2><td:a colspan=2>One", "<x-td ><td:a >One"),
      // What a page says of itself stays, and so does what has no end, or none that is sure.
      ("<script type='application/ld+json'>{\"a\": 1}</script>", nil), ("<script>let a = 1", nil),
      ("<script src=a />One", "<script  />One"),
      ("<svg><path><p>One</p></svg>", "<svg><path></svg><p>One</p></svg>"),
      ("<svg><foreignObject><p>no</p></foreignObject></svg>One", "<svg></svg>One"), ("<svg/>One</svg>", nil),
      ("<p>One</p>", nil),
      // Where a tag only seems to begin, nothing goes.
      ("<p id='<script>'>One</p><p id='</script>'>Two", nil), ("<!-- <script> -->One<!-- </script> -->", nil),
      ("<scripture>One</scripture>", nil),
      // Marks that the parser reads otherwise than browsers do.
      ("<!-->One<!--->Two", "OneTwo"), ("<!/p>One", "One"), ("</p id='a>b'>One", "</p>One"),
      ("<plaintext><b>&amp;", "<plaintext>&lt;b>&amp;amp;"),
      ("<textarea><!-- </textarea>One", "<textarea>&lt;!-- </textarea>One"),
      ("<script>a <!-- <script> b </script> c --> d</script>One", "<script></script>One"),
      ("One<script>a <!-- b", "One<script>"),
      ("<template><table></template>One", "<template></template>One"),
      ("<template><template>a</template>b</template>One", "<template></template>One"),
      ("<select><option>a<input>One", "<select><option>a</select><input>One"),
      ("<select><option>a<select>One", "<select><option>a</select>One"),
      ("a <![CDATA[<b>]]> c", "a ]]> c"),
      // What a frame shows stands behind it.
      (
        "<iframe src=a srcdoc=\"<p title='x'>One &lt;b&gt; &amp;amp; two&nbsp;</p>\" width=9>none</iframe>Three",
        "<iframe src=a  width=9></iframe><div><p >One <b> &amp; two&nbsp;</p></div>Three"
      ),
      (
        "<iframe srcdoc='<head><title>T</title></head><BODY class=a><p>One<script>a</script></BODY>'></iframe>",
        "<iframe ></iframe><div><p>One<script></script></div>"
      ),
      (
        "<iframe style=\"display:none\" srcdoc='One'></iframe>",
        "<iframe style=\"display:none\" ></iframe><div hidden>One</div>"
      ),
      ("<iframe srcdoc='&lt;iframe srcdoc=&quot;One&quot;&gt;' />", "<iframe  /><div><iframe ><div>One</div></div>"),
      ("<iframe srcdoc=''></iframe>One", "<iframe ></iframe>One"),
      ("<?xml version='1.0'?>a <![CDATA[<b>]]> c", "<?xml version='1.0'?>a &lt;b> c"),
    ] as [(String, String?)]) func skims(page: String, expected: String?)
  {
    let skimmed = Array(page.utf8).withUnsafeBufferPointer { SkimmedPage($0).utf8 }
    let text = skimmed.map { String(decoding: $0, as: UTF8.self) }
    // A copy in which nothing was left out is as good as none.
    #expect(text == expected || expected == nil && text == page)
  }
}
