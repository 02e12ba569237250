package import IbidModel

/// Standard output and standard error.
package enum StandardStream: Sendable {
  case output
  case error

  private var descriptor: Int32 { self == .output ? 1 : 2 }

  /// Writes all bytes.
  /// - Throws: `WorldError.noSpace` and its like; a reader that went away is not an error.
  package func write(_ bytes: [UInt8]) throws(WorldError) {
    guard !bytes.isEmpty else { return }
    let result = bytes.withUnsafeBytes { Platform.writeAll($0, to: descriptor) }
    guard result < 0, !Platform.isBrokenPipe(-result) else { return }
    let name = self == .output ? "standard output" : "standard error"
    throw Platform.isNoSpace(-result)
      ? .noSpace(path: name) : .failed(operation: "write", path: name, errno: -result)
  }

  /// True when a person reads it.
  package var isTerminal: Bool { Platform.isTerminal(descriptor) }
}
