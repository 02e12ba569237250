package import IbidModel

/// Why a site could not be verified at all.
package enum VerifyFault: Error, Hashable, Sendable {
  /// The folder cannot be read.
  case unreadable(WorldError)
  /// The folder holds neither a manifest nor a record.
  case noRecord(folder: String)
}
