import IbidModel
import IbidPublish

/// Publications made by hand, for tests that want no parser.
enum Publication {
  /// A paragraph's parts.
  enum Part {
    case text(String)
    case link(String, String)
    case image(String, String)
    case note(String)
  }

  /// An article of headings (`# …`, `## …`), paragraphs and notes.
  static func article(
    _ paragraphs: [[Part]] = [[.text("Some text.")]], headings: [(Int, String)] = [],
    notes: [(String, String)] = [], _ change: (inout Metadata) -> Void = { _ in }
  ) -> Article {
    var builder = TreeBuilder(source: [])
    let nowhere = SourceSpan(0, 0)
    var table = notes.map { Note(label: $0.0) }
    func add(_ part: Part, to parent: NodeID) {
      switch part {
      case .text(let text): builder.appendMade(.text, text.utf8, span: nowhere, to: parent)
      case .link(let address, let text), .image(let address, let text):
        let isImage = if case .image = part { true } else { false }
        let id = builder.append(isImage ? .image : .link, nowhere, to: parent)
        let link = Tree.Link(destination: builder.makeText(address.utf8))
        builder.nodes[Int(id.index)].payload = builder.addLink(link)
        builder.appendMade(.text, text.utf8, span: nowhere, to: id)
      case .note(let label):
        let id = builder.append(.noteReference, nowhere, to: parent)
        guard let index = table.firstIndex(where: { $0.label == label }) else { return }
        table[index].references.append(id)
        builder.nodes[Int(id.index)].payload = UInt32(index)
      }
    }
    for (level, text) in headings {
      let id = builder.append(.heading, nowhere, to: .root, value: level)
      add(.text(text), to: id)
    }
    for parts in paragraphs {
      let id = builder.append(.paragraph, nowhere, to: .root)
      for part in parts { add(part, to: id) }
    }
    for (index, note) in notes.enumerated() {
      let id = builder.append(.noteDefinition, nowhere, to: .root)
      builder.nodes[Int(id.index)].payload = UInt32(index)
      table[index].definition = id
      let paragraph = builder.append(.paragraph, nowhere, to: id)
      add(.text(note.1), to: paragraph)
    }
    var metadata = Metadata()
    change(&metadata)
    return Article(
      source: SourceFile(text: ""), metadata: metadata, tree: builder.finished(), notes: table)
  }

  static func source(_ path: String, date: String? = nil, title: String? = nil) -> SourceArticle {
    SourceArticle(
      path: path,
      article: article {
        $0.title = title
        $0.date = date.flatMap { PartialDate(iso: $0) }
        $0.dateText = date
      })
  }

  /// Settings of a site with every output.
  static var settings: PublicationSettings {
    var settings = PublicationSettings()
    settings.title = "The Journal"
    settings.baseURL = "https://example.org/journal"
    settings.description = "Essays & notes"
    return settings
  }

  /// 2026-11-22T12:00:00Z.
  static let now: Int64 = 1_795_348_800

  static func plan(
    _ articles: [SourceArticle], assets: [SourceAsset] = [],
    settings: PublicationSettings = settings
  ) throws -> SitePlan {
    try SitePlan(PlanInput(settings: settings, articles: articles, assets: assets, now: now))
  }

  /// The text of a planned file.
  static func text(_ path: String, of plan: SitePlan) -> String? {
    plan.files.first { $0.path == path }?.bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Three articles with everything that can be hostile in them.
  static var hostile: [SourceArticle] {
    let nasty = "\"><script>alert(1)</script>'&"
    let worst = article(
      [
        [.text(nasty), .link("javascript:alert(1)", nasty), .note("n")],
        [.image("data:text/html,<script>", nasty)], [.image("x.png\" onerror=\"", nasty)],
      ], headings: [(1, nasty), (2, nasty), (2, nasty), (3, nasty), (2, "\u{1}\u{8}\u{FFFE}x")],
      notes: [("n", nasty)]
    ) {
      $0.title = nasty + "\u{B}\u{FFFE}\u{FFFF}"
      $0.subtitle = nasty
      $0.authors = [Metadata.Author(name: nasty, url: "javascript:x"), .init(name: "B")]
      $0.tags = [nasty, "戦争"]
      $0.description = nasty
      $0.date = PartialDate(iso: "2020-05-09")
      $0.language = "en\" onload=\""
      $0.corrections = [Metadata.Correction(date: PartialDate(iso: "2021"), text: nasty)]
      $0.aliases = [
        "/old/page.html", "old/page.html?x", "/worst-b/", "/older/", "../../../etc/passwd",
        "javascript:x",
      ]
    }
    return [
      SourceArticle(path: "1945/worst <b>.md", article: worst),
      source("plain.md", date: "2021-01-02", title: "Plain"), source("undated.md"),
    ]
  }
}
