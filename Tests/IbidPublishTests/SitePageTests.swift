import IbidModel
import IbidPublish
import Testing

/// What must be true of every page, shown on a site with hostile text everywhere.
struct SitePageTests {
  let plan: SitePlan
  let pages: [(path: String, html: String)]

  init() throws {
    plan = try Publication.plan(Publication.hostile)
    pages = plan.files.filter { $0.path.hasSuffix(".html") }
      .map { ($0.path, String(decoding: $0.bytes ?? [], as: UTF8.self)) }
  }

  @Test("every page has exactly one heading of the first level")
  func headings() {
    #expect(pages.count > 15)
    for page in pages {
      #expect(page.html.components("<h1").count == 2, "\(page.path)")
    }
  }

  @Test("no page holds a script, a handler, a style attribute or a request to elsewhere")
  func harmless() {
    for page in pages {
      #expect(!page.html.contains("<script"), "\(page.path)")
      for tag in page.html.tags {
        let names = tag.attributes.map(\.name)
        #expect(!names.contains { $0.hasPrefix("on") || $0 == "style" }, "\(page.path): \(tag)")
        for attribute in tag.attributes where attribute.name == "href" || attribute.name == "src" {
          #expect(!attribute.value.lowercased().hasPrefix("javascript"), "\(page.path)")
          #expect(!attribute.value.hasPrefix("data:text"), "\(page.path)")
        }
        // The page for missing addresses is shown anywhere, so that its links are full ones.
        if page.path == "404.html" { continue }
        if tag.name == "img" || tag.attributes.contains(where: { $0.value == "stylesheet" }) {
          let address = tag["src"] ?? tag["href"] ?? ""
          #expect(!address.contains("//"), "\(page.path): \(tag)")
        }
      }
    }
  }

  @Test("every link inside the site leads to a file of the plan, every fragment to an id")
  func links() {
    let files = Set(plan.files.map(\.path))
    for page in pages where page.path != "404.html" {
      let ids = Set(page.html.tags.compactMap { $0["id"] })
      for tag in page.html.tags where tag.name == "a" || tag.name == "link" {
        guard let link = tag["href"], !link.contains(":") || link.hasPrefix("#") else { continue }
        if link.hasPrefix("#") {
          let name = link.dropFirst()
          #expect(ids.contains(String(name)) || name.contains("%"), "\(page.path): \(link)")
        } else {
          let target = resolve(link, from: page.path)
          #expect(files.contains(target), "\(page.path): \(link) gives \(target)")
        }
      }
    }
  }

  @Test("no id stands twice on a page")
  func identifiers() {
    for page in pages {
      let ids = page.html.tags.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count, "\(page.path): \(ids)")
    }
  }

  @Test("old addresses lead to the article, and never out of the site")
  func redirects() throws {
    let old = try #require(pages.first { $0.path == "old/page.html" })
    #expect(old.html.contains("url=../worst-b/"))
    #expect(pages.contains { $0.path == "older/index.html" })
    #expect(pages.contains { $0.path == "etc/passwd/index.html" })
  }

  @Test("the style sheet keeps to 6 KB and has its hash in its name")
  func theme() throws {
    let theme = try #require(plan.files.first { $0.path.hasPrefix("theme.") })
    let bytes = try #require(theme.bytes)
    #expect(bytes.count <= 6 * 1_024)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("url(") && !text.contains("@import") && !text.contains("/*"))
    #expect(text.components("{").count == text.components("}").count)
    // The lines of a poem end with <br> and begin with no-break spaces: nothing more may part them.
    let poem = text.components("}").filter { $0.contains("pre-wrap") }
    #expect(!poem.isEmpty && !poem.contains { $0.contains(".lines") })
  }

  private func resolve(_ link: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    let target = link.prefix { $0 != "?" && $0 != "#" }
    for part in target.split(separator: "/") {
      if part == ".." { parts.removeLast() } else if part != "." { parts.append(String(part)) }
    }
    let joined = parts.joined(separator: "/")
    let isFolder = target.isEmpty || target.hasSuffix("/")
    return isFolder ? (joined.isEmpty ? "" : joined + "/") + "index.html" : joined
  }
}
