#if canImport(Glibc)
  import CPlatform
  import Glibc
#elseif canImport(Musl)
  import CPlatform
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells of changes in folders, and the clock that is asked while waiting.
extension Platform {
  /// What a watched folder reports.
  struct FolderEvent: Hashable {
    /// The number of the watch; -1 when events were lost.
    let watch: Int32
    /// The name in the folder; empty for the folder itself.
    let name: String
    /// True when it is about a folder: one in the watched folder, or that folder itself.
    let isFolder: Bool
    /// True when the watch is no more.
    let isEnd: Bool
  }

  /// Opens what reports changes of folders; -ENOSYS where the system has nothing of the kind.
  static func openWatch() -> Int32 {
    #if os(Linux)
      repeated { inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC)) }
    #else
      -ENOSYS
    #endif
  }

  /// Watches one folder: the number of the watch, the same again for the same folder.
  static func watchFolder(_ path: UnsafePointer<CChar>, with descriptor: Int32) -> Int32 {
    #if os(Linux)
      let all =
        IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM
        | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
      return repeated { inotify_add_watch(descriptor, path, UInt32(all) | UInt32(IN_ONLYDIR)) }
    #else
      return -ENOSYS
    #endif
  }

  /// Ends the watch of one folder.
  static func endWatch(_ watch: Int32, of descriptor: Int32) {
    #if os(Linux)
      _ = inotify_rm_watch(descriptor, watch)
    #endif
  }

  /// Waits until there is something to read, or for so long at most; a negative time has no end.
  static func waitToRead(_ descriptor: Int32, milliseconds: Int) -> Bool {
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waited, 1, Int32(clamping: milliseconds)) > 0
  }

  /// Does nothing for a while.
  static func pause(milliseconds: Int) { _ = poll(nil, 0, Int32(clamping: milliseconds)) }

  /// What has been reported up to now.
  static func folderEvents(_ descriptor: Int32) -> [FolderEvent] {
    var events: [FolderEvent] = []
    #if os(Linux)
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return events }
        buffer.withUnsafeBytes {
          append(UnsafeRawBufferPointer(rebasing: $0[..<count]), to: &events)
        }
      }
    #endif
    return events
  }

  #if os(Linux)
    /// Reads `struct inotify_event`: watch, mask, cookie, length, name with NULs behind it.
    private static func append(_ bytes: UnsafeRawBufferPointer, to events: inout [FolderEvent]) {
      var at = 0
      while at + 16 <= bytes.count {
        let mask = bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self)
        let length = Int(bytes.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))
        let name = bytes[(at + 16)..<min(at + 16 + length, bytes.count)].prefix { $0 != 0 }
        let ofFolder = UInt32(IN_ISDIR) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
        events.append(
          FolderEvent(
            watch: bytes.loadUnaligned(fromByteOffset: at, as: Int32.self),
            name: String(decoding: name, as: UTF8.self), isFolder: mask & ofFolder != 0,
            isEnd: mask & UInt32(IN_IGNORED) != 0))
        at += 16 + length
      }
    }
  #endif

  /// By which it is seen that a file is another, or has been written.
  struct FileStamp: Hashable {
    private let parts: [Int64]

    fileprivate init(_ found: stat) {
      #if canImport(Darwin)
        let (written, changed) = (found.st_mtimespec, found.st_ctimespec)
      #else
        let (written, changed) = (found.st_mtim, found.st_ctim)
      #endif
      // What is in a folder is looked at by itself.
      guard found.st_mode & S_IFMT != S_IFDIR else {
        parts = []
        return
      }
      parts = [
        Int64(truncatingIfNeeded: found.st_ino), Int64(found.st_size), Int64(written.tv_sec),
        Int64(written.tv_nsec), Int64(changed.tv_sec), Int64(changed.tv_nsec),
      ]
    }
  }

  /// The stamp of what stands at a path, links not followed; nil when that cannot be told.
  static func stamp(_ path: UnsafePointer<CChar>) -> FileStamp? {
    var found = stat()
    return repeated { lstat(path, &found) } >= 0 ? FileStamp(found) : nil
  }

  /// Milliseconds of a clock that only goes forward.
  static func milliseconds() -> Int64 {
    var time = timespec()
    guard clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return 0 }
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}
