import IbidModel

extension Rule {
  /// Keys that no work has.
  static let unknownCitationKey = Rule(
    code: "R311", slug: "unknown-citation-key", severity: .error, confidence: .certain,
    summary: "A work is cited by a key that no entry of the library has.",
    why: "Where the reference should stand, the reader finds a key, and no source.",
    found: """
      The keys of citations, and those of 'nocite', are looked up in the libraries of the article. \
      A key like it is named. All places of one key are one finding. Without a library nobody can \
      tell.
      """,
    falseAlarms:
      "An account's name in the text, such as @name, is read as a citation: write \\@name.",
    help: "correct the key, or add the work to the library",
    flags: [
      Example(
        "Words [@auhtor1999, p. 3].\n",
        library: "@book{author1999, title = {On Ice}, year = 1999, publisher = {Press}}\n")
    ],
    accepts: [
      Example(
        "Words [@author1999, p. 3].\n",
        library: "@book{author1999, title = {On Ice}, year = 1999, publisher = {Press}}\n"),
      "Words [@author1999, p. 3].\n",
    ]
  ) { facts, findings in
    guard let library = facts.library else { return }
    var keys: [String] = []
    var places: [String: [Int]] = [:]
    for (index, citation) in facts.citations.enumerated() where library[citation.key] == nil {
      if places[citation.key] == nil { keys.append(citation.key) }
      places[citation.key, default: []].append(index)
    }
    let known = library.numbers.keys.sorted()
    for (number, key) in keys.enumerated() {
      let near = number < mostLookedUp ? EditDistance.nearest(to: key, among: known) : nil
      report(key, at: places[key] ?? [], near: near, in: facts, &findings)
    }
    for key in facts.metadata.citing.uncitedKeys where library[key] == nil && places[key] == nil {
      let near = EditDistance.nearest(to: key, among: known)
      findings.report(
        at: facts.span(ofUncited: key), message(key, near) + ", which 'nocite' names")
    }
  }

  /// The keys for which a near one is looked for.
  private static let mostLookedUp = 50

  private static func report(
    _ key: String, at places: [Int], near: String?, in facts: ArticleFacts,
    _ findings: inout Findings
  ) {
    guard let first = places.first else { return }
    let more = places.dropFirst().map {
      Diagnostic.Label(span: facts.citations[$0].keySpan, message: "here, too")
    }
    findings.report(
      at: facts.citations[first].keySpan, message(key, near),
      label: near.map { "did you mean '\($0)'?" } ?? "", related: more,
      fix: near.flatMap { fix(places, key, $0, in: facts) }, about: places.map { .citation($0) })
  }

  private static func message(_ key: String, _ near: String?) -> String {
    let hint = near.map { "; did you mean '\(NoteNames.shortened($0, to: 60))'?" } ?? ""
    return "no work has the key '\(NoteNames.shortened(key, to: 60))'\(hint)"
  }

  /// The nearest key in all places; to be reviewed.
  private static func fix(
    _ places: [Int], _ key: String, _ near: String, in facts: ArticleFacts
  ) -> Diagnostic.Fix? {
    let edits = places.map { facts.citations[$0].keySpan }
      .filter { facts.source.text($0) == key }
      .map { SourceEdit(span: $0, replacement: Array(near.utf8)) }
    guard edits.count == places.count else { return nil }
    return Diagnostic.Fix(title: "cite '\(near)'", isSafe: false, edits: edits)
  }
}

extension Metadata.Citing {
  /// The keys that `nocite` names one by one, without `@`.
  package var uncitedKeys: [String] {
    uncited.flatMap { $0.split { ", ;\n".contains($0) } }
      .map { $0.hasPrefix("@") ? String($0.dropFirst()) : String($0) }
      .filter { $0 != "*" }
  }

  /// True when `nocite` names all works: `@*`.
  package var listsAllWorks: Bool {
    uncited.contains { $0.split { ", ;\n".contains($0) }.contains { $0 == "@*" || $0 == "*" } }
  }
}

extension ArticleFacts {
  /// Where `nocite` names a key, or the start of the front matter.
  fileprivate func span(ofUncited key: String) -> SourceSpan {
    guard let front = metadata.span else { return SourceSpan(0, 0) }
    let text = Array(source.bytes[front.range.clamped(to: 0..<source.bytes.count)])
    let wanted = Array("@\(key)".utf8)
    let place = text.indices.first { text[$0...].starts(with: wanted) }
    guard let place else { return SourceSpan(front.start, min(front.start + 3, front.end)) }
    return SourceSpan(front.start + place + 1, front.start + place + wanted.count)
  }
}
