import ArticleModel
import TestSupport
import Testing

@testable import ArticleParsing

/// Questions of texts that have no marks: by their title, their numbers, or the sign of their script.
@Suite struct PlainQuestionTests {
  @Test(arguments: [
    Case(
      "numbers, with paragraphs and a list in the answers",
      """
      Pytania o schronisko

      1. Czy trzeba rezerwować miejsce?

      W sezonie tak, najlepiej dwa tygodnie wcześniej.

      Poza sezonem nie.

      2. Co trzeba zabrać?

      - śpiwór
      - latarkę

      3. Ile kosztuje nocleg?

      Czterdzieści złotych ze śniadaniem.
      """,
      """
      faq: Czy trzeba rezerwować miejsce? → W sezonie tak, najlepiej dwa tygodnie wcześniej.
          p: Poza sezonem nie.
      faq: Co trzeba zabrać? →\(" ")
          list
            item: śpiwór
            item: latarkę
      faq: Ile kosztuje nocleg? → Czterdzieści złotych ze śniadaniem.
      """),
    Case(
      "below a title that names questions, without empty lines",
      """
      Lending Library of Tools: Questions We Hear Often
      Who can borrow a tool?
      Anyone who lives in the parish and is over sixteen. You bring a letter with your address the first time.
      How long may I keep it?
      A week, unless somebody is waiting. Then we ring you after three days.
      Is there a fee?
      No. There is a tin by the door.
      """,
      """
      faq: Who can borrow a tool? → Anyone who lives in the parish and is over sixteen. You bring a letter with your address the first time.
      faq: How long may I keep it? → A week, unless somebody is waiting. Then we ring you after three days.
      faq: Is there a fee? → No. There is a tin by the door.
      """),
    Case(
      "with the question mark of Greek",
      """
      Συχνές ερωτήσεις για το πλοίο

      Πότε φεύγει το τελευταίο πλοίο;
      Το καλοκαίρι στις εννέα το βράδυ, τον χειμώνα στις έξι.

      Πού αγοράζω εισιτήριο;
      Στο καφενείο του λιμανιού, από τον Στέλιο.
      """,
      """
      faq: Πότε φεύγει το τελευταίο πλοίο; → Το καλοκαίρι στις εννέα το βράδυ, τον χειμώνα στις έξι.
      faq: Πού αγοράζω εισιτήριο; → Στο καφενείο του λιμανιού, από τον Στέλιο.
      """),
    Case(
      "with each number on a line of its own",
      """
      Walls of Old Harbours

      Frequently asked questions about walls

      1.

      How often should a wall be checked?

      Once in spring, once behind the first storm of autumn.

      2.

      Who pays for the pumps?

      The town does, from what the berths bring in.

      3.

      What does a drain cost?

      Between two and four hundred a metre.
      """,
      """
      heading 2: Frequently asked questions about walls
      faq: How often should a wall be checked? → Once in spring, once behind the first storm of autumn.
      faq: Who pays for the pumps? → The town does, from what the berths bring in.
      faq: What does a drain cost? → Between two and four hundred a metre.
      """),
    Case(
      "with a picture amid the answers",
      """
      FAQ

      How often should a wall be checked?

      Once in spring, once behind the first storm of autumn.

      A mason at work below the light of the pier

      The mason looks at the joints at low water. Photo: Ada Moor

      Who pays for the pumps?

      The town does, from what the berths bring in.
      """,
      """
      faq: How often should a wall be checked? → Once in spring, once behind the first storm of autumn.
      figure: A mason at work below the light of the pier / The mason looks at the joints at low water. Photo: Ada Moor
      faq: Who pays for the pumps? → The town does, from what the berths bring in.
      """),
  ])
  func areFound(_ given: Case) { #expect(listing(parsed(given.text)[0].blocks) == given.expected) }

  @Test(arguments: [
    // Nobody answers.
    "Questions for the next meeting\n\nWho owns the strip of land?\n\nWhen will the lamp be lit?\n\nMay the choir use the hall?",
    // Numbered titles that ask, above whole sections.
    "How to Mend a Sluice\n\n1. What is broken?\n\n\(prose)\n\n\(prose)\n\n\(prose)\n\n\(prose)\n\n\(prose)\n\n2. Who mends it?\n\n\(prose)\n\n\(prose)\n\n\(prose)\n\n\(prose)\n\n\(prose)",
  ])
  func areNone(_ text: String) { #expect(!listing(parsed(text)[0].blocks).contains("faq:")) }

  @Test("Where questions have their answers below, what begins with a question behind them is a teaser")
  func teasersBehindAnswers() {
    let teasers = [
      "Cold feet at the tiller? Ten minutes of stamping", "Cold feet at the tiller? Ten minutes of stamping",
      "Do you know that cold in the toes? This page is for all who row through the winter and want to be warm at once.",
    ]
    let shown = listing(
      parsed(
        "FAQ\n\nWho pays?\n\nThe town does.\n\nWho rows?\n\nThe crew does.\n\n\(teasers.joined(separator: "\n\n"))"
      )[0].blocks)
    #expect(shown.contains("faq: Who rows? → The crew does."))
    #expect(!shown.contains("faq: Cold feet") && !shown.contains("faq: Do you know"))
  }

  @Test func bulletsInALabelledAnswerAreAList() {
    let shown = listing(
      parsed(
        "Q: What may I bring?\n\nA: Nearly everything:\n\n• a cake\n\n• a dog\n\nQ: Who rows?\n\nA: The crew does.")[0]
        .blocks)
    #expect(shown.contains("item: a cake"), "\(shown)")
  }

  /// What the contents of a text name are its headings, but for the questions of its FAQ.
  @Test func contentsThatNameQuestionsMakeNoHeadingsOfThem() {
    let contents = "Why walls leak\nPumps and drains\nFrequently Asked Questions\nWho pays?\nWho pumps?\nWho digs?\n"
    let text = """
      Keeping the Harbour Wall Dry
      Table of Contents
      \(contents)Why walls leak
      \(prose)
      Pumps and drains
      \(prose)
      Frequently Asked Questions
      Who pays?
      The town does, from what the berths bring in.
      Who pumps?
      A man who listens to them at night.
      Who digs?
      Nobody where the ground is rock.
      """
    #expect(
      listing(parsed(text)[0].blocks).hasSuffix(
        """
        faq: Who pays? → The town does, from what the berths bring in.
        faq: Who pumps? → A man who listens to them at night.
        faq: Who digs? → Nobody where the ground is rock.
        """))
  }

  @Test func aQuestionWithALabelIsNoSubtitle() {
    let text =
      "SEED SWAP: FREQUENTLY ASKED QUESTIONS\n\nQ1. Do I have to bring seeds to take seeds?\nA1. No. Bring a cake.\n\nQ2. Are hybrid seeds welcome?\nA2. We would rather not."
    let article = parsed(text)[0]
    #expect(article.masthead.subtitle == nil)
    #expect(
      listing(article.blocks) == """
        faq: Do I have to bring seeds to take seeds? → No. Bring a cake.
        faq: Are hybrid seeds welcome? → We would rather not.
        """)
  }
}
