struct CSLYAMLReader {
  init(_ options: LibraryOptions) {}
  func read(_ source: inout LibrarySource, into library: inout Library) {}
}
