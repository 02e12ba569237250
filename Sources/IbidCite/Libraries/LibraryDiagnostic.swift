/// What is wrong at one place of a library of references.
public struct LibraryDiagnostic: Hashable, Sendable {
  /// What it is about.
  public enum Kind: String, CaseIterable, Sendable {
    /// The syntax of the file is broken; what cannot be read is left out.
    case syntax
    /// The bytes are no UTF-8; they were read as windows-1252.
    case encoding
    /// A limit was passed; the value, the entry or the rest of the file is left out.
    case limit
    /// An entry without a citation key is left out.
    case missingKey = "missing-key"
    /// A second entry with the same key is left out.
    case duplicateKey = "duplicate-key"
    /// The entry is read as a document.
    case unknownType = "unknown-type"
    /// The field is kept in `Item.other`.
    case unknownField = "unknown-field"
    /// An abbreviation that is not defined stands for itself.
    case unknownString = "unknown-string"
    /// An entry named by `crossref` or `xdata` is not there, or leads back to itself.
    case missingParent = "missing-parent"
    /// A name that cannot be taken apart.
    case unreadableName = "unreadable-name"
    /// A date that cannot be read; it is kept as text.
    case unreadableDate = "unreadable-date"
    /// A value that is not what the field holds; it is left out.
    case unreadableValue = "unreadable-value"
  }

  /// What it is about.
  public var kind: Kind
  /// What is there and what was expected: one line, no full stop.
  public var message: String
  /// The citation key of the entry, or nil.
  public var key: String?
  /// The name of the file.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// The bytes it is about, from 0, half-open; of the decoded text where that is not the file.
  public var range: Range<Int>

  /// Makes a diagnostic.
  public init(
    kind: Kind, message: String, key: String? = nil, file: String, line: Int, column: Int,
    range: Range<Int>
  ) {
    self.kind = kind
    self.message = message
    self.key = key
    self.file = file
    self.line = line
    self.column = column
    self.range = range
  }
}
