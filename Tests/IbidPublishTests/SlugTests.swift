import IbidPublish
import Testing

struct SlugTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let slug: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "Honour the great Soviet victory!", slug: "honour-the-great-soviet-victory"),
    Case(name: "Über Straßen & Ämter", slug: "ueber-strassen-aemter"),
    Case(name: "L’été à Łódź", slug: "lete-a-lodz"),
    Case(name: "Война и мир", slug: "voyna-i-mir"),
    Case(name: "Τα Ωραία", slug: "ta-oraia"),
    Case(name: "--a__b--", slug: "a-b"),
    Case(name: "a/../b", slug: "a-b"),
    Case(name: "İstanbul", slug: "istanbul"),
  ]

  @Test("names become slugs", arguments: cases)
  func cleaned(_ case: Case) {
    #expect(Slug.cleaned(`case`.name, kind: "article") == `case`.slug)
  }

  @Test("a name of which nothing is left gets a hash that depends on it")
  func nothingLeft() {
    let first = Slug.cleaned("戦争", kind: "tag")
    #expect(first.hasPrefix("tag-") && first.utf8.count == 16)
    #expect(first != Slug.cleaned("平和", kind: "tag"))
  }

  @Test("a slug is at most 80 bytes, cut between words where it can be")
  func long() {
    let words = Slug.cleaned(
      Array(repeating: "seven77", count: 20).joined(separator: " "), kind: "a")
    #expect(words.utf8.count == 79)
    #expect(!words.hasSuffix("-"))
    #expect(Slug.cleaned(String(repeating: "x", count: 300), kind: "a").utf8.count == 80)
  }
}
