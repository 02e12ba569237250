import IbidModel
import Testing

@Suite("tree builder")
struct TreeBuilderTests {
  @Test("a child that moved below what replaces it keeps its new parent")
  func movedChild() {
    var builder = TreeBuilder(source: [])
    let quote = builder.append(.blockQuote, SourceSpan(0, 0), to: .root)
    let text = builder.append(.paragraph, SourceSpan(0, 0), to: quote)
    let list = builder.make(.definitionList, SourceSpan(0, 0))
    builder.attach(text, to: list)
    builder.replaceLastChild(of: quote, after: nil, with: list)
    let after = builder.append(.paragraph, SourceSpan(0, 0), to: .root)
    let tree = builder.finished()
    #expect(
      Array(tree.walk()) == [
        .enter(.root), .enter(quote), .enter(list), .enter(text), .leave(text), .leave(list),
        .leave(quote), .enter(after), .leave(after), .leave(.root),
      ])
  }
}
