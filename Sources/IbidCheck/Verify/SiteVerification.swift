package import IbidModel

/// What came of recomputing the record of a site from its published files.
package struct SiteVerification: Sendable {
  /// The version of `--format json`.
  package static let version = 1
  package var files = FileCounts()
  /// By address.
  package var articles: [ArticleVerification] = []
  /// All that differs, by file.
  package var differences: [SiteDifference] = []

  /// How many files were looked at.
  package struct FileCounts: Hashable, Sendable {
    /// Files that the manifest lists.
    package var listed = 0
    /// Files of the folder, without the manifest and the marker `.ibid-site`.
    package var found = 0
    package var changed = 0
    package var missing = 0
    package var added = 0
  }

  /// True when nothing differs.
  package var holds: Bool { differences.isEmpty }

  /// How many quotations rest on evidence of each level.
  package var levels: [EvidenceLevel: Int] {
    var counts: [EvidenceLevel: Int] = [:]
    for level in articles.flatMap(\.quotations).compactMap(\.level) {
      counts[level, default: 0] += 1
    }
    return counts
  }

  /// What is not covered, one sentence each; they do not depend on the site.
  package static let notCovered = [
    "whoever changes page and record together, and the manifest with them, is caught only by a"
      + " signature or a witness: neither is here",
    "quotations without evidence were not compared by the publisher; nothing can be recomputed",
    "from an excerpt nobody can tell that words stand nowhere else in the source",
    "that a capture is what the source said on its day is the publisher's word",
    "navigation, lists, feeds, style sheets and pictures are compared with the manifest only",
  ]
}

/// What came of one article.
package struct ArticleVerification: Sendable {
  /// Its place below the root, ending in `/`; empty for the root itself.
  package var address: String
  /// The title as its record has it; empty when the record cannot be read.
  package var title: String
  /// How many markers and notes its record has.
  package var markers: Int
  package var notes: Int
  package var quotations: [QuotationVerification] = []
  package var differences: [SiteDifference] = []
  /// The version of its record, as it stands there, when it is another one than ours.
  package var otherVersion: String?
}

/// What came of one quotation.
package struct QuotationVerification: Hashable, Sendable {
  /// Its place in the record, from 0: the id on the pages is `q1` for 0.
  package var index: Int
  /// What its record says.
  package var outcome: Comparison.Outcome
  /// How far a stranger can check it; nil without evidence.
  package var level: EvidenceLevel?
  package var status: Status

  /// What recomputing gave.
  package enum Status: String, Sendable, CaseIterable {
    /// Compared anew with the whole published text or the excerpt, with the outcome of the record:
    /// an altered quotation is as recorded when the record says that it is altered.
    case asRecorded = "as-recorded"
    /// Something about it differs.
    case differs
    /// The record has no evidence of it: the publisher compared it with nothing.
    case noEvidence = "no-evidence"
    /// The record says that the source does not have the words, and only an excerpt is published.
    case excerptOnly = "excerpt-only"
  }
}
