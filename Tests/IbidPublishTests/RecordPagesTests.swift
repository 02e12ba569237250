import Foundation
import IbidHTML
import IbidModel
import IbidPublish
import IbidStore
import Testing

/// The pages about records, and how they hang together.
struct RecordPagesTests {
  let plan: SitePlan

  init() throws {
    let articles = try ["en", "de", "fr", "es", "ru", "he"].map {
      try Recorded.almanac(language: $0, path: $0 + ".md")
    }
    plan = try Publication.plan(articles)
  }

  private func page(_ path: String) throws -> String {
    try #require(Publication.text(path, of: plan))
  }

  @Test("every link of a page leads to a file of the site, and every fragment to an id there")
  func links() throws {
    let files = Set(plan.files.map(\.path))
    for file in plan.files where file.path.hasSuffix(".html") && file.path != "404.html" {
      let html = String(decoding: file.bytes ?? [], as: UTF8.self)
      for link in html.tags.filter({ $0.name == "a" }).compactMap({ $0["href"] })
      where !link.contains(":") {
        let target = resolved(link, from: file.path)
        #expect(files.contains(target.path), "\(file.path): \(link)")
        if let fragment = target.fragment {
          let ids = Set(try page(target.path).tags.compactMap { $0["id"] })
          #expect(ids.contains(fragment), "\(file.path): \(link)")
        }
      }
    }
  }

  @Test("no id stands twice on a page, and none has a script, a handler or a style")
  func harmless() {
    for file in plan.files where file.path.hasSuffix(".html") {
      let html = String(decoding: file.bytes ?? [], as: UTF8.self)
      let ids = html.tags.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count, "\(file.path)")
      #expect(!html.contains("<script"), "\(file.path)")
      #expect(html.components("<h1").count == 2, "\(file.path)")
    }
  }

  @Test("hostile words in a record stay words")
  func hostile() throws {
    let nasty = "\"><script>alert(1)</script>'&"
    var source = Recorded.source(
      "“x y z”.\n",
      quotations: [
        Recorded.Wanted(
          ending: "z”", text: nasty, outcome: .altered,
          evidence: Recorded.evidence(nasty, nasty, nasty, [.article(nasty), .source(nasty)]))
      ],
      captures: [
        try Recorded.capture(nasty, title: nasty, url: "javascript:alert(1)", witness: nasty)
      ],
      findings: [Record.Finding(code: nasty, slug: nasty, severity: .error, message: nasty)])
    source.record?.links = [
      Record.Link(
        destination: "javascript:alert(1)", text: nasty, verdict: .unknown, findings: [nasty])
    ]
    let plan = try Publication.plan([source])
    for path in ["a/index.html", "a/record/index.html", "a/evidence/index.html"] {
      let html = try #require(Publication.text(path, of: plan))
      #expect(!html.contains("<script"), "\(path)")
      #expect(!html.tags.contains { $0["href"]?.hasPrefix("javascript") == true }, "\(path)")
    }
  }

  @Test("the evidence shows the words of both as the record has them, the passage marked")
  func evidence() throws {
    let source = try Recorded.almanac()
    let record = try #require(source.record)
    let html = try page("en/evidence/index.html")
    for (index, quotation) in record.quotations.enumerated() {
      let name = "<section id=\"q\(index + 1)\" data-outcome=\"\(quotation.outcome.rawValue)\">"
      guard quotation.outcome != .couldNotTell else {
        #expect(!html.contains(name))
        continue
      }
      let parts = html.components(name)
      #expect(parts.count == 2, "\(name)")
      let section = parts[1].components("</section>")[0]
      #expect(text(of: "<blockquote class=\"article\">", in: section) == quotation.text)
      guard let evidence = quotation.evidence else { continue }
      #expect(
        text(of: "<blockquote class=\"excerpt\" dir=\"auto\">", in: section)
          == folded(evidence.excerpt))
      let passage = Array(evidence.excerpt.utf8)[evidence.passage.range]
      let marks = section.components("<mark>").dropFirst().map {
        folded(withoutTags($0.components("</mark>")[0]))
      }
      #expect(
        marks.joined(separator: " ") == folded(String(decoding: passage, as: UTF8.self)))
      #expect(section.contains(evidence.excerptSHA256))
    }
    #expect(html.contains("stood <del>eleven</del> feet"))
    #expect(html.contains("stood <ins>nineteen</ins> feet"))
    #expect(html.contains("The article has “eleven”, the source “nineteen”."))
    #expect(html.contains("The article leaves out “then”."))
    #expect(html.contains("“the end of” is not in the source."))
  }

  @Test("the record page has an item with its verdict for every part")
  func items() throws {
    let record = try #require(try Recorded.almanac().record)
    let tags = try page("en/record/index.html").tags
    let items = Dictionary(
      tags.compactMap { tag in tag["data-verdict"].map { (tag["id"] ?? "", $0) } },
      uniquingKeysWith: { $0 + $1 })
    var wanted: [String: String] = [:]
    for (index, part) in record.markers.enumerated() {
      wanted["m\(index + 1)"] = part.verdict.rawValue
    }
    for (index, part) in record.notes.enumerated() {
      wanted["n\(index + 1)"] = part.verdict.rawValue
    }
    for (index, part) in record.quotations.enumerated() {
      wanted["q\(index + 1)"] = part.verdict.rawValue
    }
    for (index, part) in record.references.enumerated() {
      wanted["r\(index + 1)"] = part.verdict.rawValue
    }
    #expect(items == wanted)
  }

  @Test("the hashes of the evidence are folded away, and each way back has a name of its own")
  func folded() throws {
    let html = try page("en/evidence/index.html")
    let tags = html.tags
    let outside = html.components("<details>").map {
      $0.components("</details>").last ?? ""
    }
    #expect(outside.count > 1)
    #expect(!outside.contains { $0.contains("SHA-256") })
    let names = tags.compactMap { $0["aria-labelledby"] }
    #expect(!names.isEmpty && Set(names).count == names.count)
    let ids = Set(tags.compactMap { $0["id"] })
    #expect(names.allSatisfy { $0.split(separator: " ").allSatisfy { ids.contains(String($0)) } })
  }

  @Test("many markers that hold are folded away, those that fail are not")
  func manyMarkers() throws {
    var source = try Recorded.almanac()
    let one = Record.Marker(label: "1", note: 0, verdict: .holds, findings: [])
    var failing = one
    failing.verdict = .fails
    source.record?.markers = Array(repeating: one, count: 40) + [failing]
    let plan = try Publication.plan([source])
    let path = try #require(plan.files.map(\.path).first { $0.hasSuffix("record/index.html") })
    let html = try #require(Publication.text(path, of: plan))
    let parts = html.components("<details>")
    #expect(parts.count == 2)
    #expect(parts[0].contains("id=\"m41\"") && !parts[0].contains("id=\"m40\""))
    let inside = parts[1].components("</details>")[0]
    #expect(inside.components("data-verdict=\"holds\"").count == 41)
    #expect(inside.contains("<summary>holds"))
  }

  @Test("paper and feeds have neither the box nor the marks")
  func elsewhere() throws {
    for path in ["en/print/index.html", "feed.xml"] {
      let text = try page(path)
      #expect(!text.contains("compared") && !text.contains("class=\"record\""), "\(path)")
    }
  }

  @Test("without the output 'record' a page says nothing of a record")
  func off() throws {
    var settings = Publication.settings
    settings.outputs = ["html", "feed"]
    let plan = try Publication.plan([try Recorded.almanac()], settings: settings)
    #expect(!plan.files.contains { $0.path.contains("record") || $0.path.contains("evidence") })
    let html = try #require(Publication.text("almanac/index.html", of: plan))
    #expect(!html.contains("class=\"record\"") && !html.contains("class=\"compared\""))
  }

  @Test("whole captured texts are published when the settings say so, and the record says where")
  func captures() throws {
    var settings = Publication.settings
    let source = try Recorded.almanac()
    let ids = try #require(source.record).captures.map(\.id)
    var input = PlanInput(settings: settings, articles: [source], now: Publication.now)
    for id in ids { input.captureTexts[id] = "/journal/sources/\(id.folder)/text.txt" }
    #expect(try !SitePlan(input).files.contains { $0.path.hasPrefix("sources/") })
    settings.evidence = .capture
    input.settings = settings
    let plan = try SitePlan(input)
    let texts = plan.files.filter { $0.path.hasPrefix("sources/") }
    #expect(
      texts.map(\.path) == [
        "sources/minutes-1791/2026-11-22/text.txt", "sources/penhale/2026-11-22/text.txt",
      ])
    let json = try #require(Publication.text("almanac/record.json", of: plan))
    #expect(json.contains("\"text\":\"sources/minutes-1791/2026-11-22/text.txt\""))
    #expect(json.contains("\"level\":\"capture\"") && json.contains("\"level\":\"witness\""))
  }

  // MARK: Reading pages

  private func text(of tag: String, in html: Substring) -> String {
    let parts = html.components(tag)
    guard parts.count == 2 else { return "" }
    return folded(withoutTags(parts[1].components("</blockquote>")[0]))
  }

  private func withoutTags(_ html: Substring) -> String {
    html.components("<").map { piece in
      let parts = piece.components(">")
      let isBlock = parts[0] == "/p" || parts[0] == "p"
      return parts.count > 1 ? (isBlock ? " " : "") + parts[1] : String(parts[0])
    }.joined()
  }

  private func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func resolved(_ link: String, from path: String) -> (path: String, fragment: String?) {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    let pieces = link.components("#")
    let target = pieces[0].prefix { $0 != "?" }
    if target.isEmpty { return (path, pieces.count > 1 ? String(pieces[1]) : nil) }
    for part in target.split(separator: "/") {
      if part == ".." { parts.removeLast() } else if part != "." { parts.append(String(part)) }
    }
    let joined = parts.joined(separator: "/")
    let file = target.hasSuffix("/") ? (joined.isEmpty ? "" : joined + "/") + "index.html" : joined
    return (file, pieces.count > 1 ? String(pieces[1]) : nil)
  }
}
