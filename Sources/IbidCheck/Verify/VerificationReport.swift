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

/// “4 articles, 37 files: text, numbering and 2 quotations hold; level: excerpt 2”.
private func summary(_ site: SiteVerification) -> String {
  let held = site.articles.flatMap(\.quotations).count { $0.status == .holds }
  let quotations = counted(held, "quotation")
  var line = "\(counted(site.articles.count, "article")), \(counted(site.files.found, "file")): "
  if site.holds {
    line += "text, numbering and \(quotations) hold"
  } else {
    let files = Set(site.differences.map(\.file)).count
    line += "\(counted(site.differences.count, "difference")) in \(counted(files, "file"))"
    line += "; \(quotations) \(held == 1 ? "holds" : "hold")"
  }
  let levels = EvidenceLevel.allCases.compactMap { level in
    site.levels[level].map { "\(level.rawValue) \($0)" }
  }
  return levels.isEmpty ? line : line + "; level: " + levels.joined(separator: ", ")
}
