import IbidCheck
import Testing

@Suite struct ManualPageTests {
  @Test("A page is found by code and by slug, in either case, and fits 80 columns")
  func pages() throws {
    let page = try #require(Rule.explain("n101"))
    #expect(page.hasPrefix("N101 dangling-marker (error, certain)\n\nA marker"))
    #expect(page == Rule.explain("dangling-marker"))
    #expect(page.contains("Found in\n\n    The offer was refused.[^2]\n"))
    #expect(page.contains("allow: [N101]"))
    for rule in Rule.all {
      let lines = rule.manualPage.split(separator: "\n").filter { !$0.hasPrefix("    ") }
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(rule.code)")
    }
  }

  @Test("A page of what another room reports says so")
  func reporter() throws {
    #expect(try unwrapped("J801").contains("Reported by the import"))
    #expect(try unwrapped("M901").contains("Reported by the Markdown parser"))
  }

  /// A page with its lines joined.
  private func unwrapped(_ code: String) throws -> String {
    try #require(Rule.explain(code)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("An unknown name gives no page, and the nearest name when one is near")
  func closest() {
    #expect(Rule.explain("N999") == nil)
    #expect(Rule.closest(to: "danglign-marker") == "dangling-marker")
    #expect(Rule.closest(to: "N10") == "N101")
    #expect(Rule.closest(to: "something else") == nil)
    #expect(Rule.closest(to: "") == nil)
  }
}
