import Foundation
import IbidCite

/// Runs a fixture as the suite's own harness does.
struct FixtureRun {
  let fixture: Fixture
  let locales: LocaleSource

  /// What the processor gives for the fixture, without blanks around it; a message when it fails.
  func result() -> String {
    do {
      return try output().trimmingCharacters(in: .whitespacesAndNewlines)
    } catch {
      return "error: \(error)"
    }
  }

  private func output() throws -> String {
    let style = try Style(xml: Array((fixture["CSL"] ?? "").utf8), name: fixture.name)
    let processor = try CitationProcessor(style: style, locales: locales)
    let input = Array((fixture["INPUT"] ?? "").utf8)
    let library = Library(input, name: fixture.name + ".json")
    if let calls = fixture["CITATIONS"] {
      return try callOutput(calls, processor, library)
    }
    let document = try document(library.items)
    let formatted = processor.formatted(document, from: library)
    return fixture.isBibliography
      ? bibliography(formatted)
      : formatted.citations.map { $0.text.suiteHTML(isBibliography: false) }
        .joined(separator: "\n")
  }

  /// The lists of `CITATION-ITEMS`, or one citation of all items.
  private func document(_ items: [Item]) throws -> CitedDocument {
    var clusters = [CitationCluster(cites: items.map { Cite(id: $0.id) })]
    if let lists = fixture["CITATION-ITEMS"] {
      clusters = try JSONDecoder().decode([[FixtureCite]].self, from: Data(lists.utf8))
        .map { CitationCluster(cites: $0.map(\.cite)) }
    }
    var document = CitedDocument(citations: clusters)
    document.registered = items.map(\.id)
    document.hasGivenPositions = true
    return document
  }

  private func bibliography(_ document: FormattedDocument) -> String {
    let entries = document.bibliography.map { $0.text.suiteHTML(isBibliography: true) }
    return "<div class=\"csl-bib-body\">\n\(entries.joined())</div>"
  }

  /// The document after the last of the calls, the citations that it changed marked.
  private func callOutput(
    _ text: String, _ processor: CitationProcessor, _ library: Library
  ) throws -> String {
    let calls = try JSONDecoder().decode([FixtureCall].self, from: Data(text.utf8))
    guard let last = calls.last else { return "" }
    let after = processor.formatted(document(calls), from: library)
    if fixture.isBibliography { return bibliography(after) }
    let before = texts(Array(calls.dropLast()), processor, library)
    let lines = zip(last.order, after.citations).enumerated().map { place, pair in
      let text = pair.1.text.suiteHTML(isBibliography: false)
      let isChanged = pair.0.id == last.id || before[pair.0.id] != text
      return "\(isChanged ? ">>" : "..")[\(place)] \(text)"
    }
    return lines.joined(separator: "\n")
  }

  /// The citations after some calls, by their names.
  private func texts(
    _ calls: [FixtureCall], _ processor: CitationProcessor, _ library: Library
  ) -> [String: String] {
    guard let last = calls.last else { return [:] }
    let formatted = processor.formatted(document(calls), from: library)
    let texts = formatted.citations.map { $0.text.suiteHTML(isBibliography: false) }
    return Dictionary(zip(last.order.map(\.id), texts)) { _, new in new }
  }

  private func document(_ calls: [FixtureCall]) -> CitedDocument {
    let cites = Dictionary(calls.map { ($0.id, $0.cites) }) { _, new in new }
    let order = calls.last?.order ?? []
    return CitedDocument(
      citations: order.map { CitationCluster(cites: cites[$0.id] ?? [], noteNumber: $0.note) })
  }
}
