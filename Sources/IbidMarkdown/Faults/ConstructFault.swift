import IbidModel

/// A kind of construct that is begun and not ended, or that refers to nothing.
struct ConstructFault {
  let code: String
  let slug: String
  let severity: Diagnostic.Severity
  let confidence: Diagnostic.Confidence
  let help: String

  static let div = ConstructFault(
    code: "M907", slug: "unclosed-div", severity: .warning, confidence: .certain,
    help: "write ':::' on a line of its own where it ends")
  static let fence = ConstructFault(
    code: "M950", slug: "unclosed-code", severity: .warning, confidence: .certain,
    help: "write the same fence on a line of its own where the code ends")
  static let codeSpan = ConstructFault(
    code: "M950", slug: "unclosed-code", severity: .info, confidence: .possible,
    help: "close the code with as many backticks, or write '\\`' for the sign")
  static let comment = ConstructFault(
    code: "M951", slug: "unclosed-comment", severity: .error, confidence: .certain,
    help: "write '-->' where the comment ends")
  static let rawHTML = ConstructFault(
    code: "M951", slug: "unclosed-comment", severity: .warning, confidence: .certain,
    help: "write the closing tag where it ends")
  static let mathematics = ConstructFault(
    code: "M952", slug: "unclosed-mathematics", severity: .warning, confidence: .likely,
    help: "write '$$' where it ends; no blank line may stand inside")
  static let note = ConstructFault(
    code: "M953", slug: "unclosed-note", severity: .error, confidence: .likely,
    help: "write ']' where it ends; a note of several paragraphs needs '[^1]: …'")
  static let citation = ConstructFault(
    code: "M954", slug: "unclosed-citation", severity: .warning, confidence: .likely,
    help: "write ']' where the citation ends")
  static let link = ConstructFault(
    code: "M955", slug: "unclosed-link", severity: .warning, confidence: .likely,
    help: "write ')' after the address; put an address with blanks between '<' and '>'")
  static let reference = ConstructFault(
    code: "M956", slug: "undefined-link-reference", severity: .warning, confidence: .likely,
    help: "write '[label]: address' on a line of its own")
  static let definition = ConstructFault(
    code: "M957", slug: "duplicate-link-definition", severity: .warning, confidence: .certain,
    help: "give one of them another label")
}

/// The faults of one text: of each kind so many are told one by one, then how many more there are.
struct ConstructFaults {
  /// The most findings of a kind that are told one by one.
  static let most = 20

  private var told: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  private var more: [(fault: ConstructFault, span: SourceSpan)] = []

  /// True when findings of this kind are counted only.
  func isFull(_ fault: ConstructFault) -> Bool { counts[fault.code, default: 0] >= Self.most }

  /// Adds a finding.
  mutating func report(
    _ fault: ConstructFault, _ span: SourceSpan, _ message: String,
    related: [Diagnostic.Label] = []
  ) {
    let count = counts[fault.code, default: 0]
    counts[fault.code] = count + 1
    if count == Self.most { more.append((fault, span)) }
    guard count < Self.most else { return }
    told.append(
      Diagnostic(
        code: fault.code, slug: fault.slug, severity: fault.severity,
        confidence: fault.confidence, span: span, message: message, related: related,
        help: fault.help))
  }

  /// The findings, and for each kind with too many one that says how many more.
  var diagnostics: [Diagnostic] {
    told
      + more.map { fault, span in
        let count = counts[fault.code, default: 0] - Self.most
        return Diagnostic(
          code: fault.code, slug: fault.slug, severity: fault.severity,
          confidence: fault.confidence, span: span,
          message: "\(count) more like the \(Self.most) above, from here on", help: fault.help)
      }
  }
}
