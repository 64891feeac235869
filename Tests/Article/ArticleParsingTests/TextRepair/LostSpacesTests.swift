import Testing
@testable import TextRepair

/// A text after mending.
func mended(
  _ text: String, _ setting: TextSetting = .prose, language: String? = nil, continues: Bool = false
) -> String {
  let edits = TextMender().edits(in: text, setting: setting, language: language, continuesSentence: continues)
  return String(decoding: TextEdit.apply(edits, to: Array(text.utf8)), as: UTF8.self)
}

@Suite struct LostSpacesTests {
  @Test(arguments: [
    ("long-term restoration.The bridge has", "long-term restoration. The bridge has"),
    ("the deep harbors,fishing rights,and quays", "the deep harbors, fishing rights, and quays"),
    ("remain a priority.UNESCO goes on to call", "remain a priority. UNESCO goes on to call"),
    ("Heavy rainfall,sudden floods", "Heavy rainfall, sudden floods"),
    ("the Lisbon treaty (Portugal,2007)", "the Lisbon treaty (Portugal, 2007)"),
    ("built in 2019.The bridge", "built in 2019. The bridge"),
    ("the end (as they say).The bridge", "the end (as they say). The bridge"),
    (
      "They all agree that it is good for circulation.Dr. Hedge",
      "They all agree that it is good for circulation. Dr. Hedge"
    ),
    ("over time.Here’s how", "over time. Here’s how"),
    ("Here we are:This is it", "Here we are: This is it"),
    ("Is this the end?Next comes", "Is this the end? Next comes"),
    ("What a day!Then it rained", "What a day! Then it rained"),
    ("the commander (new since May)and his staff", "the commander (new since May) and his staff"),
    ("in Brussels (2019)and Rome", "in Brussels (2019) and Rome"),
    ("“It is a mission.”The others left", "“It is a mission.” The others left"),
    ("the country’s.The others", "the country’s. The others"),
    ("a family-friendly,quiet town", "a family-friendly, quiet town"),
    ("Cushion,Tool-Free Assembly", "Cushion, Tool-Free Assembly"),
    ("die Wälder,die Flüsse.Der Süden", "die Wälder, die Flüsse. Der Süden"),
    ("реки,озёра и леса.Это всё", "реки, озёра и леса. Это всё"),
    ("first came heat;then came rain", "first came heat; then came rain"),
  ]) func arePutBack(_ given: String, _ expected: String) {
    #expect(mended(given) == expected)
    #expect(mended(expected) == expected)
  }

  @Test(arguments: [
    "1,000 people, 3.14 and 10:30, 2:1 and 1,000,000.50",
    "see https://example.com/a,b.The or http://A.Example:Port/x?Yes",
    "write to Jane.Doe@Example.org or www.Example.Com",
    "example.com, Node.js, ASP.NET, .NET, ML.NET, Vue.js, booking.Com",
    "the U.S.The, U.S.A. e.g.this, i.e.that, 5 a.m.Eastern",
    "a Ph.D.student, J.R.R.Tolkien, D.Min. and Ed.S.Programs",
    "call foo.bar() in main.swift and f(x,y) or x,y,z; a;b",
    "System.String and array.Length and typing.Union also work",
    "it has been used so far to make a gdb.Value from one",
    "a threading.Event is set, and gdb.Value objects too; see Memcheck:Leak",
    "mount -o remount,ro and defaults,noauto,ro,user and pixel (row,col)",
    "the default is source,any,all and no more",
    "IRIX 5 Rev.A Digital",
    "gpg,gpgsm: New option",
    "the tag cs.AI; cs.MA and v1.2.The",
    "wait...The end and so on...and on",
    "#tag,tag2 and $a,b and key=value,other",
    "John 3:16 and at 10:30am, ratio 3:Two",
    "nice :D and 8) and :) and ;P",
    "the header \"name,age,city\" and `first,second`",
    "GET,HEAD,POST and TO.ALIAS",
    "你好，世界。再见,世界",
    "(re)build, the parent(s)and, (s)he, (un)known, poly(3)hexyl, f(x)dx",
    "Wikipedia:Village pump, re:Invent, std::Vector, mdi:account, C:Drive",
    "TL;DR and iPhone,iPad",
    "John’s and the 1990’s, rock’n’roll",
    "import Mathlib.Data.Set.Basic",
    "a.The",
  ]) func areNotSeenElsewhere(_ given: String) {
    #expect(mended(given) == given)
  }

  /// `there.Frontiers` is two sentences, `threading.Event` is not: which it is shows by another space that was lost.
  @Test(arguments: [
    ("see there.Frontiers in Neuroscience", "see there. Frontiers in Neuroscience"),
    ("good for circulation.Dr. Hedge agrees", "good for circulation. Dr. Hedge agrees"),
    ("An abstract:Merging large models", "An abstract: Merging large models"),
  ]) func areBelievedBesideSureOnes(_ given: String, _ expected: String) {
    #expect(mended(given) == given)
    #expect(mended(given + ".The rest") == expected + ". The rest")
    #expect(mended("The rest,they say. " + given) == "The rest, they say. " + expected)
  }

  @Test func codeStaysAsItIs() {
    let code = "let a = b;  foo.Bar(x,y)  // done.The end"
    #expect(mended(code, .code) == code)
  }

  @Test func longTokensAreLeftAlone() {
    let chain = Array(repeating: "word", count: 50_000).joined(separator: ",")
    #expect(mended(chain).utf8.count < chain.utf8.count + 100)
  }
}
