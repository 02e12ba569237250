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
    let document = try document(library, processor)
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

  /// The lists of `CITATION-ITEMS`, or one citation of all items in the order of the bibliography.
  private func document(_ library: Library, _ processor: CitationProcessor) throws -> CitedDocument
  {
    var document = CitedDocument(citations: [])
    document.registered = library.items.map(\.id)
    document.hasGivenPositions = true
    if let lists = fixture["CITATION-ITEMS"] {
      document.citations = try JSONDecoder().decode([[FixtureCite]].self, from: Data(lists.utf8))
        .map { CitationCluster(cites: $0.map(\.cite)) }
      return document
    }
    let sorted = processor.formatted(document, from: library).bibliography.map(\.id)
    let keys = sorted.count == library.items.count ? sorted : document.registered
    document.citations = [CitationCluster(cites: keys.map { Cite(id: $0) })]
    return document
  }

  /// A citation as HTML; citeproc-js has a message for one that shows nothing.
  private func html(of citation: FormattedCitation) -> String {
    let html = citation.text.suiteHTML(isBibliography: false)
    return html.isEmpty ? Self.nothing : html
  }

  private static let nothing = "[CSL STYLE ERROR: reference with no printed form.]"

  private func bibliography(_ document: FormattedDocument) -> String {
    let entries = document.bibliography.enumerated().map { place, entry in
      let html = entry.text.suiteHTML(isBibliography: true)
      let text = html.isEmpty ? "\(place + 1). \(Self.nothing)" : html
      return "  <div class=\"csl-entry\">\(text)</div>\n"
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
    let moved = movedItems(before, last.order.map(\.id), after.states)
    let lines = last.order.indices.map { place in
      let id = last.order[place].id
      let state = after.states[place]
      let isNew =
        id == last.id || before[id]?.hash != state.hash
        || !moved.isDisjoint(with: state.firstNotes.keys)
      return "\(isNew ? ">>" : "..")[\(place)] \(html(of: after.citations[place]))"
    }
    return lines.joined(separator: "\n")
  }

  /// The items whose first note changed for a citation that was there before.
  private func movedItems(
    _ before: [String: CitationState], _ ids: [String], _ states: [CitationState]
  ) -> Set<String> {
    var moved: Set<String> = []
    for (id, state) in zip(ids, states) {
      for (key, note) in before[id]?.firstNotes ?? [:] where state.firstNotes[key] != note {
        moved.insert(key)
      }
    }
    return moved
  }

  /// What the citations after some calls were made by, by their names.
  private func states(
    _ calls: [FixtureCall], _ processor: CitationProcessor, _ library: Library
  ) -> [String: CitationState] {
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
