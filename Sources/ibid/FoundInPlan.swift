import IbidCheck
import IbidModel
import IbidPublish

/// What the check found in the articles of a plan, in lines for the terminal.
///
/// A build that is not strict publishes with errors; it must not be silent about them.
struct FoundInPlan {
  /// The errors are named, each once, and all errors and warnings are counted.
  let lines: [String]

  /// How many errors are named.
  private static let mostNamed = 3

  /// What was found in works that articles cite is in their records, too; it is counted once.
  init(_ plan: SitePlan, libraries: [CheckedFile] = []) {
    let inLibraries = libraries.flatMap { file in
      file.examination.diagnostics.map { (path: file.path, finding: Record.Finding($0)) }
    }
    let told = Set(inLibraries.map(\.finding))
    let findings =
      plan.site.articles.flatMap { article in
        (article.record?.findings ?? []).filter { !told.contains($0) }
          .map { (path: "content/" + article.path, finding: $0) }
      } + inLibraries
    let errors = findings.filter { $0.finding.severity == .error }
    let warnings = findings.count { $0.finding.severity == .warning }
    guard !errors.isEmpty || warnings > 0 else {
      lines = []
      return
    }
    var seen: Set<String> = []
    let named = errors.map { path, finding in
      VisibleText.shown("\(path): error[\(finding.code)]: \(finding.message)")
    }
    .filter { seen.insert($0).inserted }
    var sums: [String] = []
    if !errors.isEmpty { sums.append(counted(errors.count, "error")) }
    if warnings > 0 { sums.append(counted(warnings, "warning")) }
    lines =
      named.prefix(Self.mostNamed)
      + ["the check found \(sums.joined(separator: ", ")); see 'ibid check'"]
  }
}
