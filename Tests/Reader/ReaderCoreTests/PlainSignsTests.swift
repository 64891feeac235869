import ReaderCore
import Testing

@Suite struct PlainSignsTests {
  @Test(arguments: [("é", "e"), ("Ø", "O"), ("ž", "z"), ("─", "-"), ("…", "."), ("’", "'"), ("ß", "s")])
  func standIns(sign: Unicode.Scalar, plain: Unicode.Scalar) { #expect(PlainSigns.standIn(for: sign) == plain) }
}
