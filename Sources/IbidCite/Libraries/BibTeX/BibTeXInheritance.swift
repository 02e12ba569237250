/// Takes over fields by `xdata` and `crossref` (BibLaTeX manual, appendix B).
struct BibTeXInheritance {
  private let entries: [BibTeXEntry]
  private let numbers: [String: Int]

  /// The longest chain of parents.
  private static let longestChain = 8

  init(_ entries: [BibTeXEntry]) {
    self.entries = entries
    numbers = Dictionary(
      entries.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// An entry with the fields of its parents.
  func resolved(_ entry: BibTeXEntry, _ source: inout LibrarySource) -> BibTeXEntry {
    guard entry["crossref"] != nil || entry["xdata"] != nil else { return entry }
    var path: Set<String> = [entry.key]
    return resolved(entry, of: entry, &path, &source)
  }

  private func resolved(
    _ entry: BibTeXEntry, of child: BibTeXEntry, _ path: inout Set<String>,
    _ source: inout LibrarySource
  ) -> BibTeXEntry {
    var out = entry
    for field in [entry["xdata"], entry["crossref"]].compactMap({ $0 }) {
      for key in keys(field) {
        guard let parent = parent(key, field, of: child, path, &source) else { continue }
        path.insert(key)
        let whole = resolved(parent, of: child, &path, &source)
        path.remove(key)
        if field.name == "xdata" {
          for field in whole.fields { inherit(field, as: field.name, &out) }
        } else {
          inheritByType(from: whole, &out)
        }
      }
    }
    return out
  }

  private func keys(_ field: BibTeXField) -> [String] {
    let keys = field.value.split(separator: 0x2C).prefix(field.name == "xdata" ? 16 : 1)
    return keys.map { key in
      String(decoding: key.filter { $0 > 0x20 && $0 != 0x7B && $0 != 0x7D }, as: UTF8.self)
    }
  }

  private func parent(
    _ key: String, _ field: BibTeXField, of child: BibTeXEntry, _ path: Set<String>,
    _ source: inout LibrarySource
  ) -> BibTeXEntry? {
    guard let number = numbers[key] else {
      source.report(
        .missingParent,
        "the entry '\(key)' that '\(field.name)' of '\(child.key)' names is not there",
        child.range, key: child.key)
      return nil
    }
    guard !path.contains(key), path.count <= Self.longestChain else {
      source.report(
        .missingParent, "'\(field.name)' of '\(child.key)' leads back to '\(key)' or too far",
        child.range, key: child.key)
      return nil
    }
    return entries[number]
  }

  private func inherit(_ field: BibTeXField, as name: String, _ out: inout BibTeXEntry) {
    guard !Self.notInherited.contains(name) else { return }
    var field = field
    field.name = name
    field.isInherited = true
    out.add(field)
  }

  private func inheritByType(from parent: BibTeXEntry, _ out: inout BibTeXEntry) {
    let mapping = Mapping(parent: parent.type, child: out.type)
    for field in parent.fields {
      for name in mapping.names(of: field.name) { inherit(field, as: name, &out) }
    }
  }

  private static let notInherited: Set<String> = [
    "ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "gender", "keywords",
    "label", "options", "presort", "related", "relatedoptions", "relatedstring", "relatedtype",
    "shorthand", "shorthandintro", "sortkey", "file",
  ]

  /// How the names of fields change from a type of entry to another.
  private struct Mapping {
    private var prefix: String?
    private var takesAuthor = false

    init(parent: String, child: String) {
      let isPartOfBook = ["inbook", "bookinbook", "suppbook"].contains(child)
      let isPart =
        isPartOfBook || ["incollection", "inreference", "suppcollection"].contains(child)
      takesAuthor = isPartOfBook && (parent == "book" || parent == "mvbook")
      switch parent {
      case "mvbook" where isPartOfBook || child == "book",
        "mvcollection" where isPart || child == "collection",
        "mvreference" where isPart || child == "reference":
        prefix = "main"
      case "mvproceedings" where child == "proceedings" || child == "inproceedings":
        prefix = "main"
      case "book" where isPart, "collection" where isPart, "reference" where isPart,
        "proceedings" where child == "inproceedings":
        prefix = "book"
      case "periodical" where child == "article" || child == "suppperiodical": prefix = "journal"
      default: break
      }
    }

    /// The names that a field of the parent has in the child.
    func names(of name: String) -> [String] {
      switch name {
      case "author" where takesAuthor: return ["author", "bookauthor"]
      case "title", "subtitle", "titleaddon":
        return [prefix.map { $0 + name } ?? name]
      case "shorttitle", "sorttitle", "indextitle", "indexsorttitle":
        guard let prefix else { return [name] }
        return prefix == "journal" && name == "shorttitle" ? ["shortjournal"] : []
      default: return [name]
      }
    }
  }
}
