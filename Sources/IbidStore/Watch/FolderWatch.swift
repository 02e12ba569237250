/// Waits for changes below the folder of a publication, bursts joined.
package struct FolderWatch {
  private let root: String
  private var source: any ChangeSource
  private var debounce = Debounce()
  /// How changes are found.
  package private(set) var means: Means

  /// How changes are found.
  package enum Means: Hashable, Sendable {
    /// The system reports them.
    case system
    /// The files are looked at every second, as was asked for.
    case looking
    /// The files are looked at every second: the system reports nothing, or has no watch left.
    case lookingForWantOfWatches
  }

  /// Begins to watch; `looks` asks for looking at the files, as network disks need it.
  package init(root: String, looks: Bool = false) {
    self.root = root
    if looks {
      source = Looking(root: root)
      means = .looking
    } else if let system = SystemWatch(root: root) {
      source = system
      means = .system
    } else {
      source = Looking(root: root)
      means = .lookingForWantOfWatches
    }
  }

  /// Returns when something has changed and it is quiet again, or after so long without a change.
  /// - Returns: false when there was no change.
  package mutating func waitForChange(atMost milliseconds: Int64? = nil) -> Bool {
    let end = milliseconds.map { Platform.milliseconds() + $0 }
    while true {
      let now = Platform.milliseconds()
      let rest = debounce.rest(at: now)
      if rest == 0 { break }
      if rest == nil, let end, now >= end { return false }
      switch source.wait(milliseconds: rest ?? end.map { $0 - now }) {
      case .nothing: continue
      case .changed: debounce.notice(at: Platform.milliseconds())
      case .limitReached:
        source = Looking(root: root)
        means = .lookingForWantOfWatches
        debounce.notice(at: Platform.milliseconds())
      }
    }
    debounce.end()
    return true
  }
}
