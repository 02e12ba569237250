import IbidModel
import IbidStore

/// Turns what is wrong with captures into words: what, where, what to do.
enum CaptureReport {
  /// The failure that an error of storing means.
  static func failure(_ error: CaptureError, path: String) -> Failure {
    switch error {
    case .differs(let id, let keys):
      Failure(
        "'\(id.key)' was captured on \(id.day.iso) already, with another \(list(keys));"
          + " nothing was touched", help: "to put this one in its place, add --replace")
    case .standing(let fault):
      Failure(
        "a capture of that day is there and is not sound: \(words(fault)); nothing was touched",
        help: "to put this one in its place, add --replace")
    case .strange(let path):
      Failure(
        "'\(path)' was not written by ibid; nothing was touched", help: "move it away first")
    case .tooLarge(let file, let bytes, let limit):
      Failure(
        "'\(path)' would make a \(file) of \(bytes) bytes, the limit is \(limit)",
        help: "capture the part that is quoted")
    case .locked: Failure("another ibid is storing captures here", help: "wait until it has ended")
    case .couldNot(let reason): ErrorReport.failure(reason)
    case .notSynced(let reason):
      Failure(
        messages: ["the capture is stored, but may not be on the disk yet"]
          + ErrorReport.failure(reason).messages, help: "run the command again with --replace")
    }
  }

  private static func list(_ keys: [String]) -> String {
    guard let last = keys.last, keys.count > 1 else { return keys.first ?? "" }
    return keys.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What is wrong with a capture, in one line.
  static func words(_ fault: CaptureShelf.Fault) -> String {
    switch fault.kind {
    case .missing: "'\(fault.path)' is missing"
    case .altered(let expected, let found):
      "'\(fault.path)' was altered: its SHA-256 begins \(found.prefix(12)),"
        + " capture.json says \(expected.prefix(12))"
    case .unreadable(let reason): "'\(fault.path)' cannot be used: \(reason)"
    case .otherVersion(let version):
      "'\(fault.path)' is of version \(version), expected"
        + " \(CaptureDescription.currentVersion)"
    }
  }

  /// What to do about it.
  static func help(_ fault: CaptureShelf.Fault) -> String {
    switch fault.kind {
    case .missing, .altered, .unreadable:
      "bring the folder back from a copy or from version control, or capture the source again"
        + " with --replace"
    case .otherVersion:
      "use the ibid that wrote it, or capture the source again with --replace"
    }
  }

  /// The state of a capture in a word or two.
  static func state(_ faults: [CaptureShelf.Fault]) -> String {
    switch faults.first?.kind {
    case nil: "sound"
    case .missing: "missing"
    case .altered: "altered"
    case .unreadable: "unreadable"
    case .otherVersion: "other version"
    }
  }
}
