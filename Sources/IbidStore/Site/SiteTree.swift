import IbidModel

/// One of the two trees of a site on disk: the one that is published, or the idle one.
struct SiteTree {
  let root: String
  let world: any World
  /// Folders that were found or made by this value.
  private var ready: Set<String> = []

  init(root: String, world: any World) {
    self.root = root
    self.world = world
  }

  /// The place of a path of the site.
  func place(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

  /// True when the tree carries the marker of this or another version.
  var isOurs: Bool {
    get throws(WorldError) {
      let marker = place(SiteMarker.name)
      guard try world.entry(marker)?.kind == .file else { return false }
      return try world.read(marker).starts(with: SiteMarker.magic)
    }
  }

  /// True when the folder holds a site of ours; false when it is missing or empty.
  /// - Throws: `PublishError.outputIsNotFolder`, `notOurs`, or `couldNot`.
  func isSite() throws(PublishError) -> Bool {
    let kind: FileStatus.Kind?
    let isEmpty: Bool
    do throws(WorldError) {
      kind = try world.entry(root)?.kind
      if kind == .folder, try isOurs { return true }
      isEmpty = kind == .folder ? try world.list(root).isEmpty : false
    } catch {
      throw .couldNot(.begin, error)
    }
    guard let kind else { return false }
    guard kind == .folder else { throw .outputIsNotFolder(path: root) }
    guard isEmpty else { throw .notOurs(path: root) }
    return false
  }

  /// True when a true file stands at the path and has these bytes.
  func holds(_ path: String, _ bytes: [UInt8]) throws(WorldError) -> Bool {
    let place = place(path)
    guard try world.entry(place) == FileStatus(kind: .file, size: bytes.count) else {
      return false
    }
    do throws(WorldError) {
      return try world.read(place) == bytes
    } catch {
      // A file that cannot be read is not what is wanted; writing it will say why, if it must.
      return false
    }
  }

  /// Brings one file to the wanted state, replacing whatever is in the way.
  ///
  /// A file that differs is removed first, never written over: who reads it now reads it to the
  /// end, and other names of it (hard links) keep their bytes.
  mutating func bring(_ path: String, _ bytes: [UInt8]) throws(WorldError) {
    for folder in SiteNames.folders(above: path) { try bringFolder(folder) }
    if try holds(path, bytes) { return }
    if try world.entry(place(path)) != nil { try world.remove(place(path)) }
    try world.write(bytes, to: place(path))
  }

  private mutating func bringFolder(_ path: String) throws(WorldError) {
    guard !ready.contains(path) else { return }
    let found = try world.entry(place(path))
    if found?.kind != .folder {
      if found != nil { try world.remove(place(path)) }
      try world.makeFolder(place(path))
    }
    ready.insert(path)
  }

  /// The topmost paths that are not wanted: files, folders, links, and files that became folders.
  func strays(from names: SiteNames) throws(WorldError) -> [String] {
    var strays: [String] = []
    var rest = [""]
    while let folder = rest.popLast() {
      for name in try world.list(place(folder)) {
        let path = folder.isEmpty ? name : folder + "/" + name
        if names.isFile(path) { continue }
        if names.isFolder(path), try world.entry(place(path))?.kind == .folder {
          rest.append(path)
        } else {
          strays.append(path)
        }
      }
    }
    return strays
  }

  /// The number of files at these paths and below them.
  func fileCount(at paths: [String]) throws(WorldError) -> Int {
    var count = 0
    var rest = paths
    while let path = rest.popLast() {
      if try world.entry(place(path))?.kind == .folder {
        rest += try world.list(place(path)).map { path + "/" + $0 }
      } else {
        count += 1
      }
    }
    return count
  }
}
