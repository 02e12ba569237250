/// Reads BibTeX and BibLaTeX.
struct BibTeXReader {
  private let options: LibraryOptions

  init(_ options: LibraryOptions) { self.options = options }

  func read(_ source: inout LibrarySource, into library: inout Library) {
    var scanner = BibTeXScanner(source.bytes)
    scanner.read(&source)
    let entries = scanner.entries
    let inheritance = BibTeXInheritance(entries)
    for entry in entries where entry.type != "xdata" {
      let resolved = inheritance.resolved(entry, &source)
      var reading = BibTeXItem(resolved, options)
      let item = reading.item(&source)
      if !library.add(item, at: source.place(entry.range)) {
        source.report(.duplicateKey, library.duplicate(entry.key), entry.range, key: entry.key)
      }
      for name in reading.otherKeys { library.addName(name, for: entry.key) }
    }
  }
}
