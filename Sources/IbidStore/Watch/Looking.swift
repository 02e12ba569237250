/// Changes found by looking at every file again and again, where the system reports none.
struct Looking: ChangeSource {
  private let tree: WatchedTree
  private var seen: Int
  /// How often it looks, in milliseconds.
  static let interval: Int64 = 1_000

  /// Begins with what stands below `root` now.
  init(root: String) {
    tree = WatchedTree(root: root)
    seen = Self.look(tree)
  }

  mutating func wait(milliseconds: Int64?) -> ChangeNews {
    Platform.pause(milliseconds: Int(min(milliseconds ?? Self.interval, Self.interval)))
    let now = Self.look(tree)
    defer { seen = now }
    return now == seen ? .nothing : .changed
  }

  /// A number that is another when a file or folder is another.
  private static func look(_ tree: WatchedTree) -> Int {
    var hasher = Hasher()
    tree.walk { folder, names in
      hasher.combine(folder)
      for name in names {
        hasher.combine(name)
        hasher.combine(Platform.stamp(tree.place(folder.isEmpty ? name : folder + "/" + name)))
      }
    }
    return hasher.finalize()
  }
}
