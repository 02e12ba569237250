package import IbidModel

/// Collects what the rules find in libraries.
package struct LibraryFindings: Sendable {
  /// One finding, the file it stands in, and the works it is about.
  package struct Entry: Sendable {
    package let diagnostic: Diagnostic
    /// The index in `LibraryFacts.files`.
    package let file: Int
    /// The keys of the works whose citations fail by it, when it is a warning or worse.
    package let about: [String]
  }

  /// What was found so far, in the order of the rules.
  package private(set) var entries: [Entry] = []
  private var rule: Rule?

  package init() {}

  /// Runs one rule; one that does not look at libraries finds nothing.
  package mutating func run(_ rule: Rule, on library: LibraryFacts) {
    guard let check = rule.reporter.libraryCheck else { return }
    self.rule = rule
    check(library, &self)
    self.rule = nil
  }

  /// Adds a finding about a work, at its entry or at a place in it.
  package mutating func report(
    _ work: WorkFacts, at span: SourceSpan? = nil, _ message: String,
    severity: Diagnostic.Severity? = nil, label: String = "", related: [Diagnostic.Label] = [],
    note: String = "", breaksCitations: Bool = true
  ) {
    add(
      span ?? work.span, in: work.file, message, severity: severity, label: label,
      related: related, note: note, about: breaksCitations ? [work.key] : [])
  }

  /// Adds a finding about a place that could not be read.
  package mutating func report(
    _ fault: LibraryFault, severity: Diagnostic.Severity? = nil, related: [Diagnostic.Label] = []
  ) {
    add(
      fault.span, in: fault.file, fault.message, severity: severity, related: related,
      about: fault.key.map { [$0] } ?? [])
  }

  private mutating func add(
    _ span: SourceSpan, in file: Int, _ message: String, severity: Diagnostic.Severity?,
    label: String = "", related: [Diagnostic.Label], note: String = "", about: [String]
  ) {
    guard let rule else { return }
    let diagnostic = Diagnostic(
      code: rule.code, slug: rule.slug, severity: severity ?? rule.severity,
      confidence: rule.confidence, span: span, message: message, label: label,
      related: related, note: note, help: rule.help)
    entries.append(Entry(diagnostic: diagnostic, file: file, about: about))
  }
}
