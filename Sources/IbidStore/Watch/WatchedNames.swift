/// Which names in a publication are watched.
///
/// Not watched are hidden ones (`.git`, `.ibid`, the idle site), what editors leave beside a file
/// while they save it, and the published site.
enum WatchedNames {
  /// True for the name of a file or folder whose changes count; `isTop` at the publication's top.
  static func contains(_ name: String, isTop: Bool) -> Bool {
    if name.hasPrefix(".") || (isTop && name == "public") || name == "4913" { return false }
    if name.hasPrefix("#") && name.hasSuffix("#") { return false }
    return !leftovers.contains { name.hasSuffix($0) }
  }

  /// Endings of Emacs, Vim, JetBrains.
  private static let leftovers = ["~", ".swp", ".swo", ".swx", "___jb_tmp___", "___jb_old___"]
}
