import IbidModel

/// How a verification is written down.
package enum VerificationFormat: String, Sendable, CaseIterable {
  /// For a person.
  case text
  /// For a program.
  case json

  /// The report.
  package func report(on site: SiteVerification) -> String {
    switch self {
    case .text: textReport(site)
    case .json: String(decoding: verificationJSON(site), as: UTF8.self)
    }
  }
}

/// The differences, one a line, then a summary and what is not covered.
func textReport(_ site: SiteVerification) -> String {
  var lines = site.differences.map(line)
  lines.append(summary(site))
  let statuses = site.articles.flatMap(\.quotations)
  let bare = statuses.count { $0.status == .noEvidence }
  let partial = statuses.count { $0.status == .excerptOnly }
  if bare > 0 {
    lines.append("\(counted(bare, "quotation")) without evidence: the publisher compared nothing")
  }
  if partial > 0 {
    lines.append(
      "\(counted(partial, "quotation")) not found by the publisher: an excerpt cannot show that")
  }
  lines.append("not covered:")
  lines += SiteVerification.notCovered.map { "  " + $0 }
  return lines.joined(separator: "\n") + "\n"
}

private func line(_ one: SiteDifference) -> String {
  let place = one.place.isEmpty ? "" : " (" + VisibleText.shown(one.place) + ")"
  return "\(VisibleText.shown(one.file))\(place): \(one.kind.rawValue): "
    + VisibleText.shown(one.message)
}

/// “4 articles, 37 files: text and numbering hold, 2 quotations are as recorded (1 verbatim,
/// 1 word-altered); level: excerpt 2”.
private func summary(_ site: SiteVerification) -> String {
  let quotations = quotationsAsRecorded(site)
  var line = "\(counted(site.articles.count, "article")), \(counted(site.files.found, "file")): "
  if site.holds {
    line += "text and numbering hold, \(quotations)"
  } else {
    let files = Set(site.differences.map(\.file)).count
    line += "\(counted(site.differences.count, "difference")) in \(counted(files, "file"))"
    line += "; \(quotations)"
  }
  let levels = EvidenceLevel.allCases.compactMap { level in
    site.levels[level].map { "\(level.rawValue) \($0)" }
  }
  return levels.isEmpty ? line : line + "; level: " + levels.joined(separator: ", ")
}

/// “2 quotations are as recorded (1 verbatim, 1 word-altered)”: an altered one does not hold, but
/// the record says so.
private func quotationsAsRecorded(_ site: SiteVerification) -> String {
  let same = site.articles.flatMap(\.quotations).filter { $0.status == .asRecorded }
  let outcomes = Comparison.Outcome.allCases.compactMap { outcome in
    let count = same.count { $0.outcome == outcome }
    return count > 0 ? "\(count) \(outcome.rawValue)" : nil
  }
  return "\(counted(same.count, "quotation")) \(same.count == 1 ? "is" : "are") as recorded"
    + (outcomes.isEmpty ? "" : " (" + outcomes.joined(separator: ", ") + ")")
}
