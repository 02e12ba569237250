import IbidModel

/// Front matter that another tool reads, too.
enum ForeignKeys {
  /// Its keys are that tool's: none is reported as unknown, and a value that Ibid cannot use is no
  /// error.
  static func take(_ metadata: inout Metadata, _ diagnostics: inout [Diagnostic]) {
    diagnostics.removeAll { $0.code == "M904" }
    for index in diagnostics.indices where diagnostics[index].code == "M903" {
      diagnostics[index].severity = .info
    }
  }

  /// Obsidian's `aliases` are other names of a note; only paths are old addresses.
  static func takeNames(_ metadata: inout Metadata) {
    metadata.otherNames = metadata.aliases.filter { !$0.hasPrefix("/") }
    metadata.aliases.removeAll { !$0.hasPrefix("/") }
  }
}
