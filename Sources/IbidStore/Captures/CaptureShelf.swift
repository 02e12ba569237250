package import IbidModel

/// The captures of a publication on disk: `sources/<key>/<day>/`.
package struct CaptureShelf: Sendable {
  /// The folder, as the user named it.
  package let folder: String
  private let world: any World

  /// Opens the folder; nothing is read yet.
  package init(folder: String, world: any World) {
    self.folder = folder
    self.world = world
  }

  /// A capture that cannot be used.
  package struct Fault: Hashable, Sendable {
    package var id: Capture.ID
    /// The file that is at fault, as the user names it.
    package var path: String
    package var kind: Kind

    /// What is wrong with a capture.
    package enum Kind: Hashable, Sendable {
      /// A file of it is missing.
      case missing
      /// The bytes have another hash than `capture.json` says.
      case altered(expected: String, found: String)
      /// The description cannot be read, with the reason.
      case unreadable(String)
      /// It was written by another version of ibid.
      case otherVersion(String)
    }
  }

  /// All captures by key, newest first, with those that cannot be used.
  /// - Throws: `WorldError` when the folder cannot be read; a missing folder holds none.
  package func captures() throws(WorldError) -> (sound: [Capture], faults: [Fault]) { ([], []) }
}
