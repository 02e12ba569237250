package import IbidModel

/// Why a site could not be verified at all.
package enum VerifyFault: Error, Hashable, Sendable {
  /// The folder cannot be read.
  case unreadable(WorldError)
  /// The folder holds neither a manifest nor a record.
  case noRecord(folder: String)
  /// All records of the folder are of other versions; with one of these as it stands there.
  case otherVersion(folder: String, found: String)
}
