import Foundation
import Testing

/// The first page and its answer sheet; not part of the project.
enum Seed {
  static let folder = Program.project.deletingLastPathComponent().appending(path: "shared/seed")

  /// True when they lie beside the project.
  static var isHere: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "page.txt").path)
  }
}

/// What `ibid check` says of the first page, against the answer sheet beside it.
@Suite(.enabled(if: Seed.isHere, "needs ../shared/seed/page.txt"))
struct SeedCheckTests {
  /// A finding as the JSON report gives it.
  struct Finding: Decodable {
    var code: String
    var severity: String
    var line: Int
    var message: String
    var related: [Place]
  }

  struct Place: Decodable {
    var line: Int
  }

  struct Report: Decodable {
    var version: Int
    var findings: [Finding]
  }

  /// The answer sheet, as far as it is needed.
  struct Facts: Decodable {
    struct Marker: Decodable {
      var line: Int
      var n: Int
      var state: String
    }
    struct Quotation: Decodable {
      var id: String
      var line: Int
    }
    struct Summary: Decodable {
      var dangling: [Int]
      var gap: [Int]
      var quotesWithoutNote: [String]
      var quotesOnDanglingNote: [String]
    }
    var markers: [Marker]
    var quotations: [Quotation]
    var summary: Summary
  }

  private let findings: [Finding]
  private let facts: Facts

  init() throws {
    let outcome = try Program.ibid(
      "check", Seed.folder.appending(path: "page.txt").path, "--format", "json")
    #expect(outcome.status == 1)
    findings = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)).findings
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    facts = try decoder.decode(
      Facts.self, from: Data(contentsOf: Seed.folder.appending(path: "facts.json")))
  }

  private func lines(_ code: String) -> [Int] {
    findings.filter { $0.code == code }.map(\.line)
  }

  private func lines(ofQuotations ids: [String]) -> [Int] {
    facts.quotations.filter { ids.contains($0.id) }.map(\.line)
  }

  @Test func missingNotesAreOneFindingWithSixPlaces() throws {
    let dangling = findings.filter { $0.code == "N101" }
    let finding = try #require(dangling.first)
    #expect(dangling.count == 1)
    let wanted = facts.markers.filter { $0.state == "dangling" }.map(\.line)
    #expect([finding.line] + finding.related.map(\.line) == wanted)
    #expect(facts.summary.dangling == [2, 7, 8, 9, 10, 11])
    #expect(finding.message.contains("2 and 7–11"))
  }

  @Test func theGapIsFound() {
    let gaps = findings.filter { $0.code == "N104" }
    #expect(gaps.count == 1)
    #expect(facts.summary.gap == [5])
    #expect(gaps.first?.message.contains("5") == true)
  }

  @Test func theNotesHaveTheirDefects() {
    #expect(lines("I203") == [59])
    #expect(lines("R303") == [56])
    #expect(lines("R305") == [58])
    #expect(lines("R306") == [58])
    #expect(lines("R304").isEmpty)
  }

  @Test func quotationsWithoutANoteAndOnALostOneAreFound() {
    #expect(lines("Q501") == lines(ofQuotations: facts.summary.quotesWithoutNote))
    #expect(lines("Q502") == lines(ofQuotations: facts.summary.quotesOnDanglingNote))
  }

  @Test func nothingElseIsFound() {
    let known: Set = [
      "N101", "N104", "I203", "R303", "R305", "R306", "Q501", "Q502", "Q517",
    ]
    #expect(findings.filter { !known.contains($0.code) }.map(\.code) == [])
    #expect(findings.count == 15)
  }
}
