import IbidModel

extension Rule {
  /// Link definitions that nothing uses.
  static let unusedLinkDefinition = Rule(
    code: "M958", slug: "unused-link-definition", severity: .info, confidence: .certain,
    summary: "An address is defined and no link uses it.",
    why: "The link was perhaps meant to be there, or its label is written in another way.",
    found: """
      The definitions that no link or image leads by. A second definition of a label is left to \
      M957; '[//]: #' and the like, which people write as comments, are left alone.
      """,
    falseAlarms: "An address that is kept for later.",
    help: "link to it, or take it out",
    flags: ["Some text.\n\n[minutes]: http://example.org/minutes\n"],
    accepts: [
      "See [the minutes][minutes].\n\n[minutes]: http://example.org/minutes\n",
      "Some text.\n\n[//]: # (to do: more)\n",
    ]
  ) { facts, findings in
    var seen: Set<String> = []
    let unused = facts.linkDefinitions.filter { one in
      seen.insert(one.label.lowercased()).inserted && !one.isUsed && !isComment(one)
    }
    for one in unused.prefix(mostTold) {
      findings.report(at: one.span, "no link uses the label '\(one.label)'")
    }
    if unused.count > mostTold {
      findings.report(
        at: unused[mostTold].span,
        "\(unused.count - mostTold) more labels from here on that no link uses")
    }
  }

  /// True for definitions that are written to be read by nobody.
  private static func isComment(_ one: LinkDefinitionFacts) -> Bool {
    one.destination.isEmpty || one.destination == "#" || one.label.hasPrefix("//")
  }

  /// The most findings of a kind that are told one by one.
  private static let mostTold = 20
}
