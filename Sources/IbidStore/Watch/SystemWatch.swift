import IbidModel

/// Changes as the system reports them: one watch for each folder.
///
/// When folders come, go or move, or reports were lost, all folders are watched anew: a folder that
/// is watched already keeps its number.
final class SystemWatch: ChangeSource {
  private let descriptor: Int32
  private let tree: WatchedTree
  /// The folders that are watched, by the number of the watch.
  private var folders: [Int32: String] = [:]
  /// True while the root is not there; it is looked for until it is.
  private var isLost: Bool { !folders.values.contains("") }
  /// How often a lost root is looked for, in milliseconds.
  private static let lookEvery: Int64 = 500

  /// Watches all below `root`; nil where the system has no watches, or none left.
  init?(root: String) {
    descriptor = Platform.openWatch()
    tree = WatchedTree(root: root)
    guard descriptor >= 0, watchAll() else { return nil }
  }

  deinit { if descriptor >= 0 { _ = Platform.closeFile(descriptor) } }

  func wait(milliseconds: Int64?) -> ChangeNews {
    let longest = isLost ? min(milliseconds ?? Self.lookEvery, Self.lookEvery) : milliseconds
    guard Platform.waitToRead(descriptor, milliseconds: Int(longest ?? -1)) else {
      guard isLost, watchAll(), !isLost else { return .nothing }
      return .changed
    }
    let news = Platform.folderEvents(descriptor).filter(counts)
    guard !news.isEmpty else { return .nothing }
    for event in news where event.isEnd { folders[event.watch] = nil }
    let isMoved = news.contains { $0.isFolder || $0.isEnd || $0.watch < 0 }
    return isMoved && !watchAll() ? .limitReached : .changed
  }

  private func counts(_ event: Platform.FolderEvent) -> Bool {
    guard event.watch >= 0 else { return true }
    guard let folder = folders[event.watch] else { return false }
    return event.name.isEmpty || WatchedNames.contains(event.name, isTop: folder.isEmpty)
  }

  /// Watches every folder there is, and no other; false when the system has no watch left.
  private func watchAll() -> Bool {
    var found: [Int32: String] = [:]
    var isLimit = false
    tree.walk { folder, _ in
      guard !isLimit else { return }
      let watch = Platform.watchFolder(tree.place(folder), with: descriptor)
      if watch >= 0 { found[watch] = folder } else { isLimit = Platform.isNoSpace(-watch) }
    }
    for watch in folders.keys where found[watch] == nil {
      Platform.endWatch(watch, of: descriptor)
    }
    folders = found
    return !isLimit
  }
}
