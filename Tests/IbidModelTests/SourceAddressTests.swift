import IbidModel
import Testing

struct SourceAddressTests {
  @Test(arguments: [
    "https://example.org/a/b", "http://example.org/a/b", "https://www.example.org/a/b",
    "HTTPS://WWW.Example.ORG/a/b/", "www.example.org/a/b", "http://example.org/a/b#part",
    "https://example.org/a/b/#part",
  ])
  func spellingsOfOneAddressAreEqual(_ spelling: String) {
    #expect(SourceAddress(spelling) == SourceAddress("https://example.org/a/b"))
    #expect(SourceAddress(spelling) != nil)
  }

  @Test(arguments: [
    "https://example.org/a/B", "https://example.org/a", "https://example.org/a/b?page=2",
    "https://sub.example.org/a/b", "https://example.org:8080/a/b", "https://example.com/a/b",
  ])
  func otherAddressesDiffer(_ other: String) {
    #expect(SourceAddress(other) != SourceAddress("https://example.org/a/b"))
    #expect(SourceAddress(other) != nil)
  }

  @Test(arguments: ["", "/a/b", "ftp://example.org/", "mailto:a@example.org", "https://", "#x"])
  func whatIsNoAddressOfAPageIsNone(_ text: String) {
    #expect(SourceAddress(text) == nil)
  }

  @Test func aHostAloneNeedsNoSlash() {
    #expect(SourceAddress("https://Example.org") == SourceAddress("http://example.org/"))
  }
}
