package import IbidModel

/// One rule: its manual page, its examples and, unless another room reports it, its code.
///
/// To add one: a file in `Rules/` named for the fault, and a line in `Rule.all`.
package struct Rule: Sendable {
  /// What a rule does with the facts of one article.
  package typealias Check = @Sendable (ArticleFacts, inout Findings) -> Void
  /// What a rule does with what is known of the works of a library.
  package typealias LibraryCheck = @Sendable (LibraryFacts, inout LibraryFindings) -> Void

  /// The letter of the family and three digits; never changes.
  package let code: String
  /// The fault in words, such as `dangling-marker`; never changes.
  package let slug: String
  package let severity: Diagnostic.Severity
  package let confidence: Diagnostic.Confidence
  /// The fault in one sentence.
  package let summary: String
  /// Why it matters to a reader.
  package let why: String
  /// How it is found.
  package let found: String
  /// When it speaks up without need.
  package let falseAlarms: String
  /// What to do about it.
  package let help: String
  /// Texts in which it finds something.
  package let flags: [Example]
  /// Texts, close to those, in which it finds nothing.
  package let accepts: [Example]
  /// Who reports it.
  package let reporter: Reporter

  /// A short text in Markdown, and what was captured of a work it cites, or the library it cites
  /// from.
  package struct Example: Sendable, ExpressibleByStringLiteral {
    /// The article; empty where the library is looked at by itself.
    package let markdown: String
    /// The library of the article in BibTeX, CSL-JSON or RIS; nil for none.
    package let library: String?
    /// What was captured of the work with the key `minutes`; nil for nothing.
    package let captured: Captured?

    /// The state of a capture in an example.
    package enum Captured: Hashable, Sendable {
      /// It holds this text.
      case text(String)
      /// Its hash differs.
      case damaged
    }

    package init(stringLiteral value: String) {
      markdown = value
      captured = nil
      library = nil
    }

    /// An example that cites from a library; without text it is the library that is looked at.
    package init(_ markdown: String = "", library: String) {
      self.markdown = markdown
      self.library = library
      captured = nil
    }

    /// An example beside a capture of `minutes`.
    package init(_ markdown: String, minutes captured: Captured) {
      self.markdown = markdown
      self.captured = captured
      library = nil
    }
  }

  /// Who reports the findings of a rule.
  package enum Reporter: Sendable {
    /// The closure, from the facts of an article.
    case rule(Check)
    /// The closure, from the works of a library.
    case library(LibraryCheck)
    /// The closures, from an article and from the works it cites.
    case articleAndLibrary(Check, LibraryCheck)
    /// `ibid import`, or a check of a file that is not Markdown: the rule is only a manual page.
    case importer
    /// The Markdown parser: the rule is only a manual page.
    case markdown

    /// What looks at articles, or nil.
    var articleCheck: Check? {
      switch self {
      case .rule(let check), .articleAndLibrary(let check, _): check
      default: nil
      }
    }

    /// What looks at libraries, or nil.
    var libraryCheck: LibraryCheck? {
      switch self {
      case .library(let check), .articleAndLibrary(_, let check): check
      default: nil
      }
    }
  }

  /// A rule over the facts.
  package init(
    code: String, slug: String, severity: Diagnostic.Severity, confidence: Diagnostic.Confidence,
    summary: String, why: String, found: String, falseAlarms: String, help: String,
    flags: [Example], accepts: [Example], check: @escaping Check
  ) {
    self.init(
      code: code, slug: slug, severity: severity, confidence: confidence,
      reportedBy: .rule(check), summary: summary, why: why, found: found,
      falseAlarms: falseAlarms, help: help, flags: flags, accepts: accepts)
  }

  /// A rule with any reporter: one over libraries, or a manual page for what another room reports.
  package init(
    code: String, slug: String, severity: Diagnostic.Severity, confidence: Diagnostic.Confidence,
    reportedBy reporter: Reporter, summary: String, why: String, found: String,
    falseAlarms: String, help: String, flags: [Example] = [], accepts: [Example] = []
  ) {
    self.code = code
    self.slug = slug
    self.severity = severity
    self.confidence = confidence
    self.reporter = reporter
    self.summary = summary
    self.why = why
    self.found = found
    self.falseAlarms = falseAlarms
    self.help = help
    self.flags = flags
    self.accepts = accepts
  }
}

extension Rule {
  /// The rule with this code or slug, in either case of letters; nil when there is none.
  package static func named(_ name: String) -> Rule? {
    let key = name.lowercased()
    return all.first { $0.code.lowercased() == key || $0.slug == key }
  }
}
