/// Keys of works as names of folders.
extension Capture.ID {
  /// The longest key in bytes.
  package static let longestKey = 100
  /// The longest name of a folder in bytes, as file systems have it.
  private static let longestName = 255

  /// Why no captures are kept under a key.
  package enum KeyFault: Hashable, Sendable {
    case empty
    /// More bytes than this, as a key or, percent-encoded, as the name of a folder.
    case tooLong(limit: Int)
    /// It does not begin with a letter, a digit or `_`.
    case badStart(Character)
    case badCharacter(Character)

    /// The first fault of a key; nil when captures can be kept under it.
    ///
    /// A key begins with a letter, a digit or `_` and goes on with these and `- . : + /`.
    package init?(of key: String) {
      guard let first = key.first else {
        self = .empty
        return
      }
      if key.utf8.count > longestKey {
        self = .tooLong(limit: longestKey)
      } else if !first.unicodeScalars.allSatisfy(Self.isWord) {
        self = .badStart(first)
      } else if let bad = key.first(where: { !$0.unicodeScalars.allSatisfy(Self.isInKey) }) {
        self = .badCharacter(bad)
      } else if folderName(ofKey: key).utf8.count > longestName {
        self = .tooLong(limit: longestName)
      } else {
        return nil
      }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isLetterOrDigit || scalar == "_"
    }

    private static func isInKey(_ scalar: Unicode.Scalar) -> Bool {
      isWord(scalar) || "-.:+/".unicodeScalars.contains(scalar)
    }
  }

  /// The name of the folder for a key: `smith:2020` is `smith%3A2020`.
  ///
  /// What is not `[A-Za-z0-9_.-]` is percent-encoded, and so is a dot at the start; so no key can
  /// lead out of `sources/` or hide in it, and two keys never share a folder.
  package static func folderName(ofKey key: String) -> String {
    var name: [UInt8] = []
    for byte in key.utf8 {
      let isPlain = ASCII.isAlphanumeric(byte) || byte == 0x5F || byte == 0x2D
      if isPlain || (byte == 0x2E && !name.isEmpty) {
        name.append(byte)
      } else {
        name += PercentEncoding.escape(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The key whose folder has this name; nil for any other name.
  package static func key(ofFolderNamed name: String) -> String? {
    guard let key = PercentEncoding.strictlyDecoded(name),
      let text = String(validating: key, as: UTF8.self), KeyFault(of: text) == nil
    else { return nil }
    return folderName(ofKey: text) == name ? text : nil
  }
}
