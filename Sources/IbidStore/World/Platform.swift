import IbidModel

#if canImport(Glibc)
  import CPlatform
  import Glibc
#elseif canImport(Musl)
  import CPlatform
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls of the system; only this type knows which C library is there.
///
/// Results are the kernel's: not negative on success, else the error number negated. Interrupted
/// calls are made again. No path given here may hold a NUL; `PosixWorld` sees to that.
enum Platform {
  /// What a file is opened for.
  enum Opening {
    case reading, writing, locking
    /// For listing; a link in the last place is not followed.
    case folderItself
    case folder

    fileprivate var flags: Int32 {
      switch self {
      case .reading: O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
      case .writing: O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
      case .locking: O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
      case .folderItself: O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      case .folder: O_RDONLY | O_DIRECTORY | O_CLOEXEC
      }
    }
  }

  static func openFile(_ path: UnsafePointer<CChar>, for opening: Opening) -> Int32 {
    repeated { open(path, opening.flags, 0o644) }
  }

  /// Closes a descriptor; never twice, for after EINTR it is closed on Linux.
  static func closeFile(_ descriptor: Int32) -> Int32 {
    close(descriptor) == 0 || errno == EINTR ? 0 : -errno
  }

  /// Reads once, waiting where the other end has nothing yet; 0 at the end.
  static func readSome(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno == EAGAIN {
        var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&waited, 1, -1)
      } else if errno != EINTR {
        return -Int(errno)
      }
    }
  }

  /// Writes all bytes.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var at = 0
    while at < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[at...])
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count > 0 {
        at += count
      } else if count == 0 {
        return -ENOSPC
      } else if errno != EINTR {
        return -errno
      }
    }
    return 0
  }

  static func unlinkFile(_ path: UnsafePointer<CChar>) -> Int32 { repeated { unlink(path) } }
  static func removeFolder(_ path: UnsafePointer<CChar>) -> Int32 { repeated { rmdir(path) } }
  static func makeFolder(_ path: UnsafePointer<CChar>) -> Int32 { repeated { mkdir(path, 0o755) } }
  static func move(_ path: UnsafePointer<CChar>, to target: UnsafePointer<CChar>) -> Int32 {
    repeated { rename(path, target) }
  }

  /// Exchanges two paths in one step.
  static func exchange(_ path: UnsafePointer<CChar>, _ other: UnsafePointer<CChar>) -> Int32 {
    #if canImport(Darwin)
      repeated { renamex_np(path, other, UInt32(RENAME_SWAP)) }
    #else
      repeated { ibid_exchange(path, other) }
    #endif
  }

  /// Brings the file system of a descriptor to the disk; -ENOSYS where there is no such call.
  static func syncFileSystem(_ descriptor: Int32) -> Int32 {
    #if canImport(Darwin)
      -ENOSYS
    #else
      repeated { ibid_syncfs(descriptor) }
    #endif
  }

  /// Brings one file or folder to the disk.
  static func syncFile(_ descriptor: Int32) -> Int32 {
    #if canImport(Darwin)
      repeated { fcntl(descriptor, F_FULLFSYNC) }
    #else
      repeated { fsync(descriptor) }
    #endif
  }

  /// Takes the lock on an open file, or says at once that it is taken.
  static func lockFile(_ descriptor: Int32) -> Int32 {
    repeated { flock(descriptor, LOCK_EX | LOCK_NB) }
  }

  static func isBrokenPipe(_ error: Int32) -> Bool { error == EPIPE }
  static func isNoSpace(_ error: Int32) -> Bool {
    error == ENOSPC || error == EDQUOT || error == EFBIG
  }
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// A thread that runs.
  typealias Thread = pthread_t

  /// What a thread is to do, handed to it by reference.
  private final class Job: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  /// The stack of a thread in bytes: all walks are iterative.
  private static let stackBytes = 2 << 20

  /// Starts a thread; nil when the system has none to give.
  static func startThread(_ work: @escaping @Sendable () -> Void) -> Thread? {
    let job = Unmanaged.passRetained(Job(work))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackBytes)
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(
        &thread, &attributes,
        { pointer in
          Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().work()
          return nil
        }, job.toOpaque())
    #else
      var thread = pthread_t()
      let status = pthread_create(
        &thread, &attributes,
        { pointer in
          if let pointer { Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().work() }
          return nil
        }, job.toOpaque())
    #endif
    guard status == 0 else {
      job.release()
      return nil
    }
    return thread
  }

  /// Waits for a thread to end.
  static func join(_ thread: Thread) { pthread_join(thread, nil) }

  /// Seconds since 1970-01-01T00:00:00Z.
  static func seconds() -> Int64 {
    var time = timespec()
    return clock_gettime(CLOCK_REALTIME, &time) == 0 ? Int64(time.tv_sec) : 0
  }

  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static func words(for number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
  }

  /// Lets writing to a closed pipe or beyond the file size limit fail instead of ending the process.
  static func ignoreWritingSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Calls again while signals interrupt it; the result, or the negated error number.
  static func repeated(_ call: () -> Int32) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { return -errno }
    }
  }
}

extension Platform {
  /// What stands at a path, links followed; a negative number when it cannot be told.
  static func status(_ path: UnsafePointer<CChar>) -> Answer {
    var found = stat()
    let result = repeated { stat(path, &found) }
    return Answer(result, found)
  }

  /// What stands at a path itself, links not followed.
  static func entry(_ path: UnsafePointer<CChar>) -> Answer {
    var found = stat()
    let result = repeated { lstat(path, &found) }
    return Answer(result, found)
  }

  /// What an open file is.
  static func status(of descriptor: Int32) -> Answer {
    var found = stat()
    let result = repeated { fstat(descriptor, &found) }
    return Answer(result, found)
  }

  /// What the system says of a path.
  struct Answer {
    let result: Int32
    let status: FileStatus

    fileprivate init(_ result: Int32, _ found: stat) {
      let kinds: [mode_t: FileStatus.Kind] = [S_IFREG: .file, S_IFDIR: .folder]
      self.result = result
      self.status = FileStatus(
        kind: kinds[found.st_mode & S_IFMT] ?? .other, size: Int(found.st_size))
    }
  }

  /// The names in an open folder, without `.` and `..`, in no order; closes the descriptor.
  static func names(in descriptor: Int32, _ names: inout [[CChar]]) -> Int32 {
    guard let folder = fdopendir(descriptor) else {
      let number = errno
      _ = closeFile(descriptor)
      return -number
    }
    defer { closedir(folder) }
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    while true {
      errno = 0
      guard let entry = readdir(folder) else { return -errno }
      let name = UnsafeRawPointer(entry).advanced(by: offset)
        .assumingMemoryBound(to: CChar.self)
      let bytes = Array(UnsafeBufferPointer(start: name, count: strlen(name)))
      if bytes != [0x2E] && bytes != [0x2E, 0x2E] { names.append(bytes) }
    }
  }

  /// True when the number says that nothing stands at the path.
  static func isAbsence(_ result: Int32) -> Bool { result == -ENOENT || result == -ENOTDIR }

  /// True when `unlink` was given a folder (EPERM on Darwin, and there for other reasons too).
  static func mayBeFolder(_ result: Int32) -> Bool { result == -EISDIR || result == -EPERM }

  /// True when the system does not have the call, or not on this file system.
  static func isUnsupported(_ result: Int32) -> Bool {
    result == -EINVAL || result == -ENOSYS || result == -EOPNOTSUPP || result == -ENOTSUP
  }

  /// The world's error for a negative result.
  static func error(_ result: Int32, _ operation: String, _ path: String) -> WorldError {
    switch -result {
    case ENOENT: .notFound(path: path)
    case EACCES, EPERM: .notPermitted(path: path)
    case EISDIR: .isFolder(path: path)
    case ENOTDIR: .notFolder(path: path)
    case ENXIO: .notFile(path: path)
    case ENOSPC, EDQUOT, EFBIG: .noSpace(path: path)
    case EROFS: .readOnly(path: path)
    case EMFILE, ENFILE: .tooManyOpenFiles(path: path)
    case EWOULDBLOCK: .locked(path: path)
    default: .failed(operation: operation, path: path, errno: -result)
    }
  }
}
