/// One finding: a code, a place, and what is there.
///
/// Faults of an article are collected, never thrown.
package struct Diagnostic: Hashable, Sendable {
  /// The letter of the family and three digits, such as `N101`; never used for anything else.
  package var code: String
  /// The fault in words, such as `dangling-marker`.
  package var slug: String
  package var severity: Severity
  package var confidence: Confidence
  /// The place it is about, in the article's source.
  package var span: SourceSpan
  /// What is there and what was expected: lower case, no full stop, one line.
  package var message: String
  /// Words to stand under the primary place; empty for none.
  package var label: String
  /// The place in a source that the words were compared with, if they were.
  package var evidence: Evidence?
  /// Other places that belong to it.
  package var related: [Label]
  /// Why we think so; empty for none.
  package var note: String
  /// What to do; empty for none.
  package var help: String
  /// An edit that mends it, if there is one.
  package var fix: Fix?

  /// How bad it is.
  package enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Worth a look.
    case info
    /// Probably a fault.
    case warning
    /// The apparatus is broken.
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .info: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// How sure we are.
  package enum Confidence: String, Sendable, CaseIterable {
    case possible
    case likely
    case certain
  }

  /// A further place, with the words to stand beside it.
  package struct Label: Hashable, Sendable {
    package var span: SourceSpan
    package var message: String
    package init(span: SourceSpan, message: String) {
      self.span = span
      self.message = message
    }
  }

  /// A place in a captured source, with the difference between it and the words of the article.
  package struct Evidence: Hashable, Sendable {
    /// The file with the captured text, as the user names it.
    package var path: String
    package var passage: Passage
    /// The column of the passage in UTF-16 code units, from 1.
    package var columnUTF16: Int
    package init(path: String, passage: Passage, columnUTF16: Int) {
      self.path = path
      self.passage = passage
      self.columnUTF16 = columnUTF16
    }
  }

  /// An edit that mends the fault.
  package struct Fix: Hashable, Sendable {
    package var title: String
    /// True when it may be applied without being read first.
    package var isSafe: Bool
    package var edits: [SourceEdit]
    package init(title: String, isSafe: Bool, edits: [SourceEdit]) {
      self.title = title
      self.isSafe = isSafe
      self.edits = edits
    }
  }

  package init(
    code: String, slug: String, severity: Severity, confidence: Confidence = .certain,
    span: SourceSpan, message: String, label: String = "", evidence: Evidence? = nil,
    related: [Label] = [], note: String = "", help: String = "", fix: Fix? = nil
  ) {
    self.code = code
    self.slug = slug
    self.severity = severity
    self.confidence = confidence
    self.span = span
    self.message = message
    self.label = label
    self.evidence = evidence
    self.related = related
    self.note = note
    self.help = help
    self.fix = fix
  }
}
