package import IbidModel

extension PosixWorld {
  /// Names of standard input; by them a pipe may be read.
  private static let inputNames: Set<String> = ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"]

  package func read(_ path: String) throws(WorldError) -> [UInt8] {
    if Self.inputNames.contains(path) { return try standardInput() }
    let descriptor = try open(path, for: .reading)
    defer { _ = Platform.closeFile(descriptor) }
    let answer = Platform.status(of: descriptor)
    try check(answer.result, "stat", path)
    switch answer.status.kind {
    case .folder: throw .isFolder(path: path)
    case .other: throw .notFile(path: path)
    case .file: return try contents(of: descriptor, expecting: answer.status.size, path)
    }
  }

  package func standardInput() throws(WorldError) -> [UInt8] {
    let answer = Platform.status(of: 0)
    try check(answer.result, "stat", "-")
    if answer.status.kind == .folder { throw .isFolder(path: "-") }
    return try contents(of: 0, expecting: answer.status.size, "-")
  }

  package func list(_ path: String) throws(WorldError) -> [String] {
    var names: [[CChar]] = []
    let descriptor = try open(path, for: .folder)
    try check(Platform.names(in: descriptor, &names), "list", path)
    let bytes = names.map { $0.map { UInt8(bitPattern: $0) } }
    return bytes.sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// All bytes up to the end, whatever the size was said to be (it may change; in /proc it is 0).
  private func contents(
    of descriptor: Int32, expecting size: Int, _ path: String
  ) throws(WorldError) -> [UInt8] {
    try checkSize(size, path)
    var failure: Int32 = 0
    var bytes = [UInt8](unsafeUninitializedCapacity: max(size, 0) + 1) { buffer, count in
      (count, failure) = filled(UnsafeMutableRawBufferPointer(buffer), from: descriptor)
    }
    try check(failure, "read", path)
    if bytes.count > size { try readOn(descriptor, into: &bytes, path) }
    return bytes
  }

  /// Reads until the buffer is full or the end is met: the count, and 0 or a negative number.
  private func filled(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32
  ) -> (Int, Int32) {
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let step = Platform.readSome(descriptor, into: rest)
      if step < 0 { return (count, Int32(truncatingIfNeeded: step)) }
      if step == 0 { return (count, 0) }
      count += step
    }
    return (count, 0)
  }

  private func readOn(
    _ descriptor: Int32, into bytes: inout [UInt8], _ path: String
  ) throws(WorldError) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      try checkSize(bytes.count, path)
      let count = chunk.withUnsafeMutableBytes { Platform.readSome(descriptor, into: $0) }
      try check(Int32(truncatingIfNeeded: count), "read", path)
      if count == 0 { return }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  private func checkSize(_ bytes: Int, _ path: String) throws(WorldError) {
    guard bytes <= maximumFileBytes else {
      throw .tooLarge(path: path, bytes: bytes, limit: maximumFileBytes)
    }
  }
}
