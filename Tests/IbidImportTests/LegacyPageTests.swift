import Foundation
import IbidModel
import IbidRead
import Testing

@testable import IbidImport

/// The demonstration's legacy pages, against the answer sheet beside them.
struct LegacyPageTests {
  struct Answers: Decodable {
    var title: String
    var byline: String
    var date: String
    var headings: [String]
    var markers: [[Mixed]]
    var notes: [[Mixed]]
    var dangling: [String]
  }

  /// A label or a line.
  enum Mixed: Decodable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    var string: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      }
    }
  }

  static let pages = ["tea-clippers.txt", "lighthouse.html"]

  private func answers(for page: String) throws -> Answers {
    let data = try Data(contentsOf: Pages.legacy.appending(path: "expected.json"))
    let all = try JSONDecoder().decode([String: Answers].self, from: data)
    return try #require(all[page])
  }

  @Test(arguments: pages)
  func metadataIsRecovered(page: String) throws {
    let answers = try answers(for: page)
    let article = try Pages.article(Pages.legacy.appending(path: page))
    #expect(article.metadata.title == answers.title)
    #expect(article.metadata.authors.map(\.name) == [answers.byline])
    #expect(article.metadata.date?.iso == answers.date)
  }

  @Test(arguments: pages)
  func markersAndNotesAreRecovered(page: String) throws {
    let answers = try answers(for: page)
    let article = try Pages.article(Pages.legacy.appending(path: page))
    func joined(_ rows: [[Mixed]]) -> [String] {
      rows.map { $0.map(\.string).joined(separator: "@") }
    }
    #expect(article.markers == joined(answers.markers))
    #expect(article.presentNotes == joined(answers.notes))
    #expect(article.metadata.notesLost == answers.dangling)
  }

  @Test(arguments: pages)
  func headingsAreRecovered(page: String) throws {
    let answers = try answers(for: page)
    let article = try Pages.article(Pages.legacy.appending(path: page))
    let facts = ArticleFacts(reading: article)
    #expect(facts.headings.map(\.text) == answers.headings)
  }

  @Test func theEncodingIsSaid() throws {
    let article = try Pages.article(Pages.legacy.appending(path: "lighthouse.html"))
    #expect(article.source.encoding == "windows-1252")
    #expect(article.findings("J807") == [1])
    #expect(article.tree.plainString(of: .root).contains("Académie"))
  }
}
