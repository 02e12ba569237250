import IbidModel

/// A library of references: the works that citations name by their keys.
///
/// Faults of the file are diagnostics; what is sound is loaded.
public struct Library: Sendable {
  /// The works in the order of the file, each key once.
  public private(set) var items: [Item] = []
  /// Where each of `items` was read.
  public private(set) var places: [Place] = []
  /// What is wrong in the file, in order; at most `mostDiagnostics`.
  public internal(set) var diagnostics: [LibraryDiagnostic] = []
  /// The number of diagnostics that were left out.
  public internal(set) var leftOutDiagnostics = 0
  private var numbers: [String: Int] = [:]

  /// The largest file that is read, in bytes.
  public static let maximumBytes = 64 << 20
  /// The largest entry that is read, in bytes.
  public static let maximumEntryBytes = 1 << 20
  /// The most diagnostics that are kept.
  public static let mostDiagnostics = 2_000

  /// Where an entry stands.
  public struct Place: Hashable, Sendable {
    /// The name of the file.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The bytes of the entry, from 0, half-open.
    public var range: Range<Int>
    /// Makes a place.
    public init(file: String, line: Int, range: Range<Int>) {
      self.file = file
      self.line = line
      self.range = range
    }
  }

  /// Makes an empty library.
  public init() {}

  /// Makes a library of items that come from no file.
  public init(_ items: [Item]) {
    for item in items { add(item, at: Place(file: "", line: 1, range: 0..<0)) }
  }

  /// Reads a file; linear in its bytes.
  ///
  /// The format is told by the ending of the name, else by the content.
  public init(
    _ bytes: [UInt8], name: String, format: LibraryFormat? = nil,
    options: LibraryOptions = LibraryOptions()
  ) {
    var source = LibrarySource(bytes, name: name)
    let format = format ?? LibraryFormat(name: name, content: source.bytes)
    switch format {
    case .cslJSON: CSLJSONReader(options).read(&source, into: &self)
    case .cslYAML: CSLYAMLReader(options).read(&source, into: &self)
    case .bibTeX: BibTeXReader(options).read(&source, into: &self)
    case .ris: RISReader(options).read(&source, into: &self)
    }
    finish(source)
  }

  /// The work with a key, or nil.
  public subscript(key: String) -> Item? {
    numbers[key].map { items[$0] }
  }

  /// The place in `items` of each key, other names of a work among them.
  package var numbersByKey: [String: Int] { numbers }

  /// The text of a file as libraries are read, in UTF-8 without a byte order mark: places in a
  /// library are places in this.
  package static func text(of bytes: [UInt8]) -> [UInt8] {
    bytes.count <= maximumBytes ? LibraryText.decoded(bytes).bytes : []
  }

  /// The place in `items` of the work with a key, or nil.
  func number(of key: String) -> Int? { numbers[key] }

  /// Where the work with a key was read, or nil.
  public func place(of key: String) -> Place? {
    numbers[key].map { places[$0] }
  }

  /// Takes in the works of another library; works whose key is taken are left out and reported.
  public mutating func append(_ other: Library) {
    for diagnostic in other.diagnostics { report(diagnostic) }
    leftOutDiagnostics += other.leftOutDiagnostics
    for (item, place) in zip(other.items, other.places) where !add(item, at: place) {
      report(
        LibraryDiagnostic(
          kind: .duplicateKey, message: duplicate(item.id), key: item.id, file: place.file,
          line: place.line, column: 1, range: place.range))
    }
    for (name, number) in other.numbers where name != other.items[number].id {
      addName(name, for: other.items[number].id)
    }
  }

  /// Adds a work; false when its key is taken.
  @discardableResult
  mutating func add(_ item: Item, at place: Place) -> Bool {
    guard numbers[item.id] == nil else { return false }
    numbers[item.id] = items.count
    items.append(item)
    places.append(place)
    return true
  }

  /// Adds another key for a work that is there; nothing happens when the key is taken.
  mutating func addName(_ name: String, for key: String) {
    guard numbers[name] == nil, let number = numbers[key] else { return }
    numbers[name] = number
  }

  /// What is said of a key that is taken.
  func duplicate(_ key: String) -> String {
    guard let place = place(of: key) else { return "the key '\(key)' is taken" }
    let file = place.file.isEmpty ? "" : " of \(place.file)"
    return "the key '\(key)' is taken by the entry at line \(place.line)\(file)"
  }

  private mutating func report(_ diagnostic: LibraryDiagnostic) {
    guard diagnostics.count < Self.mostDiagnostics else {
      leftOutDiagnostics += 1
      return
    }
    diagnostics.append(diagnostic)
  }

  mutating func finish(_ source: LibrarySource) {
    diagnostics = source.diagnostics.enumerated()
      .sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }
      .map(\.element)
    leftOutDiagnostics = source.leftOut
  }
}

/// How a library is read.
public struct LibraryOptions: Hashable, Sendable {
  /// True when lines such as `original-date: 1848` at the top of `note` are fields, as
  /// citeproc-js reads them; CSL-JSON and CSL-YAML only.
  public var readsFieldsInNotes = true
  /// True when English titles of BibTeX are set in sentence case, as Pandoc sets them.
  public var usesSentenceCase = true

  /// Makes the options that suit most libraries.
  public init() {}
}
