/// A cite joined with what the processor knows of it.
struct ResolvedCite {
  /// The number of the item among those of the document; nil for an unknown key.
  var item: Int?
  /// The cite as the author made it: its citation and its place there.
  var citation: Int
  var place: Int
  var locator: String?
  var locatorKind: LocatorKind?
  var position = CitePosition.first
  /// The number of the note with the first cite of the item, where that is another one.
  var firstNote: Int?
}
