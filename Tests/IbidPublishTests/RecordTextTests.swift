import Foundation
import IbidHTML
import IbidModel
import IbidPublish
import IbidStore
import Testing

/// The text in `record.json` is the text of the page.
struct RecordTextTests {
  /// Articles with all that can stand between a text and its page.
  static let odd: [String] = [
    "", "# Title\n\nText.\n", "Text without a title.\n", "<div>raw <b>html</b></div>\n\nx\n",
    "a <article>b</article> </article> c\n\n</article>\n\nd\n",
    "| a | b |\n|--|--|\n| c[^1] | d |\n\n[^1]: In a table.\n",
    "- a\n  - b\n    1. c\n\n       d\n  - [x] e\n\n```\n<code> & \"more\"\n\n  lines\n```\n",
    "![A picture](p.png)\n\n![](q.png) and ![in line](r.png) text\n",
    "---\nlang: he\ntitle: שלום\n---\n\nטקסט “ציטוט” עם ^[הערה *אחת*] סוף.\n",
    "---\ntitle: A\nsubtitle: B\nimported: 2026-11-22\nnotes-lost: [\"1\", \"2\"]\ncorrections:\n  - date: 2024-01-01\n    text: Was wrong.\n---\n\n# A\n\nx[^1][^2]\n\n[^1]: […]\n",
    "> quote\n>\n> > deeper\n\nterm\n: definition\n\n| line one\n| line two\n\n::: {.box}\nIn a box\n:::\n",
    "a^[note with `code` and [link](x.html)] b[^n] c[^n]\n\n[^n]: One.\n\n    Two.\n\n        code\n",
    "# H\n\n## H\n\n## H\n\n### I\n\n## J\n\n## K\n\nmath $x<y$ and ~~del~~ ^sup^ ~sub~ a&nbsp;b\\\nbreak\u{2028}sep\n",
    "## A | B\n\nText with \u{1}\u{8}controls and a\u{AD}soft hyphen\u{200B}.\n\n[^x]: Nothing refers here.\n",
  ]

  @Test("for every article the blocks of the page are those of record.json, and the hash is theirs")
  func blocks() throws {
    var sources = Self.odd.enumerated().map { index, text in
      Recorded.source(text, path: "odd-\(index).md")
    }
    sources += try Self.demonstration()
    sources.append(try Recorded.almanac())
    let plan = try Publication.plan(sources)
    for article in plan.site.articles {
      let page = try #require(
        plan.files.first { $0.path == article.address + "index.html" }?.bytes)
      let json = try json(article.address + "record.json", of: plan)
      let text = try #require(json["text"] as? [String: Any])
      let blocks = PublishedText(page: page).blocks
      #expect(text["blocks"] as? [String] == blocks, "\(article.path)")
      #expect(text["sha256"] as? String == SHA256.hex(of: PublishedText.joined(blocks)))
      #expect(!blocks.isEmpty)
    }
  }

  @Test("words of the author in a class of the page's own are neither hidden nor left out")
  func reservedClasses() throws {
    let markdown = """
      ## Heading {.skip .mine}

      One.^[A note.]

      ::: {.compared}
      Two.
      :::

      ::: {.noteref .lost .mine}
      Three.
      :::
      """
    let plan = try Publication.plan([Recorded.source(markdown)])
    let page = try #require(plan.files.first { $0.path == "a/index.html" }?.bytes)
    let html = String(decoding: page, as: UTF8.self)
    #expect(html.contains("class=\"mine\">Heading</h2>"))
    #expect(html.contains("<div>\n<p>Two.</p>"))
    #expect(html.contains("<div class=\"mine\">\n<p>Three.</p>"))
    let text = PublishedText(page: page)
    #expect(["Heading", "One.", "Two.", "Three."].allSatisfy(text.blocks.contains))
    #expect(text.markers.count == 1 && text.notes.allSatisfy { !$0.isMissing })
  }

  @Test("a record names the article, the program and the day of the import")
  func names() throws {
    let json = try json("almanac/record.json", of: Publication.plan([Recorded.almanac()]))
    #expect(json["version"] as? Int == 1 && json["generator"] as? String == "ibid")
    let article = try #require(json["article"] as? [String: Any])
    #expect(article["address"] as? String == "almanac/")
    #expect(article["url"] as? String == "https://example.org/journal/almanac/")
    #expect(article["imported"] as? String == "2026-11-22")
  }

  @Test("quotations are found in their blocks, whatever the shape of marks and spaces")
  func places() throws {
    let markdown = """
      The words “one two three” come first.

      > Four five
      > "six" -- seven.
      >
      > Eight nine.[^1]

      Then “one two three” again, and "it's ten".

      [^1]: A note says “eleven”.
      """
    let texts = [
      "one two three", "Four five 'six' – seven. Eight nine.", "one  two\nthree", "it’s ten",
      "not there", "…", "eleven", "Four five",
    ]
    let source = Recorded.source(
      markdown, quotations: texts.map { Recorded.Wanted(ending: "@", text: $0) })
    var straight = source
    straight.record?.quotations[1].text = "Four five \"six\" - seven. Eight nine."
    let json = try json("a/record.json", of: Publication.plan([straight]))
    let quotations = try #require(json["quotations"] as? [[String: Any]])
    let blocks = quotations.map { $0["blocks"] as? [Int] }
    #expect(blocks == [[1, 1], [2, 3], [4, 4], [4, 4], nil, nil, [6, 6], [2, 2]])
  }

  private func json(_ path: String, of plan: SitePlan) throws -> [String: Any] {
    let bytes = try #require(plan.files.first { $0.path == path }?.bytes)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// The articles of the demonstration publication.
  private static func demonstration() throws -> [SourceArticle] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Examples/demonstration/content")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let texts = try names.filter { $0.hasSuffix(".md") }.sorted().map { name in
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return Recorded.source(text, path: name)
    }
    #expect(texts.count >= 4)
    return texts
  }
}
