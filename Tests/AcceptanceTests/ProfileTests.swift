import Foundation
import Testing

/// Folders as authors with Hugo, Quarto and Obsidian have them.
struct ProfileTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test func aHugoSiteIsReadAsHugoReadsIt() throws {
    try workshop.write("baseURL = 'https://x.example/'\n", to: "site/hugo.toml")
    try workshop.write(
      "{\n  \"title\": \"Lights\",\n  \"weight\": 3\n}\n\nIntro {{< badge `a>}}` >}}.\n\n<!--more-->\n\n"
        + "{{% notice warning %}}\nKeep *out*.\n{{% /notice %}}\n\nSee [b]({{< ref \"b.md\" >}}).\n",
      to: "site/content/posts/a/index.md")
    try workshop.write(
      "+++\ntitle = 'B'\nmenu = 'main'\n[params]\nhero = 'x.png'\n+++\n\n{{< highlight py >}}\n"
        + "@app.route('/')\n{{< /highlight >}}\n", to: "site/content/posts/b.md")
    try workshop.write(
      "---\ntitle: Posts\ncascade:\n  type: docs\n---\n", to: "site/content/posts/_index.md")
    let checked = try Program.ibid("check", workshop.path("site/content"), "--format", "concise")
    #expect(checked.status == 0)
    #expect(checked.output.contains("checked 3 articles"))
    #expect(!checked.output.contains("[M"), "\(checked.output)")
    let page = try Program.ibid("convert", workshop.path("site/content/posts/a/index.md"))
    #expect(page.output.contains("<title>Lights</title>"))
    #expect(page.output.contains("<p>Keep <em>out</em>.</p>"))
    #expect(!page.output.contains("notice") && !page.output.contains("more"))
  }

  @Test func aQuartoProjectHasNoFalseCitations() throws {
    try workshop.write("project:\n  type: website\n", to: "q/_quarto.yml")
    try workshop.write(
      "---\ntitle: Q\nformat:\n  html:\n    toc: true\nbibliography: refs.bib\nexecute:\n  echo: false\n---\n\n"
        + "See @fig-plot and @sec-a, but @knuth84.\n\n## A {#sec-a}\n\n"
        + "```{python}\n#| label: fig-plot\nplot()\n```\n\n::: {.callout-note}\nHello.\n:::\n",
      to: "q/chapters/one.qmd")
    let json = try Program.ibid("convert", workshop.path("q/chapters/one.qmd"), "--to", "json")
    #expect(json.output.contains("\"kind\":\"crossReference\""))
    #expect(json.output.components(separatedBy: "\"kind\":\"citation\"").count == 2)
    let page = try Program.ibid("convert", workshop.path("q/chapters/one.qmd"))
    #expect(page.output.contains("<a href=\"#fig-plot\">Figure\u{A0}1</a>"))
    #expect(page.output.contains("language-python"))
    let checked = try Program.ibid("check", workshop.path("q"), "--format", "concise")
    #expect(checked.output.contains("checked 1 article"))
    #expect(!checked.output.contains("[M"))
  }

  @Test func aVaultIsPublishedWithItsLinks() throws {
    try workshop.write("title: Vault\n", to: "v/ibid.yaml")
    try workshop.write("{}", to: "v/content/.obsidian/app.json")
    try workshop.write(
      "---\naliases: [Erste Notiz]\ncssclasses: wide\n---\nTo [[Second Note|two]], [[Nowhere]].\n\n"
        + "![[map.png|300]]\n\n%% private %%\n\nA ==thought==. ^t1\n", to: "v/content/First Note.md"
    )
    try workshop.write("Back to [[First Note#^t1]].\n", to: "v/content/deep/Second Note.md")
    try workshop.write([0x89, 0x50, 0x4E, 0x47], to: "v/content/Attachments/map.png")
    let built = try Program.ibid("build", workshop.path("v"), "--now", "2026-11-22")
    #expect(built.status == 0, "\(built.errors)")
    let first = try #require(workshop.text("v/public/first-note/index.html"))
    #expect(first.contains("<a href=\"../second-note/\">two</a>, Nowhere."))
    #expect(first.contains("src=\"../Attachments/map.png\""))
    #expect(first.contains("<mark>thought</mark>") && first.contains("id=\"block-t1\""))
    #expect(!first.contains("private"))
    let second = try #require(workshop.text("v/public/second-note/index.html"))
    #expect(second.contains("href=\"../first-note/#block-t1\""))
    #expect(try Program.ibid("verify", workshop.path("v/public")).status == 0)
  }

  @Test func theOptionGoesBeforeTheSettingsAndTheseBeforeTheFolder() throws {
    let file = try workshop.write("[[a]]\n", to: "p/content/a.md")
    func html(_ arguments: String...) throws -> String {
      try Program.ibid(["convert", file, "--fragment"] + arguments).output
    }
    #expect(try html() == "<p>[[a]]</p>\n")
    try workshop.write("{}", to: "p/content/.obsidian/app.json")
    #expect(try html() == "<p>a</p>\n")
    try workshop.write("title: P\nprofile: pandoc\n", to: "p/ibid.yaml")
    #expect(try html() == "<p>[[a]]</p>\n")
    #expect(try html("--profile", "obsidian") == "<p>a</p>\n")
    #expect(try Program.ibid("convert", file, "--profile", "jekyll").status == 2)
  }

  @Test func whatDoesNotEndIsReported() throws {
    let file = try workshop.write("a {{< b\n\n[[c\n\n%% d\n", to: "a.md")
    let plain = try Program.ibid("check", file, "--format", "concise").output
    #expect(plain.contains("a.md:1:3: warning[M920] unclosed-shortcode"))
    #expect(!plain.contains("M921"))
    let vault = try Program.ibid(
      "check", file, "--format", "concise", "--profile", "obsidian"
    ).output
    #expect(vault.contains("M921") && vault.contains("M922") && !vault.contains("M920"))
  }
}
