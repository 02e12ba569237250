import IbidModel
import Testing

@testable import IbidMarkdown

/// Front matter: its fields, its spans, its faults, and writing it again.
@Suite("front matter")
struct FrontMatterTests {
  static let full = """
    ---
    title: "Of ships: a history"
    subtitle: 'The captain''s part'
    author:
      - name: Ann Lee
        url: https://example.org/ann
      - Bo
    date: 2020-05-09T10:00:00Z
    lastmod: 2021-01
    draft: true
    slug: of-ships
    aliases: [/old/, "/older, once/"]
    description: >
      Two lines
      made one.
    tags:
    - sea
    - "war: cold"
    lang: en
    notes-lost: ["7", "9"]
    imported: 2022-02-03
    origin: https://example.org/a#b
    corrections:
      - date: 2020-06-01
        text: A name was wrong.
    check:
      allow: [N104, Q201]
    weight: 10
    ---

    Text.

    """

  private func article(_ text: String) -> Article { Article(markdown: SourceFile(text: text)) }

  @Test("every known key fills its field")
  func fields() {
    let metadata = article(Self.full).metadata
    #expect(metadata.title == "Of ships: a history")
    #expect(metadata.subtitle == "The captain's part")
    #expect(
      metadata.authors == [
        Metadata.Author(name: "Ann Lee", url: "https://example.org/ann"),
        Metadata.Author(name: "Bo"),
      ])
    #expect(metadata.date?.iso == "2020-05-09")
    #expect(metadata.dateText == "2020-05-09T10:00:00Z")
    #expect(metadata.lastmod?.iso == "2021-01")
    #expect(metadata.isDraft)
    #expect(metadata.slug == "of-ships")
    #expect(metadata.aliases == ["/old/", "/older, once/"])
    #expect(metadata.description == "Two lines made one.")
    #expect(metadata.tags == ["sea", "war: cold"])
    #expect(metadata.language == "en")
    #expect(metadata.notesLost == ["7", "9"])
    #expect(metadata.imported?.iso == "2022-02-03")
    #expect(metadata.origin == "https://example.org/a#b")
    #expect(metadata.corrections.map(\.text) == ["A name was wrong."])
    #expect(metadata.allowedCodes == ["N104", "Q201"])
    #expect(metadata.entries.last?.value == .scalar("10"))
  }

  @Test("every key and value stands where its span says")
  func spans() {
    let article = article(Self.full)
    for entry in article.metadata.entries {
      #expect(article.source.text(entry.keySpan) == entry.key)
    }
    let values = article.metadata.entries.map { article.source.text($0.valueSpan) }
    #expect(values[0] == "\"Of ships: a history\"")
    #expect(values[5] == "true")
    #expect(article.metadata.span.map(article.source.text)?.hasSuffix("weight: 10\n---\n") == true)
    #expect(article.tree.plainString(of: .root) == "Text.")
  }

  @Test("what is written reads back the same")
  func roundTrip() {
    let first = article(Self.full)
    let written = first.markdown()
    let second = Article(markdown: SourceFile(path: "-", bytes: written))
    #expect(second.markdown() == written)
    var (old, new) = (first.metadata, second.metadata)
    old.entries = []
    new.entries = []
    old.span = nil
    new.span = nil
    #expect(old == new)
    #expect(second.diagnostics.map(\.code) == ["M904"])
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var source: String
    var codes: [String]
    var help: String = ""
    var testDescription: String { source.debugDescription }
  }

  @Test(
    "faults are reported and never lose text",
    arguments: [
      Fault(source: "---\ntitle: x\n\ntext\n", codes: ["M901"]),
      Fault(source: "---\njust words\n---\n", codes: ["M902"]),
      Fault(source: "---\ntitle: [a, b]\n---\n", codes: ["M903"]),
      Fault(source: "---\ndate: soon\n---\n", codes: ["M903"]),
      Fault(source: "---\ndraft: maybe\n---\n", codes: ["M903"]),
      Fault(source: "---\ntitel: x\n---\n", codes: ["M904"], help: "did you mean 'title'?"),
      Fault(source: "+++\ntitle = 'x'\n+++\n", codes: []),
      Fault(source: "+++\ntitle = x\n+++\n", codes: ["M902"]),
      Fault(source: "+++\ntitle = 'x'\n\ntext\n", codes: ["M901"]),
      Fault(source: "---\n\ntext\n", codes: []),
      Fault(source: "---\ntitle: \"open\n---\n", codes: ["M902"]),
      Fault(source: "---\ntags: [a, b\n---\n", codes: ["M902"]),
    ])
  func faults(fault: Fault) {
    let diagnostics = article(fault.source).diagnostics
    #expect(diagnostics.map(\.code).prefix(1).elementsEqual(fault.codes.prefix(1)))
    if !fault.help.isEmpty { #expect(diagnostics.first?.help == fault.help) }
  }
}
