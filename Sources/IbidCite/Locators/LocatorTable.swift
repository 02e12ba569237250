package import IbidModel

/// The terms of one language for the places in a work.
///
/// A term is kept as its words in lower case without full stops, joined by one blank: `s. v.` and
/// `s.v.` are both `s v`.
struct LocatorTable: Sendable {
  /// The primary language tag.
  let language: String
  private(set) var entries: [String: Entry] = [:]
  /// The terms as they are written, in the order of the rows.
  private(set) var terms: [(label: Locator.Label, term: String)] = []

  /// What a term means.
  struct Entry: Hashable, Sendable {
    var label: Locator.Label
    /// True for one capital letter, as in `S. 14`: in lower case it is another word.
    var isCapital: Bool
  }

  /// Reads rows of terms parted by `|`.
  init(_ language: String, _ rows: [(label: Locator.Label, terms: String)]) {
    self.language = language
    for row in rows {
      for term in row.terms.split(separator: "|") {
        let key = Self.key(String(term))
        let isCapital = key.unicodeScalars.count == 1 && term.first?.isUppercase == true
        terms.append((row.label, String(term)))
        entries[key] = Entry(label: row.label, isCapital: isCapital)
      }
    }
  }

  /// Makes a table of finished entries.
  init(_ language: String, entries: [String: Entry]) {
    self.language = language
    self.entries = entries
  }

  private static func key(_ term: String) -> String {
    term.lowercased().split { $0 == " " || $0 == "." }.joined(separator: " ")
  }
}

extension LocatorTable {
  /// Letters that stand for one thing in one language only, and are known in all.
  private static let letters: Set<String> = ["s", "t"]

  /// What the languages other than English agree upon: terms that mean the same wherever they are
  /// used; single Latin letters are not among them, but for a few.
  static let shared: LocatorTable = {
    var found: [String: Set<Entry>] = [:]
    for table in all {
      for (key, entry) in table.entries { found[key, default: []].insert(entry) }
    }
    let agreed = found.filter { key, entries in
      entries.count == 1 && (key.utf8.count > 1 || letters.contains(key))
    }
    return LocatorTable("", entries: agreed.compactMapValues(\.first))
  }()

  /// The languages that a shared term is of, by the term.
  static func languages(of key: String) -> [LocatorTable] {
    all.filter { $0.entries[key] != nil }
  }

  /// The table of a language, by its primary tag.
  static func table(_ language: String?) -> LocatorTable? {
    guard
      let primary = language?.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first
    else { return nil }
    return all.first { $0.language == primary }
  }
}

/// The terms that locators are read by, for tests and for the manual.
package enum LocatorTermList {
  /// The terms of a language, by its primary tag; empty for one that is not known.
  package static func terms(of language: String) -> [(label: Locator.Label, term: String)] {
    LocatorTable.table(language)?.terms ?? []
  }
}
