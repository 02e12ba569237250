import IbidModel
import MarkdownTools
import Testing

@testable import IbidMarkdown

/// Definition lists, line blocks, lists with letters, captions: as Pandoc 3.9 reads them, but for
/// the rows of docs/pandoc-differences.md.
@Suite("scholarly blocks")
struct ScholarlyBlockTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    /// The outline in short: see `Shape`.
    var shape: String

    var testDescription: String { source.debugDescription }

    init(_ source: String, _ shape: String) {
      self.source = source
      self.shape = shape
    }
  }

  private func check(_ sample: Case) {
    let article = Article(markdown: SourceFile(text: sample.source))
    #expect(Shape.of(article) == sample.shape)
    #expect(SpanProperty.fault(in: article) == nil)
    #expect(RoundTrip.fault(article) == nil)
  }

  @Test(
    "definition lists",
    arguments: [
      Case("T\n: d\n", "dl(dt[T] dd(p[d]))"),
      Case("T\n~ d\n", "dl(dt[T] dd(p[d]))"),
      Case("T\n:   d\n\n  p\n", "dl(dt[T] dd(p[d])) p[p]"),
      Case("T\n: d\n\n  p\n", "dl(dt[T] dd(p[d] p[p]))"),
      Case("T\n\n: d\n", "dl(dt[T] dd1(p[d]))"),
      Case("T\n\n\n: d\n\n: e\n", "dl(dt[T] dd1(p[d]) dd1(p[e]))"),
      Case("T\n: d\n\n: e\n", "dl(dt[T] dd(p[d]) dd(p[e]))"),
      Case("T1\n: d1\nT2\n: d2\n", "dl(dt[T1] dd(p[d1⏎T2]) dd(p[d2]))"),
      Case("T1\n: d1\n\nT2\n: d2\n", "dl(dt[T1] dd(p[d1]) dt[T2] dd(p[d2]))"),
      Case("T1\n\n: d1\n\nT2\n: d2\n", "dl(dt[T1] dd1(p[d1]) dt[T2] dd(p[d2]))"),
      Case("T1\n: d1\n\nT2\n\n: d2\n", "dl(dt[T1] dd(p[d1]) dt[T2] dd1(p[d2]))"),
      Case("T *x*\nU\n: d\n", "dl(dt[T *x⏎U] dd(p[d]))"),
      Case("T\n:d\n", "p[T⏎:d]"),
      Case("T\n:\n", "dl(dt[T] dd())"),
      Case("T\n:\n  x\n", "dl(dt[T] dd(p[x]))"),
      Case("# H\n: d\n", "h1[H] p[: d]"),
      Case("> q\n: d\n", "quote(p[q⏎: d])"),
      Case("> q\n\n: d\n", "quote(p[q]) p[: d]"),
      Case("- T\n  : d\n- b\n", "ul-tight(li(dl(dt[T] dd(p[d]))) li(p[b]))"),
      Case("T\n: - a\n  - b\n", "dl(dt[T] dd(ul-tight(li(p[a]) li(p[b]))))"),
      Case("T\n: > q\n\n  ```\n  c\n  ```\n", "dl(dt[T] dd(quote(p[q]) code))"),
      Case("T\n: # h\n", "dl(dt[T] dd(h1[h]))"),
      Case("T\n    : d\n", "p[T⏎: d]"),
      Case("[a]: /b\n: d\n", "def p[: d]"),
      Case("T\n: U\n  : e\n", "dl(dt[T] dd(dl(dt[U] dd(p[e]))))"),
      Case("p\n\nT\n: d\n\nafter\n", "p[p] dl(dt[T] dd(p[d])) p[after]"),
    ])
  func definitions(sample: Case) { check(sample) }

  @Test(
    "line blocks",
    arguments: [
      Case("| a\n| b\n", "lines[a/b]"),
      Case("| a\n|   b *c\n|  d* e\n", "lines[a/\u{A0}\u{A0}b *c/\u{A0}d* e]"),
      Case("| a\n  cont\n| b\n", "lines[a⏎cont/b]"),
      Case("| a\n|\n| b\n", "lines[a//b]"),
      Case("| a\n|\n", "lines[a/]"),
      Case("|\n", "lines[]"),
      Case("text\n| a\n", "p[text⏎| a]"),
      Case("| a\ntext\n", "lines[a] p[text]"),
      Case("> | a\n> | b\n", "quote(lines[a/b])"),
      Case("- | a\n  | b\n", "ul-tight(li(lines[a/b]))"),
      Case("   | a\n", "p[| a]"),
      Case("| a  \n| b\\\n| c\n", "lines[a/b\\/c]"),
      Case("|a\n", "p[|a]"),
      Case("| a\n\n| b\n", "lines[a] lines[b]"),
      Case("| a\n# h\n", "lines[a] h1[h]"),
      Case("| a\n- b\n", "lines[a] ul-tight(li(p[b]))"),
      Case("| a | b |\n", "lines[a | b |]"),
      Case("| a | b |\n|---|---|\n| 1 | 2 |\n", "table(tr(td[a] td[b]) tr(td[1] td[2]))"),
    ])
  func lineBlocks(sample: Case) { check(sample) }

  @Test(
    "lists with letters, Roman numbers and parentheses",
    arguments: [
      Case("a) x\nb) y\n", "ol1)a-tight(li(p[x]) li(p[y]))"),
      Case("(i) x\n(ii) y\n", "ol1(i-tight(li(p[x]) li(p[y]))"),
      Case("iv. x\nv. y\n", "ol4.i-tight(li(p[x]) li(p[y]))"),
      Case("h) x\ni) y\n", "ol8)a-tight(li(p[x]) li(p[y]))"),
      Case("(12) x\n", "ol12(-tight(li(p[x]))"),
      Case("#. x\n#. y\n", "ol1.-tight(li(p[x]) li(p[y]))"),
      Case("a. x\n#. y\n", "ol1.a-tight(li(p[x]) li(p[y]))"),
      Case("A. x\n", "p[A. x]"),
      Case("A.  x\nB.  y\n", "ol1.A-tight(li(p[x]) li(p[y]))"),
      Case("II.  x\n", "ol2.I-tight(li(p[x]))"),
      Case("a) x\n\nb) y\n", "ol1)a(li(p[x]) li(p[y]))"),
      Case("a) x\n1) y\n", "ol1)a-tight(li(p[x])) ol1)-tight(li(p[y]))"),
      Case("text\na) x\n", "p[text⏎a) x]"),
      Case("text\n(1) x\n", "p[text] ol1(-tight(li(p[x]))"),
      Case(
        "1. x\n\n   i) y\n   ii) z\n2. w\n",
        "ol1.(li(p[x] ol1)i-tight(li(p[y]) li(p[z]))) li(p[w]))"),
      Case("ab) x\n", "p[ab) x]"), Case("mix) x\n", "ol1009)i-tight(li(p[x]))"),
      Case("iiii. x\n", "p[iiii. x]"), Case("p. 3\n", "p[p. 3]"), Case("c. 1850\n", "p[c. 1850]"),
      Case("a) x\naa) y\n", "ol1)a-tight(li(p[x⏎aa) y]))"),
      Case("- a) x\n", "ul-tight(li(ol1)a-tight(li(p[x]))))"),
    ])
  func fancyLists(sample: Case) { check(sample) }

  @Test("places in works at the start of a note are no lists")
  func placesInNotes() {
    for text in ["p. 3", "a. a. O., S. 12", "vi. 12", "i. e. this", "S. 12", "f. 3 v"] {
      let article = Article(markdown: SourceFile(text: "x[^1]\n\n[^1]: \(text)\n"))
      #expect(!article.tree.nodes.contains { $0.kind == .list }, "\(text)")
      #expect(RoundTrip.fault(article) == nil)
    }
  }

  @Test(
    "captions of tables",
    arguments: [
      Case("|a|\n|-|\n|1|\n\n: cap *x*\n", "table(tr(td[a]) tr(td[1]) cap[cap *x])"),
      Case("|a|\n|-|\n|1|\n: cap\n", "table(tr(td[a]) tr(td[1]) cap[cap])"),
      Case("Table: cap\n\n|a|\n|-|\n|1|\n", "table(cap[cap] tr(td[a]) tr(td[1]))"),
      Case("|a|\n|-|\n\ntable: one\ntwo\n", "table(tr(td[a]) cap[one⏎two])"),
      Case("p\n\nTable: cap\n\n|a|\n|-|\n|1|\n", "p[p] table(cap[cap] tr(td[a]) tr(td[1]))"),
      Case("|a|\n|-|\n\nTable 1: x\n", "table(tr(td[a])) p[Table 1: x]"),
      Case("Table: x\n", "p[Table: x]"),
      Case("|a|\n|-|\n\n: x {#t .c}\n", "table{#t .c}(tr(td[a]) cap[x])"),
      Case("Table: x {#t}\n\n|a|\n|-|\n", "table{#t}(cap[x] tr(td[a]))"),
      Case(": one\n\n|a|\n|-|\n\n: two\n", "table(cap[one] tr(td[a])) p[: two]"),
      Case("|a|\n|-|\n\n: c\n\n|b|\n|-|\n", "table(tr(td[a]) cap[c]) table(tr(td[b]))"),
      Case("> |a|\n> |-|\n>\n> : c\n", "quote(table(tr(td[a]) cap[c]))"),
      Case("- |a|\n  |-|\n\n  : c\n", "ul(li(table(tr(td[a]) cap[c])))"),
    ])
  func captions(sample: Case) { check(sample) }

  @Test(
    "attributes of headings underlined and of code",
    arguments: [
      Case("H {#i .c}\n===\n", "h1{#i .c}[H]"),
      Case("a\nb {#i}\n---\n", "h2{#i}[a⏎b]"),
      Case("``` {.py #i k=v}\nx\n```\n", "code{#i .py k=\"v\"}"),
      Case("```py {.a}\nx\n```\n", "code:py{.a}"),
      Case("```{.py}\nx\n```\n", "code{.py}"),
      Case("``` {py\nx\n```\n", "code:{py"),
    ])
  func attributes(sample: Case) { check(sample) }

  @Test("a div that nothing closes is reported where it begins")
  func unclosedDivs() {
    let source = "::: {.a}\nx\n\n> ::: b\n> y\n\nz\n"
    let article = Article(markdown: SourceFile(text: source))
    #expect(article.diagnostics.map(\.code) == ["M907", "M907"])
    #expect(
      Set(article.diagnostics.map { article.source.text($0.span) }) == ["::: {.a}", "::: b"])
    let closed = Article(markdown: SourceFile(text: "::: a\n::: b\nx\n:::\n:::\n"))
    #expect(closed.diagnostics.isEmpty)
  }

  @Test("CommonMark and GFM read none of it")
  func off() {
    let source = "T\n: d\n\n| a\n\na) x\n\n|a|\n|-|\n\n: cap\n"
    for options in [MarkdownOptions.commonmark, .gfm] {
      let tree = Article(markdown: SourceFile(text: source), options: options).tree
      let kinds = Set(tree.nodes.map(\.kind))
      #expect(kinds.isDisjoint(with: [.definitionList, .lineBlock, .list, .caption]))
    }
  }
}

/// The shape of a tree in one line.
enum Shape {
  static func of(_ article: Article) -> String {
    article.tree.children(of: .root).map { shape($0, article.tree) }.joined(separator: " ")
  }

  private static func shape(_ id: NodeID, _ tree: Tree) -> String {
    let node = tree[id]
    let attributes = tree.attributes[id].map(AttributeText.written) ?? ""
    switch node.kind {
    case .paragraph: return "p" + text(id, tree)
    case .heading: return "h\(node.value)" + attributes + text(id, tree)
    case .definitionTerm: return "dt" + text(id, tree)
    case .caption: return "cap" + text(id, tree)
    case .lineBlock: return "lines" + text(id, tree)
    case .tableCell: return "td" + text(id, tree)
    case .linkDefinition: return "def"
    case .codeBlock:
      let info = String(decoding: tree.info(of: id), as: UTF8.self)
      return "code" + (info.isEmpty ? "" : ":" + info) + attributes
    default: break
    }
    let names: [NodeKind: String] = [
      .blockQuote: "quote", .item: "li", .definitionList: "dl", .table: "table", .tableRow: "tr",
      .definition: node.value == 1 ? "dd1" : "dd", .div: "div", .list: listName(id, tree),
    ]
    let inner = tree.children(of: id).map { shape($0, tree) }.joined(separator: " ")
    return (names[node.kind] ?? "\(node.kind)") + attributes + "(" + inner + ")"
  }

  private static func listName(_ id: NodeID, _ tree: Tree) -> String {
    guard let list = tree.list(of: id) else { return "" }
    let tight = list.isTight ? "-tight" : ""
    guard let start = list.start else { return "ul" + tight }
    let numerals = ["", "a", "A", "i", "I"]
    let delimiter = String(decoding: [list.delimiter], as: UTF8.self)
    return "ol\(start)\(delimiter)\(numerals[Int(list.numeral.rawValue)])" + tight
  }

  private static func text(_ root: NodeID, _ tree: Tree) -> String {
    var out = "["
    for case .enter(let id) in tree.walk(from: root) {
      switch tree[id].kind {
      case .text, .code: out += String(decoding: tree.text(of: id), as: UTF8.self)
      case .softBreak: out += "⏎"
      case .lineBreak: out += "/"
      case .emphasis: out += "*"
      default: break
      }
    }
    return out + "]"
  }
}
