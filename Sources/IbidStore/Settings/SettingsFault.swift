/// One thing that is wrong in a settings file.
package struct SettingsFault: Error, Hashable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int
  /// The key it is about, with dots (`check.deny`); empty for the file.
  package let key: String
  package let kind: Kind

  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// The words are those of the YAML library.
    case notYAML(problem: String)
    case notUTF8
    case tooLarge(bytes: Int, limit: Int)
    case tooDeep(limit: Int)
    /// `*name`: aliases are not read.
    case alias(name: String)
    /// The nearest known key, if one is near.
    case unknownKey(nearest: String?)
    /// The key, or one that means the same, was given before.
    case repeatedKey
    case missing
    case wrongType(found: String, expected: String)
    case badValue(found: String, expected: String)
    /// A time zone by name: only fixed offsets are known.
    case namedTimezone(found: String)
  }

  package init(line: Int, column: Int, key: String, kind: Kind) {
    self.line = line
    self.column = column
    self.key = key
    self.kind = kind
  }
}

/// All that is wrong in a settings file, in the order of the file; never empty.
package struct SettingsError: Error, Hashable, Sendable {
  package let faults: [SettingsFault]
}
