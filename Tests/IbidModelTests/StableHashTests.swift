import IbidModel
import Testing

@Suite struct StableHashTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let hex: String
    var testDescription: String { text }
  }

  @Test(
    "The hash is FNV-1a, whose values are published",
    arguments: [
      Case(text: "", hex: "cbf29ce484222325"),
      Case(text: "a", hex: "af63dc4c8601ec8c"),
      Case(text: "foobar", hex: "85944171f73967e8"),
    ])
  func published(_ given: Case) {
    var hash = StableHash()
    hash.combine(given.text.utf8)
    #expect(hash.hex == given.hex)
  }
}
