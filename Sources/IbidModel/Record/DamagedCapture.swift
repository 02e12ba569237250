/// A capture that is there and cannot be used.
package struct DamagedCapture: Hashable, Sendable {
  package var id: Capture.ID
  /// The file that is at fault, as the user names it.
  package var path: String
  package var fault: Fault
  /// The address it was taken from; nil where nothing tells.
  package var url: String?

  /// What is wrong with it.
  package enum Fault: Hashable, Sendable {
    /// A file of it is missing.
    case missing
    /// Its bytes have another hash than was written down when it was taken.
    case altered
    /// A file of it cannot be read, with the reason.
    case unreadable(String)
    /// It was written by this other version of the format.
    case otherVersion(String)
  }

  package init(id: Capture.ID, path: String, fault: Fault, url: String? = nil) {
    self.id = id
    self.path = path
    self.fault = fault
    self.url = url
  }
}
