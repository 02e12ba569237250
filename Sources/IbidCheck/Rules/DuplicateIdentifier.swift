import IbidModel

extension Rule {
  /// Ids that are given twice.
  static let duplicateIdentifier = Rule(
    code: "M959", slug: "duplicate-identifier", severity: .warning, confidence: .certain,
    summary: "Two places of a text have the same id.",
    why: "A link to the id leads to one of them only, and which one depends on the program.",
    found: "The ids written as '{#id}' at headings, divs, code, links and spans are compared.",
    falseAlarms: "None known.",
    help: "give one of them another id",
    flags: ["# One {#a}\n\n# Two {#a}\n", "# One {#a}\n\nSome [words]{#a}.\n"],
    accepts: ["# One {#a}\n\n# Two {#b}\n", "# One\n\n# One\n"]
  ) { facts, findings in
    var first: [String: SourceSpan] = [:]
    var told = 0
    var more: [SourceSpan] = []
    for one in facts.identifiers {
      guard let original = first[one.id] else {
        first[one.id] = one.span
        continue
      }
      told += 1
      guard told <= mostDuplicates else {
        more.append(one.span)
        continue
      }
      findings.report(
        at: one.span, "the id '\(one.id)' is taken",
        related: [Diagnostic.Label(span: original, message: "first given here")])
    }
    if let place = more.first {
      findings.report(at: place, "\(more.count) more ids from here on that are taken")
    }
  }

  /// The most findings that are told one by one.
  private static let mostDuplicates = 20
}
