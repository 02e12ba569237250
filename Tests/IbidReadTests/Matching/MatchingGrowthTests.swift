import IbidModel
import TestTools
import Testing

@testable import IbidRead

/// Sources and quotations made to be slow.
struct GrowthCase: Sendable, CustomTestStringConvertible {
  let name: String
  let make: @Sendable (Int) -> String
  let quote: @Sendable (Int) -> String
  var testDescription: String { name }

  /// `share` is how many times the quotation goes into the source.
  init(_ name: String, repeating unit: String, quoting quote: String, share: Int = 100) {
    self.name = name
    make = { String(repeating: unit, count: $0 / unit.utf8.count) }
    self.quote = { String(repeating: quote, count: $0 / share / quote.utf8.count + 1) }
  }

  static let all: [GrowthCase] = [
    .init("one word", repeating: "a ", quoting: "a a b "),
    // Words end after 256 characters: a shorter quotation would be one word, a longer one several.
    .init("one endless word", repeating: "a", quoting: "aaaa", share: 10),
    .init("a period", repeating: "the old bell rang and ", quoting: "old rang bell the and "),
    .init(
      "a period and ellipses", repeating: "the old bell rang and ", quoting: "the bell … old rang "),
    .init("ellipses of one word", repeating: "the old bell rang and ", quoting: "rang … "),
    .init("brackets", repeating: "the old bell ", quoting: "the [x] bell [old] "),
    .init("open brackets", repeating: "[the ", quoting: "[the [bell "),
    .init("combining marks", repeating: "e\u{301}\u{308}", quoting: "é\u{308}e "),
    .init("marks only", repeating: "\u{301}", quoting: "\u{301} "),
    .init("soft hyphens", repeating: "a\u{AD}", quoting: "aa\u{AD}\n"),
    .init("line hyphens", repeating: "a-\n", quoting: "a-a "),
    .init("Han", repeating: "人", quoting: "人人火"),
    .init("digits and marks", repeating: "1.2,3:4/", quoting: "1.2,3:4/ "),
    .init("lines", repeating: "\n", quoting: "the old bell "),
    .init("marks between two words", repeating: "- ", quoting: "a - - b "),
    .init("zero width", repeating: "a\u{200B}\u{200B}", quoting: "aa a "),
  ]
}

@Suite("matching growth", .serialized)
struct MatchingGrowthTests {
  @Test("hostile sources and quotations cost linear time", arguments: GrowthCase.all)
  func linear(sample: GrowthCase) throws {
    let (small, large) = (
      try Captured.capture(sample.make(10_000)), try Captured.capture(sample.make(100_000))
    )
    let growth = Growth(atMost: 40) {
      _ = CaptureIndex(small).comparison(of: sample.quote(10_000), language: nil)
    } large: {
      _ = CaptureIndex(large).comparison(of: sample.quote(100_000), language: nil)
    }
    #expect(growth.isLinear, "\(growth)")
  }
}
