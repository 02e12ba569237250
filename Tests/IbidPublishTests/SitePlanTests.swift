import IbidModel
import IbidPublish
import Testing

struct SitePlanTests {
  @Test("every page has its address")
  func addresses() throws {
    let plan = try Publication.plan([
      Publication.source("1945/victory.md", date: "2020-05-09"),
      Publication.source("pact/index.md", date: "1999"),
    ])
    let paths = plan.files.map(\.path).filter { !$0.hasPrefix("theme.") }
    #expect(
      paths == [
        "404.html", "archive/1999/index.html", "archive/2020/index.html", "archive/index.html",
        "feed.xml", "index.html", "pact/cite.bib", "pact/cite.json", "pact/cite.ris",
        "pact/index.html", "pact/print/index.html", "robots.txt", "sitemap.xml",
        "victory/cite.bib", "victory/cite.json", "victory/cite.ris", "victory/index.html",
        "victory/print/index.html",
      ])
  }

  @Test("a pattern puts year and month into addresses")
  func pattern() throws {
    var settings = Publication.settings
    settings.permalink = "/{year}/{month}/{slug}/"
    let plan = try Publication.plan(
      [
        Publication.source("a.md", date: "2020-05-09"), Publication.source("b.md", date: "2020"),
        Publication.source("c.md"),
      ], settings: settings)
    #expect(
      plan.site.articles.map(\.address) == ["2020/05/a/", "2020/00/b/", "undated/00/c/"])
  }

  @Test("two articles with one address are refused, both named")
  func duplicates() {
    #expect {
      _ = try Publication.plan([
        Publication.source("b/Victory!.md"), Publication.source("a/victory.md"),
      ])
    } throws: { error in
      (error as? PlanFailure)?.errors == [
        .duplicateAddress(address: "victory/", first: "a/victory.md", second: "b/Victory!.md")
      ]
    }
  }

  @Test("an article may not take the place of a page of the site")
  func clash() {
    #expect {
      _ = try Publication.plan([Publication.source("archive.md")])
    } throws: { error in
      (error as? PlanFailure)?.errors == [
        .duplicateFile(path: "archive/index.html", first: "archive.md", second: "Archive")
      ]
    }
  }

  @Test(
    "a slug that tries to leave its place is refused",
    arguments: ["../x", "..", "a/b", "a\\b", "a\u{0}b"])
  func hostileSlug(_ slug: String) {
    let article = Publication.article { $0.slug = slug }
    #expect {
      _ = try Publication.plan([SourceArticle(path: "a.md", article: article)])
    } throws: { error in
      (error as? PlanFailure)?.errors == [.hostileSlug(file: "a.md", line: nil, slug: slug)]
    }
  }

  @Test("drafts and what is still to come are left out and counted")
  func hidden() throws {
    let draft = Publication.article { $0.isDraft = true }
    let plan = try Publication.plan(
      [
        SourceArticle(path: "draft/index.md", article: draft),
        Publication.source("today.md", date: "2026-11-22"),
        Publication.source("tonight.md", date: "2026-11-22T18:00:00Z"),
        Publication.source("tomorrow.md", date: "2026-11-23"),
        Publication.source("east.md", date: "2026-11-22T14:00:00+02:00"),
      ], assets: [SourceAsset(path: "draft/secret.png", file: "content/draft/secret.png")])
    #expect(plan.site.articles.map(\.slug) == ["east", "today"])
    #expect(plan.drafts == 1)
    #expect(plan.scheduled == 2)
    #expect(plan.nextChange == Publication.now + 6 * 3_600)
    #expect(!plan.files.contains { $0.path.contains("secret") })
  }

  @Test("without a base URL there is no feed and no sitemap, and the plan says so")
  func noBase() throws {
    var settings = Publication.settings
    settings.baseURL = ""
    let plan = try Publication.plan([Publication.source("a.md")], settings: settings)
    #expect(plan.withoutBaseURL == ["feed", "sitemap"])
    #expect(!plan.files.contains { $0.path.hasSuffix(".xml") || $0.path == "robots.txt" })
    let page = try #require(Publication.text("a/index.html", of: plan))
    #expect(!page.contains("canonical"))
    #expect(page.contains("href=\"../\" rel=\"home\""))
  }

  @Test("outputs that are not asked for are not made")
  func outputs() throws {
    var settings = Publication.settings
    settings.outputs = ["html"]
    let plan = try Publication.plan([Publication.source("a.md")], settings: settings)
    #expect(!plan.files.contains { $0.path.contains("print") || $0.path == "feed.xml" })
    let page = try #require(Publication.text("a/index.html", of: plan))
    #expect(!page.contains("print/") && !page.contains("feed.xml"))
  }

  @Test("links between files become links between pages, from the article and its print page")
  func links() throws {
    let article = Publication.article([
      [
        .link("other.md#part", "a"), .link("/archive/?x", "b"), .link("pic%20a.jpg", "c"),
        .link("https://e.org/x", "d"), .link("//e.org", "e"), .link("#top", "f"),
        .link("../pics/scan.png", "g"), .image("pic a.jpg", "h"),
      ]
    ])
    let plan = try Publication.plan(
      [
        SourceArticle(path: "1945/index.md", article: article),
        Publication.source("1945/other.md"),
      ],
      assets: [
        SourceAsset(path: "1945/pic a.jpg", file: "c/1945/pic a.jpg"),
        SourceAsset(path: "pics/scan.png", file: "c/pics/scan.png"),
      ])
    #expect(plan.files.contains { $0.path == "1945/pic a.jpg" })
    #expect(plan.files.contains { $0.path == "pics/scan.png" })
    let page = try #require(Publication.text("1945/index.html", of: plan))
    for link in [
      "../other/#part", "../archive/?x", "../1945/pic%20a.jpg", "https://e.org/x", "//e.org",
      "#top", "../pics/scan.png",
    ] {
      #expect(page.contains("href=\"\(link)\""), "\(link)")
    }
    let print = try #require(Publication.text("1945/print/index.html", of: plan))
    #expect(print.contains("src=\"../../1945/pic%20a.jpg\""))
    let feed = try #require(Publication.text("feed.xml", of: plan))
    #expect(!feed.contains("pic%20a.jpg"), "undated articles are in no feed")
  }

  @Test("the title comes from the front matter, a first heading, or the file's name")
  func titles() throws {
    let twice = Publication.article(headings: [(1, "Twice")]) { $0.title = "Twice" }
    let own = Publication.article(headings: [(1, "Own"), (1, "Second")])
    let plan = try Publication.plan([
      SourceArticle(path: "a.md", article: twice), SourceArticle(path: "b.md", article: own),
      Publication.source("c.md"),
    ])
    #expect(plan.site.articles.map(\.title) == ["Twice", "Own", "c"])
    let page = try #require(Publication.text("b/index.html", of: plan))
    #expect(page.contains("<h1>Own</h1>") && page.contains("<h2 id=\"second\">Second</h2>"))
  }

  @Test("the mail link keeps its limit and encodes all that matters")
  func mail() throws {
    let article = Publication.article {
      $0.title = String(repeating: "Жизнь & судьба ", count: 40)
      $0.description = String(repeating: "Слово? ", count: 400)
    }
    let plan = try Publication.plan([SourceArticle(path: "a.md", article: article)])
    let page = try #require(Publication.text("a/index.html", of: plan))
    let start = try #require(page.range(of: "mailto:"))
    let link = page[start.lowerBound...].prefix { $0 != "\"" }
    #expect(link.utf8.count <= 1_800 + 20)
    #expect(link.contains("%0D%0A") && link.contains("%26") && !link.contains(" "))
    #expect(link.hasSuffix("example.org%2Fjournal%2Fa%2F"))
  }

  @Test("planning and rendering twice gives the same bytes")
  func deterministic() throws {
    let first = try Publication.plan(Publication.hostile)
    let second = try Publication.plan(Publication.hostile.reversed())
    #expect(first.files.map(\.path) == second.files.map(\.path))
    #expect(first.files.map(\.bytes) == second.files.map(\.bytes))
  }

  @Test("files rendered together have the bytes each has alone, and each is rendered once")
  func works() throws {
    let sources = [
      try Recorded.almanac(), Recorded.source("Text “with words” here.\n", path: "b/index.md"),
      Recorded.source("# C\n\nMore.\n", path: "c.md"),
    ]
    let picture = SourceAsset(path: "b/p.png", file: "/b/p.png")
    let plan = try SitePlan(
      PlanInput(
        settings: Publication.settings, articles: sources, assets: [picture], now: 2_000_000_000))
    let works = plan.works
    #expect(works.flatMap { $0.map(\.path) } == plan.files.map(\.path))
    #expect(works.flatMap { PlannedFile.bytes(of: $0) } == plan.files.map(\.bytes))
    let bundle = works.first { $0.contains { $0.path == "b/index.html" } }
    #expect(
      bundle?.map(\.path) == [
        "b/cite.bib", "b/cite.json", "b/cite.ris", "b/index.html", "b/p.png", "b/print/index.html",
        "b/record.json", "b/record/index.html",
      ])
  }
}
