import TestSupport
import Testing

@Suite struct CodeTests {
  @Test(arguments: [
    Case(
      "between fences", "```swift\nlet a = 1\n\nif a > 0 {\n  run()\n}\n```", "code: let a = 1⏎⏎if a > 0 {⏎  run()⏎}"),
    Case(
      "indented below the line that announces it",
      """
      Write the following lines into a file:

          [Unit]
          Description=Kitchen radio

          [Install]
          WantedBy=default.target

      Then restart the machine.
      """,
      """
      p: Write the following lines into a file:
      code: [Unit]⏎Description=Kitchen radio⏎⏎[Install]⏎WantedBy=default.target
      p: Then restart the machine.
      """),
    Case(
      "indented, with deeper lines and a program between quotes",
      """
      The following script adds up the months:

          #!/bin/sh
          awk '{ sum[substr($1, 1, 7)] += $2 }
               END {
                 for (month in sum)
                   printf "%s %6.1f mm\\n", month, sum[month]
               }' "$1" | sort

      Run it.
      """,
      #"""
      p: The following script adds up the months:
      code: #!/bin/sh⏎awk '{ sum[substr($1, 1, 7)] += $2 }⏎     END {⏎       for (month in sum)⏎         printf "%s %6.1f mm\n", month, sum[month]⏎     }' "$1" | sort
      p: Run it.
      """#),
    Case("commands of a shell", "$ make deps\n$ make run", "code: $ make deps⏎$ make run"),
    Case(
      "lines that end in semicolons and braces", "int main() {\n  puts(\"hi\");\n  return 0;\n}",
      "code: int main() {⏎  puts(\"hi\");⏎  return 0;⏎}"),
  ]) func isFound(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }

  @Test(arguments: [
    "The report says so:\n\n    Nobody came, and nobody had been asked to come.\n    The doors stayed open all the same.",
    "What to bring:\n\n    - a coat (warm)\n    - a torch (bright)",
    "She paid 5 = five coins for it; the rest was free.",
  ]) func isNotSeenInProse(_ text: String) {
    #expect(!blocks(of: text).contains("code:"))
  }
}
