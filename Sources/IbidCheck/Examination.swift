package import IbidModel

/// What the check of one article gave.
package struct Examination: Sendable {
  /// The findings, by position.
  package var diagnostics: [Diagnostic]
  /// The verdict on every part that was looked at.
  package var verdicts: [Examined: Verdict]
  /// The codes of the findings about each part, each once.
  package var codes: [Examined: [String]]
  /// How many parts got each verdict.
  package var counts: VerdictCounts
  /// How many parts of each kind were looked at.
  package var parts: PartCounts
  /// How many findings were silenced.
  package var silenced: Int
  /// The findings about the works it cites by key; they stand in the libraries.
  package var worksCited: [Diagnostic] = []

  /// How many parts of each kind were looked at.
  package struct PartCounts: Hashable, Sendable {
    package var markers = 0
    package var notes = 0
    package var quotations = 0
    /// How many of the quotations were compared with a source.
    package var compared = 0
    package var references = 0
    package var links = 0
    /// The works of a library that was checked by itself.
    package var works = 0

    package init() {}

    /// Counts one more.
    mutating func add(_ part: Examined) {
      switch part {
      case .marker: markers += 1
      case .note: notes += 1
      case .quotation: quotations += 1
      case .reference, .citation: references += 1
      case .link: links += 1
      }
    }

    /// The sum of two counts.
    static func + (left: PartCounts, right: PartCounts) -> PartCounts {
      var sum = left
      sum.markers += right.markers
      sum.notes += right.notes
      sum.quotations += right.quotations
      sum.compared += right.compared
      sum.references += right.references
      sum.links += right.links
      sum.works += right.works
      return sum
    }
  }
}

/// Checks one article by all rules.
///
/// `diagnostics` are those of the parser or importer, which join the findings; `allowing` are codes
/// or slugs that the settings silence, besides those of the article's front matter. A silenced
/// finding changes no verdict, and silence changes nothing about what a comparison gave. `library`
/// is what the check of the article's libraries gave.
package func examined(
  _ facts: ArticleFacts, diagnostics: [Diagnostic] = [], allowing: [String] = [],
  library: LibraryExamination? = nil
) -> Examination {
  var findings = Findings()
  for rule in Rule.all { findings.run(rule, on: facts) }
  let silence = Silence(facts.metadata.allowedCodes + allowing)
  let kept = findings.entries.filter { !silence.covers($0.diagnostic) }
  let works = worksCited(by: facts, library).filter { !silence.covers($0.diagnostic) }
  let joined = diagnostics.filter { !silence.covers($0) }
  let verdicts = verdicts(on: facts, by: kept + works)
  var counts = VerdictCounts()
  var parts = Examination.PartCounts()
  for (part, verdict) in verdicts {
    counts.add(verdict)
    parts.add(part)
  }
  parts.compared = facts.comparisons.values.count(where: \.outcome.isCompared)
  return Examination(
    diagnostics: sorted(kept.map(\.diagnostic) + joined), verdicts: verdicts,
    codes: codes(of: kept + works), counts: counts, parts: parts,
    silenced: findings.entries.count + diagnostics.count - kept.count - joined.count,
    worksCited: works.map(\.diagnostic))
}

/// The findings about the works that an article cites, in the order of its citations.
private func worksCited(
  by facts: ArticleFacts, _ examination: LibraryExamination?
) -> [Findings.Entry] {
  guard let library = facts.library, let examination, !examination.works.isEmpty else { return [] }
  var order: [String] = []
  var citations: [String: [Examined]] = [:]
  for (index, citation) in facts.citations.enumerated() {
    guard let key = library[citation.key]?.key, examination.works[key] != nil else { continue }
    if citations[key] == nil { order.append(key) }
    citations[key, default: []].append(.citation(index))
  }
  return order.flatMap { key in
    (examination.works[key] ?? []).map {
      Findings.Entry(diagnostic: $0, about: citations[key] ?? [], touching: [])
    }
  }
}

/// Codes and slugs that are not to be reported.
struct Silence {
  private let names: Set<String>

  init(_ names: [String]) { self.names = Set(names.map { $0.lowercased() }) }

  func covers(_ diagnostic: Diagnostic) -> Bool {
    names.contains(diagnostic.code.lowercased()) || names.contains(diagnostic.slug)
  }
}

/// The codes of the findings about each part, in the order of the rules.
private func codes(of entries: [Findings.Entry]) -> [Examined: [String]] {
  var codes: [Examined: [String]] = [:]
  for entry in entries {
    for part in entry.about + entry.touching
    where codes[part]?.contains(entry.diagnostic.code) != true {
      codes[part, default: []].append(entry.diagnostic.code)
    }
  }
  return codes
}

/// The verdicts: what is there holds unless a finding says otherwise; a quotation has the verdict
/// of its comparison; what nobody compared, where a link leads, and a key without a library to look
/// it up in, could not be told.
private func verdicts(
  on facts: ArticleFacts, by entries: [Findings.Entry]
) -> [Examined: Verdict] {
  var verdicts: [Examined: Verdict] = [:]
  for index in facts.markers.indices { verdicts[.marker(index)] = .holds }
  for (index, note) in facts.notes.enumerated() where !note.isMissing {
    verdicts[.note(index)] = .holds
    if note.givesReference { verdicts[.reference(index)] = .holds }
  }
  for (index, quotation) in facts.quotations.enumerated() where quotation.role == .quotation {
    verdicts[.quotation(index)] = facts.comparisons[index]?.outcome.verdict ?? .unknown
  }
  for index in facts.citations.indices {
    verdicts[.citation(index)] = facts.library == nil ? .unknown : .holds
  }
  for index in facts.links.indices { verdicts[.link(index)] = .unknown }
  for entry in entries where entry.diagnostic.severity >= .warning {
    for part in entry.about where verdicts[part] != nil { verdicts[part] = .fails }
  }
  return verdicts
}

/// The findings by position.
func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  diagnostics.sorted { left, right in
    left.span == right.span
      ? (left.code, left.message) < (right.code, right.message) : left.span < right.span
  }
}
