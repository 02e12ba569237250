package import IbidModel

/// Why a site could not be published; but for `notSynced`, what was published before still stands.
package enum PublishError: Error, Hashable, Sendable {
  /// No folder for a site can have this name (`/`, `..`).
  case badOutput(path: String)
  /// The folder holds files and no marker of ours.
  case notOurs(path: String)
  /// A file or a link stands where the output folder should be.
  case outputIsNotFolder(path: String)
  /// Another build of this site is running; the path is that of the lock.
  case locked(path: String)
  case badPath(path: String, fault: SitePathFault, origin: String)
  /// Two files want one path; their origins.
  case samePath(path: String, first: String, second: String)
  /// A file stands where another needs a folder.
  case fileIsFolder(file: String, fileOrigin: String, inside: String, insideOrigin: String)
  case couldNot(Step, WorldError)
  /// The new site stands, but it may not be on the disk yet.
  case notSynced(WorldError)

  /// What was being done.
  package enum Step: Hashable, Sendable { case begin, prepare, write, remove, sync, swap }
}

/// What a publication did.
package struct PublishOutcome: Hashable, Sendable {
  /// Files that are new or differ from what was published before.
  package var written = 0
  /// Files that were published before and are no more.
  package var removed = 0
  /// Files that are as they were.
  package var unchanged = 0
  package var swap = Swap.none

  /// How the new site came to stand.
  package enum Swap: Hashable, Sendable {
    /// Nothing differed, nothing was done.
    case none
    /// The first publication: the whole folder came in one step.
    case first
    /// Exchanged in one step.
    case exchanged
    /// The file system knows no exchange: for a moment there was no output folder.
    case renamed
  }

  /// True when nothing was done.
  package var isUnchanged: Bool { swap == .none }

  package init() {}
}
