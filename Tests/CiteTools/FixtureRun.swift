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
    let library = FixtureInput.library(fixture["INPUT"] ?? "", name: fixture.name + ".json")
    if let calls = fixture["CITATIONS"] {
      return try callOutput(calls, processor, library)
    }
    let document = try document(library.items)
    let formatted = processor.formatted(document, from: library)
    return fixture.isBibliography
      ? bibliography(formatted) : formatted.citations.map(html(of:)).joined(separator: "\n")
  }

  /// The input; items without a key get one.
  private func inputWithKeys() throws -> [UInt8] {
    let text = fixture["INPUT"] ?? ""
    guard var items = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]],
      items.contains(where: { $0["id"] == nil })
    else { return Array(text.utf8) }
    for index in items.indices where items[index]["id"] == nil {
      items[index]["id"] = "item-without-key-\(index)"
    }
    return Array(try JSONSerialization.data(withJSONObject: items))
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

  /// A citation as HTML; citeproc-js has a message for one that shows nothing.
  private func html(of citation: FormattedCitation) -> String {
    let html = citation.text.suiteHTML(isBibliography: false)
    return html.isEmpty ? "[CSL STYLE ERROR: reference with no printed form.]" : html
  }

  private func bibliography(_ document: FormattedDocument) -> String {
    let entries = document.bibliography.map { entry in
      "  <div class=\"csl-entry\">\(entry.text.suiteHTML(isBibliography: true))</div>\n"
    }
    return "<div class=\"csl-bib-body\">\n\(entries.joined())</div>"
  }

  /// The document after the last of the calls, the citations that it made anew marked.
  private func callOutput(
    _ text: String, _ processor: CitationProcessor, _ library: Library
  ) throws -> String {
    let calls = try JSONDecoder().decode([FixtureCall].self, from: Data(text.utf8))
    guard let last = calls.last else { return "" }
    let after = processor.formatted(document(calls), from: library)
    if fixture.isBibliography { return bibliography(after) }
    let before = states(Array(calls.dropLast()), processor, library)
    let lines = last.order.indices.map { place in
      let id = last.order[place].id
      let isNew = id == last.id || before[id] != after.states[place]
      return "\(isNew ? ">>" : "..")[\(place)] \(html(of: after.citations[place]))"
    }
    return lines.joined(separator: "\n")
  }

  /// What the citations after some calls were made by, by their names.
  private func states(
    _ calls: [FixtureCall], _ processor: CitationProcessor, _ library: Library
  ) -> [String: Int] {
    guard let last = calls.last else { return [:] }
    let formatted = processor.formatted(document(calls), from: library)
    return Dictionary(zip(last.order.map(\.id), formatted.states)) { _, new in new }
  }

  private func document(_ calls: [FixtureCall]) -> CitedDocument {
    let cites = Dictionary(calls.map { ($0.id, $0.cites) }) { _, new in new }
    let order = calls.last?.order ?? []
    var document = CitedDocument(
      citations: order.map { CitationCluster(cites: cites[$0.id] ?? [], noteNumber: $0.note) })
    document.keepsStates = true
    return document
  }
}
