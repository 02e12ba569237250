package import IbidModel

/// Collects what the rules find in one article.
package struct Findings: Sendable {
  /// One finding and the parts of the article it is about.
  package struct Entry: Sendable {
    package let diagnostic: Diagnostic
    /// The parts that fail by it, when it is a warning or worse.
    package let about: [Examined]
    /// The parts it speaks of without making them fail.
    package let touching: [Examined]
  }

  /// What was found so far, in the order of the rules.
  package private(set) var entries: [Entry] = []
  private var rule: Rule?

  package init() {}

  /// Runs one rule; a rule that is only a manual page finds nothing.
  package mutating func run(_ rule: Rule, on facts: ArticleFacts) {
    guard let check = rule.reporter.articleCheck else { return }
    self.rule = rule
    check(facts, &self)
    self.rule = nil
  }

  /// Adds a finding of the rule that runs.
  ///
  /// `severity` and `help` replace those of the rule where one finding differs; `about` names the
  /// parts of the article that a finding of a warning or worse makes fail, `touching` those that
  /// it only speaks of.
  package mutating func report(
    at span: SourceSpan, _ message: String, severity: Diagnostic.Severity? = nil,
    label: String = "", evidence: Diagnostic.Evidence? = nil, related: [Diagnostic.Label] = [],
    note: String = "", help: String? = nil, fix: Diagnostic.Fix? = nil, about: [Examined] = [],
    touching: [Examined] = []
  ) {
    guard let rule else { return }
    let diagnostic = Diagnostic(
      code: rule.code, slug: rule.slug, severity: severity ?? rule.severity,
      confidence: rule.confidence, span: span, message: message, label: label,
      evidence: evidence, related: related, note: note, help: help ?? rule.help, fix: fix)
    entries.append(Entry(diagnostic: diagnostic, about: about, touching: touching))
  }
}
