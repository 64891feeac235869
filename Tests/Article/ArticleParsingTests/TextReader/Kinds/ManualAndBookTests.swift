import ArticleModel
import TestSupport
import Testing
@testable import ArticleParsing

@Suite struct ManualAndBookTests {
  @Test func aManualPage() {
    let text = """
      PUMP(1)                          User Commands                         PUMP(1)

      NAME
             pump - move water uphill

      DESCRIPTION
             Moves water from each WELL, in the order given, until the tank is full
             or the well is dry.

             -q, --quiet
                    say nothing

             -n     ask before each well that is deeper than ten metres, and wait for
                    an answer

             To empty all wells:

                   pump -n *

         Wells with names
             A well may have a name.

      pump 2.4                          March 2025                          PUMP(1)
      """
    #expect(
      reading(text) == """
        title: PUMP(1)
        heading 2: NAME
        p: pump - move water uphill
        heading 2: DESCRIPTION
        p: Moves water from each WELL, in the order given, until the tank is full or the well is dry.
        definition: -q, --quiet → say nothing
        definition: -n → ask before each well that is deeper than ten metres, and wait for an answer
        p: To empty all wells:
        code: pump -n *
        heading 3: Wells with names
        p: A well may have a name.
        – metadata: User Commands                         PUMP(1)
        – metadata: pump 2.4                          March 2025                          PUMP(1)
        """)
  }

  @Test func aBookIsTakenOutOfItsWrapper() {
    let text = """
      The Project Gutenberg eBook of Letters From a Weir

      This ebook is for the use of anyone anywhere.

      Title: Letters From a Weir

      Author: Jan Weir and Ida Brook

      *** START OF THE PROJECT GUTENBERG EBOOK LETTERS FROM A WEIR ***

      LETTERS FROM A WEIR

      by Jan Weir and Ida Brook

      CHAPTER I.

      The Geese

      The weir has broken in the night, and the river runs where it likes. We
      have put the geese into the chapel.

      "Who will pay?" asks your uncle.

      *** END OF THE PROJECT GUTENBERG EBOOK LETTERS FROM A WEIR ***

      Section 1. General Terms of Use.
      """
    #expect(
      reading(text) == """
        title: Letters From a Weir
        by Jan Weir, Ida Brook
        heading 2: CHAPTER I. The Geese
        p: The weir has broken in the night, and the river runs where it likes. We have put the geese into the chapel.
        p: "Who will pay?" asks your uncle.
        – site boilerplate: The Project Gutenberg eBook of Letters From a Weir⏎This ebook is for the use of anyone anywhere.
        – site boilerplate: Title:
        – site boilerplate: Author: Jan Weir and Ida Brook⏎*** START OF THE PROJECT GUTENBERG EBOOK LETTERS FROM A WEIR ***
        – duplicate title: LETTERS FROM A WEIR
        – byline: by Jan Weir and Ida Brook
        – site boilerplate: *** END OF THE PROJECT GUTENBERG EBOOK LETTERS FROM A WEIR ***⏎Section 1. General Terms of Use.
        """)
  }

  @Test func aPageAsATextBrowserWritesIt() {
    let text = """
         [1]The Quay Times

           * [2]Home
           * [3]Boats

      Old Lamp Found by Children

         The [4]lamp of the North Quay was found in May by three children who
         were looking for mussels. It burns again.

         [5]Share [6]Print

      References

         1. http://quay.example/
         2. http://quay.example/home
         3. http://quay.example/boats
         4. http://quay.example/lamp
         5. http://quay.example/share
         6. http://quay.example/print
      """
    let read = reading(text)
    #expect(
      read.hasPrefix(
        """
        title: Old Lamp Found by Children
        p: The lamp of the North Quay was found in May by three children who were looking for mussels. It burns again.
        – navigation: [1]The Quay Times
        – navigation: * [2]Home
        """))
    #expect(
      read.contains("– navigation: [4]\n– navigation: [5]Share [6]Print\n– navigation: References⏎1. http://quay"))
  }

  @Test func notesInBracketsStay() {
    let text = "\(prose) So it is told.[1]\n\nReferences\n\n1. A. Moor, On Ferries, 1977.\n2. L. Stone, On Bells, 1980."
    #expect(listing(parsed(text)[0].blocks).contains("told.[1]"))
  }
}
