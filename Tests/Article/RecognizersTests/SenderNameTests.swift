import Recognizers
import Testing

@Suite struct SenderNameTests {
  @Test(arguments: [
    ("Ina Brook <ina@hill.example>", "Ina Brook"), ("ina@hill.example (Ina Brook)", "Ina Brook"),
    ("\"Brook, Ina\" <ina@hill.example>", "Ina Brook"), ("ina@hill.example", nil),
  ]) func sendersAreNamed(_ field: String, _ name: String?) {
    #expect(SenderName.read(field) == name)
  }
}
