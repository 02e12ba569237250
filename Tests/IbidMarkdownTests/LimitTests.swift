import IbidModel
import Testing

@testable import IbidMarkdown

struct LimitTests {
  @Test func repeatedAddressesAreBounded() {
    let address = String(repeating: "a", count: 20_000)
    let text = "[x]: /\(address)\n\n" + String(repeating: "[x] ", count: 1000)
    let article = Article(markdown: SourceFile(text: text))
    let links = article.tree.nodes.filter { $0.kind == .link }.count
    #expect(links == 4)
    #expect(article.diagnostics.map(\.code) == ["M906"])
  }

  @Test func manyShortReferencesAreLinks() {
    let text = "[x]: /a\n\n" + String(repeating: "[x] ", count: 1000)
    let article = Article(markdown: SourceFile(text: text))
    #expect(article.tree.nodes.filter { $0.kind == .link }.count == 1000)
    #expect(article.diagnostics.isEmpty)
  }
}
