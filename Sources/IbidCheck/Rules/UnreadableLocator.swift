import IbidModel

extension Rule {
  /// Citations that begin to name a page and do not say which.
  static let unreadableLocator = Rule(
    code: "R319", slug: "unreadable-locator", severity: .warning, confidence: .likely,
    summary: "A citation begins to name a page, and which one cannot be read.",
    why: "A reader who wants to see the words in their place does not find it.",
    found: """
      The word for a page, such as 'p.' or 'pp.', with nothing behind it, or with signs that are no \
      number; or a '{' that nothing closes.
      """,
    falseAlarms: "A letter with a full stop that means something else.",
    help: "write the page: '[@key, p. 27]'",
    flags: ["Words [@a, p. ??].\n", "Words [@a, pp.].\n"],
    accepts: ["Words [@a, p. 27].\n", "Words [@a, pp. xii-xv].\n", "Words [@a, and others].\n"]
  ) { facts, findings in
    for (index, citation) in facts.citations.enumerated() {
      guard let place = citation.unreadLocator else { continue }
      let text = NoteNames.shortened(facts.source.text(place), to: 40)
      findings.report(
        at: place, "'\(text)' names no page that can be read", about: [.citation(index)])
    }
  }
}
