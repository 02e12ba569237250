package import IbidModel

/// An article of a publication, with its place below the content folder.
package struct SourceArticle: Sendable {
  /// The path below the content folder: `1945/victory.md`, `victory/index.md`.
  package var path: String
  package var article: Article
  /// What the check found out about it; nil where no record is to be published.
  package var record: Record?
  /// What its citations are formatted with; nil where they are shown as written.
  package var citing: ArticleCiting?

  package init(path: String, article: Article, record: Record? = nil) {
    self.path = path
    self.article = article
    self.record = record
  }
}

/// A file beside the articles that is published as it is: a picture, a scan.
package struct SourceAsset: Hashable, Sendable {
  /// The path below the content folder.
  package var path: String
  /// Where its bytes are, as `World` knows it.
  package var file: String

  package init(path: String, file: String) {
    self.path = path
    self.file = file
  }
}

/// All that a plan is made from.
package struct PlanInput: Sendable {
  package var settings: PublicationSettings
  package var articles: [SourceArticle]
  package var assets: [SourceAsset]
  /// Seconds since 1970-01-01T00:00:00Z: the clock of the build.
  package var now: Int64
  /// The files that hold the texts of captures, as `World` knows them; they are published with
  /// `evidence: capture`.
  package var captureTexts: [Capture.ID: String] = [:]
  /// The program that writes the records, such as `ibid 0.1.0`.
  package var generator = "ibid"
  /// True when drafts and what is to come are shown, too: for a preview.
  package var showsUnpublished = false

  package init(
    settings: PublicationSettings, articles: [SourceArticle], assets: [SourceAsset] = [],
    now: Int64
  ) {
    self.settings = settings
    self.articles = articles
    self.assets = assets
    self.now = now
  }
}

/// A file of the site as planned.
package struct PlannedFile: Sendable {
  /// The path below the output folder.
  package var path: String
  package var content: Content
  /// What it was made from: a file of the content folder, or an output's name.
  package var origin: String

  /// What a planned file holds.
  package enum Content: Sendable {
    case bytes([UInt8])
    /// A file to copy, as `World` knows it.
    case copy(of: String)
    /// A page that is rendered when it is asked for; pure, may run on any thread.
    case page(@Sendable () -> [UInt8])
    /// The same, where files of one article have work in common.
    case part(@Sendable (inout ArticleWork) -> [UInt8])
  }

  package init(path: String, content: Content, origin: String) {
    self.path = path
    self.content = content
    self.origin = origin
  }

  /// The bytes, rendered now; nil for a file that is copied.
  package var bytes: [UInt8]? {
    var work = ArticleWork()
    return bytes(sharing: &work)
  }

  /// The same, with what the files of its article have in common; all of them give the same bytes
  /// with any work and in any order.
  private func bytes(sharing work: inout ArticleWork) -> [UInt8]? {
    switch content {
    case .bytes(let bytes): bytes
    case .page(let render): render()
    case .part(let render): render(&work)
    case .copy: nil
    }
  }

  /// The bytes of files that belong together, in their order.
  package static func bytes(of files: ArraySlice<PlannedFile>) -> [[UInt8]?] {
    var work = ArticleWork()
    return files.map { $0.bytes(sharing: &work) }
  }
}

extension SitePlan {
  /// The files in their order, those side by side that have work in common together.
  package var works: [ArraySlice<PlannedFile>] {
    var works: [ArraySlice<PlannedFile>] = []
    var start = 0
    for end in files.indices.dropFirst() where !Self.isShared(files[start], files[end]) {
      works.append(files[start..<end])
      start = end
    }
    if start < files.count { works.append(files[start...]) }
    return works
  }

  /// True when a file goes with the first of those before it; what is copied parts nothing.
  private static func isShared(_ first: PlannedFile, _ next: PlannedFile) -> Bool {
    guard case .part = first.content else { return false }
    switch next.content {
    case .part: return first.origin == next.origin
    case .copy: return true
    case .bytes, .page: return false
    }
  }
}

/// Why a site could not be planned.
package enum PlanError: Error, Hashable, Sendable {
  /// Two articles have one address.
  case duplicateAddress(address: String, first: String, second: String)
  /// Two things want one file of the site.
  case duplicateFile(path: String, first: String, second: String)
  /// A slug that tries to leave its place, with its line (from 1) where that is seen.
  case hostileSlug(file: String, line: Int?, slug: String)
}

/// Everything that keeps a site from being planned.
package struct PlanFailure: Error, Sendable {
  package var errors: [PlanError]
}
