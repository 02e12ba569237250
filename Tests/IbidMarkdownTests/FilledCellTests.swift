import IbidModel
import Testing

@testable import IbidMarkdown

/// Limits on what short texts may grow to.
struct FilledCellTests {
  private static func table(columns: Int, rows: Int) -> Article {
    let text =
      String(repeating: "a|", count: columns) + "\n" + String(repeating: "-|", count: columns)
      + "\n"
      + String(repeating: "b\n", count: rows)
    return Article(markdown: SourceFile(text: text))
  }

  @Test("cells that rows lack are made up to a limit, and then reported once")
  func limit() {
    let article = Self.table(columns: 1001, rows: 300)
    let cells = article.tree.nodes.filter { $0.kind == .tableCell }.count
    #expect(cells == 1001 + 300 + 200_000)
    #expect(article.tree.nodes.filter { $0.kind == .tableRow }.count == 301)
    #expect(article.diagnostics.map(\.code) == ["M940"])
  }

  @Test("a table within the limit is filled")
  func filled() {
    let article = Self.table(columns: 101, rows: 300)
    #expect(article.tree.nodes.filter { $0.kind == .tableCell }.count == 101 * 301)
    #expect(article.diagnostics.isEmpty)
  }

  @Test("many unreadable lines of front matter are not reported one by one")
  func unreadableLines() {
    let text = "---\ntitle: b\n" + String(repeating: "x\n", count: 5_000) + "---\n"
    let found = Article(markdown: SourceFile(text: text)).diagnostics
    #expect(found.count == 1_001)
    #expect(found.last?.message.contains("3999 more") == true)
  }
}
