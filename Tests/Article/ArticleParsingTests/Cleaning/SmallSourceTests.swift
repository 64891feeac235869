import ArticleModel
import TestSupport
import Testing

/// Pages of a few dozen lines as text: all of the article stays, and what the site has around it goes.
@Suite struct SmallSourceTests {
  private static let offer = """
    Jobs
    For companies
    Sign in
    Night porter for the harbour inn
    Harbour Inn, Tolmar
    Posted 2 days ago
    Apply now
    About the post
    The inn keeps its door open until the last boat is in, and somebody has to sit beside it with a lamp and a book.
    What you do
    Let guests in and write their names down
    Wake the cook at five
    Feed the stove twice a night
    How to apply
    Come to the back door after nine with a letter, and bring somebody who knows you.
    Similar jobs
    Day porter, Tolmar
    Report this job
    """

  @Test func anOfferKeepsItsSections() {
    let article = parsed(Self.offer)[0]
    #expect(article.masthead.title?.text == "Night porter for the harbour inn")
    let shown = listing(article.blocks)
    for words in [
      "About the post", "Wake the cook at five", "How to apply", "Come to the back door", "Harbour Inn, Tolmar",
    ] {
      #expect(shown.contains(words) || article.masthead.subtitle?.text.contains(words) ?? false, "\(words)")
    }
    for words in ["Apply now", "Day porter", "Report this job", "For companies"] { #expect(!shown.contains(words)) }
  }

  @Test("What heads a section, and a step, may have the words of a button", arguments: ["\n\n", "\n"])
  func sectionsStay(between: String) {
    let lines = [
      "The Tern Bay Boat Fair",
      "The fair opens on Saturday at ten, and the boats lie along the old quay until the evening.",
      "Accessibility",
      "The quay is level from the gate to the slip, and a ramp leads down to the pontoon at half tide.",
      "Register", "The register of boats lies open in the harbor office, and everyone may look a name up in it.",
      "Contact support",
      "Ring the bell at the gate if a rope is lost; the night watch keeps three of each length there.",
      "By clicking Save you store the form on the desk's own machine, and nobody else can read it there.",
      "Next: choose the berth that suits the length of your boat, and pay for the nights you stay.",
    ]
    let article = parsed(lines.joined(separator: between))[0]
    let shown = listing(article.blocks)
    for line in lines.dropFirst() { #expect(shown.contains(line), "\(line)") }
  }

  @Test("The same words go where they stand as sites have them")
  func buttonsGo() {
    let article = parsed(
      """
      Jobs
      Register
      Accessibility
      A lamp for the outer pier
      By Ida Moll
      The lamp burns from dusk, and the keeper's daughter winds it twice a night with a key of brass.
      Nobody has seen it go out since the winter of the long frost, when the oil froze in its tank.
      By signing up, you agree to our terms and to the use of your address for letters about the pier.
      Previous: A bell for the quay
      Next: The crane moves
      """)[0]
    let shown = listing(article.blocks)
    for words in ["Register", "Accessibility", "By signing up", "Previous:", "Next:"] {
      #expect(!shown.contains(words))
    }
    #expect(shown.contains("The lamp burns"))
  }

  @Test func aBoxAmidTheTextGoesAlone() {
    let article = parsed(
      """
      Home > News
      Old crane to be moved by a hand's breadth
      By Ida Moll
      3 May 2024
      Share
      Facebook
      The crane on the fish quay has to move by a hand's breadth, since the new rails lie where its left foot stands today.
      Subscribe to our newsletter
      All that happens at the quay, at breakfast.
      Enter your email
      By signing up you agree to our terms of service.
      Who moves it
      Forty people will pull on ropes, as their grandparents did when it came, and a band will play as long as it takes.
      READ ALSO
      Mayor finds a second key
      Whether it will turn afterwards nobody knows, but it has not turned since the war, and nobody has missed it.
      Related stories
      Crane sold for one crown
      Comments (3)
      """)[0]
    let shown = listing(article.blocks)
    for words in ["Who moves it", "Forty people will pull", "Whether it will turn afterwards"] {
      #expect(shown.contains(words))
    }
    for words in ["at breakfast", "agree to our terms", "second key", "sold for one crown"] {
      #expect(!shown.contains(words))
    }
  }

  @Test func otherTitlesAboveAHeadingAndNumbersOfPagesGo() {
    let article = parsed(
      """
      Old crane to be moved
      By Ida Moll
      The crane on the fish quay has to move by a hand's breadth, since the new rails lie where its left foot stands today.
      Read also
      Mayor finds a second key
      Bridge to be painted in June
      Bell of the quay is silent
      Who moves it
      Forty people will pull on ropes, as their grandparents did when it came, and a band will play as long as it takes.
      Previous 1 2 3 Next
      Comments (3)
      """)[0]
    let shown = listing(article.blocks)
    for words in ["Who moves it", "Forty people will pull"] { #expect(shown.contains(words)) }
    for words in ["second key", "in June", "is silent", "1 2 3"] { #expect(!shown.contains(words)) }
  }

  @Test func theTitleIsNoPath() {
    let article = parsed(
      """
      Handbook
      Knots
      Sails
      Knots / Ropes / Tying a bowline
      Tying a bowline
      A bowline holds as long as somebody pulls, and comes undone by itself as soon as nobody does, which is what it is for.
      Edit this page
      Previous
      Next
      """)[0]
    #expect(article.masthead.title?.text == "Tying a bowline")
  }

  @Test(arguments: [
    ("Du 3 au 9 juin 2025", String?.none), ("3–9 June 2025", nil), ("3 June 2025", "2025-06-03"),
  ]) func daysOfAFairAreNotItsPublication(_ line: String, _ published: String?) {
    let article = parsed(
      """
      The rope fair of Tolmar
      \(line)
      Ropes from nine towns are shown, pulled at and sold, and on the last day the longest of them is cut for the children.
      """)[0]
    #expect(article.masthead.published == published)
  }

  @Test("A menu and a foot in one line each, a button beside a price, and titles at the end go")
  func rowsOfNamesGo() {
    let text = """
      Home Shop Repairs Contact
      A lantern for the end of a pier
      $64.00
      Quantity Add to cart Delivery in two days
      It burns for thirty hours on a litre, and nothing blows it out that leaves the pier standing.
      The globe is of pressed glass, and a spare one comes with it.
      You may also like
      Wick, cotton, 3 m $6.00
      Kontakt Impressum Datenschutz
      """
    let article = parsed(text)[0]
    #expect(article.masthead.title?.text == "A lantern for the end of a pier")
    let shown = listing(article.blocks)
    for words in ["Repairs", "Add to cart", "Wick", "Impressum"] { #expect(!shown.contains(words), "\(words)") }
    #expect(shown.contains("The globe is of pressed glass"))
  }

  @Test(
    "Lines that sound like a menu and are none stay",
    arguments: ["Home contact lenses", "Home is where the loom stands"])
  func titlesStay(_ title: String) {
    #expect(parsed("\(title)\n\n\(prose)\n\n\(prose)")[0].masthead.title?.text == title)
  }
}
