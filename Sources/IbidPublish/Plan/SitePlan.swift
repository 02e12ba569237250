import IbidModel

/// What a site will consist of; pure: pages are rendered when they are asked for.
package struct SitePlan: Sendable {
  /// Sorted by path.
  package let files: [PlannedFile]
  package let site: Site
  /// How many articles are left out as drafts.
  package let drafts: Int
  /// How many are left out because their time has not come.
  package let scheduled: Int
  /// The next instant at which a scheduled article appears, in seconds since 1970.
  package let nextChange: Int64?
  /// Outputs that were asked for and cannot be made without a base URL.
  package let withoutBaseURL: [String]

  /// Plans a site.
  /// - Throws: `PlanFailure` with everything that stands against it.
  package init(_ input: PlanInput) throws(PlanFailure) {
    var builder = SiteBuilder(input)
    let site = builder.site()
    let wanted = Output.all.filter { input.settings.outputs.contains($0.group) }
    let outputs = wanted.filter { site.hasBaseURL || !$0.needsBaseURL }
    var files = site.assets.map {
      PlannedFile(path: $0.path, content: .copy(of: $0.source.file), origin: $0.source.path)
    }
    for output in outputs { files += output.files(site) }
    let errors = builder.errors.isEmpty ? Self.clashes(in: files) : builder.errors
    guard errors.isEmpty else { throw PlanFailure(errors: errors) }
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.site = site
    drafts = builder.drafts
    scheduled = builder.scheduled
    nextChange = builder.nextChange
    withoutBaseURL = Set(wanted.filter(\.needsBaseURL).map(\.group)).sorted()
      .filter { _ in !site.hasBaseURL }
  }

  private static func clashes(in files: [PlannedFile]) -> [PlanError] {
    var seen: [String: String] = [:]
    var errors: [PlanError] = []
    for file in files {
      if let first = seen[file.path] {
        errors.append(.duplicateFile(path: file.path, first: first, second: file.origin))
      } else {
        seen[file.path] = file.origin
      }
    }
    return errors
  }
}
