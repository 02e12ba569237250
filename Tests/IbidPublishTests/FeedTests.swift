import Foundation
import IbidModel
import IbidPublish
import Testing

struct FeedTests {
  /// Tools that read XML; where neither is installed the test says so and is skipped.
  static let reader = ["/usr/bin/xmllint", "/usr/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test("a feed holds full texts with full addresses and the newest change as its date")
  func content() throws {
    let article = Publication.article(
      [[.text("a"), .note("1"), .link("b.md", "b"), .image("p.png", "p")]], notes: [("1", "n")]
    ) {
      $0.title = "A"
      $0.date = PartialDate(iso: "2020-05-09")
      $0.lastmod = PartialDate(iso: "2022-01-01")
      $0.authors = [Metadata.Author(name: "Nick G.")]
    }
    let plan = try Publication.plan([
      SourceArticle(path: "a.md", article: article), Publication.source("b.md", date: "2021"),
    ])
    let feed = try #require(Publication.text("feed.xml", of: plan))
    #expect(feed.contains("<updated>2022-01-01T00:00:00Z</updated>\n<link rel=\"self\""))
    #expect(feed.contains("<id>https://example.org/journal/a/</id>"))
    #expect(feed.contains("<author><name>Nick G.</name></author>"))
    let base = "https://example.org/journal"
    for link in ["href=\"\(base)/a/#fn-1\"", "href=\"\(base)/b/\"", "src=\"\(base)/a/p.png\""] {
      #expect(feed.contains(link), "\(link)")
    }
    #expect(feed.contains("&lt;section class=\"notes\""))
  }

  @Test("XML is well-formed, whatever stands in the articles", .enabled(if: reader != nil))
  func wellFormed() throws {
    let plan = try Publication.plan(Publication.hostile)
    for name in ["feed.xml", "sitemap.xml"] {
      let bytes = try #require(plan.files.first { $0.path == name }?.bytes)
      #expect(try Self.isWellFormed(bytes), "\(name)")
    }
  }

  private static func isWellFormed(_ bytes: [UInt8]) throws -> Bool {
    let reader = try #require(reader)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: reader)
    let script = "import sys,xml.dom.minidom as m; m.parse(sys.stdin.buffer)"
    process.arguments = reader.hasSuffix("xmllint") ? ["--noout", "-"] : ["-c", script]
    let input = Pipe()
    process.standardInput = input
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
