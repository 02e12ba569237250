import IbidModel

/// Why a `record.json` cannot be read; keys are paths such as `quotations[3].evidence.line`.
package enum RecordFault: Error, Hashable, Sendable {
  case tooLarge(bytes: Int, limit: Int)
  /// It is no JSON, with the parser's reason.
  case notJSON(String)
  /// It was written by another version of ibid; with its version as it stands there.
  case otherVersion(String)
  case missing(key: String)
  case wrongType(key: String, expected: String)
  case badValue(key: String, reason: String)

  /// What is there and what was expected, in one line.
  package var message: String {
    switch self {
    case .tooLarge(let bytes, let limit): "it has \(bytes) bytes, the limit is \(limit)"
    case .notJSON(let reason): "it is no JSON: \(reason)"
    case .otherVersion(let found):
      "it has the version \(found), this ibid reads version \(PublishedRecord.version)"
    case .missing(let key): "the key '\(key)' is missing"
    case .wrongType(let key, let expected): "'\(key)' is not \(expected)"
    case .badValue(let key, let reason): "'\(key)' is \(reason)"
    }
  }

  /// What to do about it; empty when the message says all.
  package var help: String {
    switch self {
    case .otherVersion: "publish the site again with this ibid, or verify it with the one it names"
    default: ""
    }
  }
}
