import IbidModel
import Testing

@testable import IbidMarkdown

/// TOML front matter, as Hugo's articles have it.
@Suite("TOML front matter")
struct TOMLTests {
  static let full = #"""
    +++
    # An article of Hugo's.
    title = "Of ships: a \"history\" \u00e9"   # a comment
    date = 2020-05-09T10:00:00Z
    lastmod = 2021-01-02 07:08:09
    draft = true
    tags = ["sea", 'war: cold',
      # between
      "x",
    ]
    slug = 'of-ships'
    aliases = ["/old/"]
    description = """
    Two \
        words"""
    "lang" = "en"
    authors = [{name = "Ann Lee", url = "https://example.org/ann"}, "Bo"]
    weight = +1_000
    a.b.c = 1.5e3
    a.d = '''
    raw \n
    '''
    empty = []

    [params]
    image = "x.png"
    deep.er = false

    [[corrections]]
    date = 2020-06-01
    text = "A name was wrong."
    [[corrections]]
    text = "Another."
    +++
    Text.

    """#

  private func article(_ text: String) -> Article { Article(markdown: SourceFile(text: text)) }

  private func value(_ key: String, _ article: Article) -> Metadata.Value? {
    article.metadata.entries.first { $0.key == key }?.value
  }

  @Test("every kind of value fills its field")
  func fields() {
    let article = article(Self.full)
    let metadata = article.metadata
    #expect(metadata.title == "Of ships: a \"history\" \u{E9}")
    #expect(metadata.date?.iso == "2020-05-09")
    #expect(metadata.dateText == "2020-05-09T10:00:00Z")
    #expect(metadata.lastmod?.iso == "2021-01-02")
    #expect(metadata.isDraft)
    #expect(metadata.tags == ["sea", "war: cold", "x"])
    #expect(metadata.slug == "of-ships")
    #expect(metadata.aliases == ["/old/"])
    #expect(metadata.description == "Two words")
    #expect(metadata.language == "en")
    #expect(
      metadata.authors == [
        Metadata.Author(name: "Ann Lee", url: "https://example.org/ann"),
        Metadata.Author(name: "Bo"),
      ])
    #expect(metadata.corrections.map(\.text) == ["A name was wrong.", "Another."])
    #expect(metadata.corrections.first?.date?.iso == "2020-06-01")
    #expect(article.tree.plainString(of: .root) == "Text.")
    #expect(article.diagnostics.allSatisfy { $0.code == "M904" })
  }

  @Test("tables and dotted keys become maps")
  func tables() {
    let article = article(Self.full)
    typealias Pair = Metadata.Value.Pair
    #expect(
      value("a", article)
        == .map([
          Pair(key: "b", value: .map([Pair(key: "c", value: .scalar("1.5e3"))])),
          Pair(key: "d", value: .scalar("raw \\n\n")),
        ]))
    #expect(
      value("params", article)
        == .map([
          Pair(key: "image", value: .scalar("x.png")),
          Pair(key: "deep", value: .map([Pair(key: "er", value: .scalar("false"))])),
        ]))
    #expect(value("weight", article) == .scalar("+1_000"))
    #expect(value("empty", article) == .list([]))
  }

  @Test("every key and value stands where its span says")
  func spans() {
    let article = article(Self.full)
    for entry in article.metadata.entries {
      #expect(article.source.text(entry.keySpan) == entry.key)
    }
    let values = article.metadata.entries.map { article.source.text($0.valueSpan) }
    #expect(values[0] == "\"Of ships: a \\\"history\\\" \\u00e9\"")
    #expect(values[2] == "2021-01-02 07:08:09")
    #expect(values[3] == "true")
    #expect(article.metadata.span.map(article.source.text)?.hasSuffix("\n+++\n") == true)
    let params = article.metadata.entries.first { $0.key == "params" }
    #expect(params.map { article.source.text($0.valueSpan).hasPrefix("[params]") } == true)
  }

  @Test("what is written is YAML that says the same")
  func roundTrip() {
    let first = article(Self.full)
    let second = Article(markdown: SourceFile(path: "-", bytes: first.markdown()))
    #expect(second.markdown() == first.markdown())
    var (old, new) = (first.metadata, second.metadata)
    old.entries = []
    new.entries = []
    old.span = nil
    new.span = nil
    #expect(old == new)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var body: String
    /// What is reported as unreadable.
    var lines: [String]
    /// The keys that are there all the same.
    var keys: [String]
    var testDescription: String { body.debugDescription }
  }

  @Test(
    "what cannot be read is reported, and the rest is read",
    arguments: [
      Fault(body: "a = @b\nc = 1", lines: ["a = @b"], keys: ["a", "c"]),
      Fault(body: "just words\nc = 1", lines: ["just words"], keys: ["c"]),
      Fault(body: "a = 'open\nc = 1", lines: ["a = 'open"], keys: ["a", "c"]),
      Fault(body: "a = 1 2\nc = 1", lines: ["a = 1 2"], keys: ["a", "c"]),
      Fault(body: "a = 1\na = 2\nc = 1", lines: ["a = 2"], keys: ["a", "c"]),
      Fault(body: "a = 1\n[a]\nb = 1\n[c]\nd = 1", lines: ["[a]"], keys: ["a", "c"]),
      Fault(body: "[t]\nx = 1\n[t]\ny = 2", lines: ["[t]"], keys: ["t"]),
      Fault(body: "a = \"\\q\"\nc = 1", lines: ["a = \"\\q\""], keys: ["a", "c"]),
      Fault(body: "a = [1 2]\nc = 1", lines: ["a = [1 2]"], keys: ["a", "c"]),
      Fault(body: "a = {b = 1, c}\nc = 1", lines: ["a = {b = 1, c}"], keys: ["a", "c"]),
      Fault(body: "= 1\nc = 1", lines: ["= 1"], keys: ["c"]),
      Fault(body: "a =\nc = 1", lines: ["a ="], keys: ["a", "c"]),
      Fault(body: "[a\nc = 1", lines: ["[a"], keys: []),
    ])
  func faults(fault: Fault) {
    let article = article("+++\n\(fault.body)\n+++\ntext\n")
    let lines = article.diagnostics.filter { $0.code == "M902" }
    #expect(lines.map { article.source.text($0.span) } == fault.lines)
    #expect(article.metadata.entries.map(\.key) == fault.keys)
    #expect(article.tree.plainString(of: .root) == "text")
  }
}
