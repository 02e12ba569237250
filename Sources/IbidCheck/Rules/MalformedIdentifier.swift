import IbidModel

extension Rule {
  /// Numbers whose check digit does not fit, and DOIs that are none.
  static let malformedIdentifier = Rule(
    code: "R308", slug: "malformed-identifier", severity: .warning, confidence: .certain,
    reportedBy: .library { library, findings in
      for (index, work) in library.works.enumerated() where library.counts(index) {
        for (field, fault) in identifiers {
          guard let text = work.values[field], let fault = fault(text) else { continue }
          findings.report(work, at: library.span(of: text, in: work), "\(work.name): \(fault)")
        }
      }
    },
    summary:
      "An ISBN, ISSN or ORCID does not fit its check digit, or a DOI has not the form of one.",
    why: "A reader who looks the work up by its number finds nothing, or another work.",
    found: """
      The check digits of ISBN (10 and 13 digits), ISSN and ORCID are computed from the other \
      digits. A DOI is '10.', a number, '/', and something without blanks.
      """,
    falseAlarms:
      "Books that were printed with a number that does not fit, and are listed under it.",
    help: "compare the number with the title page or a catalogue",
    flags: [
      Example(library: "@book{a, title = {On Ice}, year = 1999, isbn = {978-0-306-40615-8}}\n"),
      Example(library: "@book{a, title = {On Ice}, year = 1999, isbn = {0306406153}}\n"),
      Example(library: #"[{"id": "a", "type": "webpage", "title": "Ice", "DOI": "doi.org/ice"}]"#),
    ],
    accepts: [
      Example(
        library: """
          @book{a, title = {On Ice}, year = 1999, isbn = {978-0-306-40615-7 (pbk), 0 306 40615 2}}
          @article{b, title = {Ice}, journal = {Ice}, year = 1999, issn = {0378-5955},
            doi = {https://doi.org/10.1000/182}}

          """)
    ])

  private static let identifiers: [(String, @Sendable (String) -> String?)] = [
    ("ISBN", Identifier.fault(inISBN:)), ("ISSN", Identifier.fault(inISSN:)),
    ("DOI", Identifier.fault(inDOI:)), ("orcid", Identifier.fault(inORCID:)),
  ]
}
