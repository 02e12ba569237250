import IbidModel

/// The folders and files of a publication that are watched.
struct WatchedTree {
  let root: String
  private let world = PosixWorld()

  init(root: String) { self.root = root }

  /// The path of something below the root, as the system wants it.
  func place(_ below: String) -> String { below.isEmpty ? root : root + "/" + below }

  /// Calls `visit` with each folder below the root, the root first, and the names in it that count;
  /// what cannot be opened is passed over.
  func walk(_ visit: (_ folder: String, _ names: [String]) -> Void) {
    var rest = [""]
    while let folder = rest.popLast() {
      guard let all = try? world.list(place(folder)), !all.contains(SiteMarker.name) else {
        continue
      }
      let names = all.filter { WatchedNames.contains($0, isTop: folder.isEmpty) }
      visit(folder, names)
      for name in names.reversed() {
        let below = folder.isEmpty ? name : folder + "/" + name
        if (try? world.entry(place(below)))?.kind == .folder { rest.append(below) }
      }
    }
  }
}
