import IbidModel

/// Finds where the list of entries goes on after a broken one.
///
/// It is the map that begins where a key was expected, else the nearer of these: the end of the entry
/// by its brackets, where a string ends with its line at the latest; the next line that begins with
/// a brace in the column of the entry. All the looks together pass over at most four times the file.
struct JSONRecovery {
  let bytes: [UInt8]
  private var budget: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    budget = 4 * bytes.count
  }

  /// The byte where the next entry, a comma or the end of the list stands; nil when none is found.
  mutating func place(after fault: JSONScanner.Fault, entry start: Int) -> Int? {
    if fault.isMapForKey { return fault.at }
    let places = [entryEnd(from: start), nextEntry(like: start, after: fault.at)]
    return places.compactMap { $0 }.min()
  }

  /// The byte after the bracket that ends the entry, when a list could go on there.
  private mutating func entryEnd(from start: Int) -> Int? {
    var depth = 0
    var at = start
    let limit = min(bytes.count, start + min(budget, Library.maximumEntryBytes))
    defer { budget -= at - start }
    while at < limit {
      switch bytes[at] {
      case 0x22: at = stringEnd(from: at + 1, limit)
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D:
        depth -= 1
        if depth <= 0 { return isBoundary(at + 1) ? at + 1 : nil }
      default: break
      }
      at += 1
    }
    return nil
  }

  private func stringEnd(from start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, bytes[at] != 0x22, !ASCII.isLineEnding(bytes[at]) {
      at += bytes[at] == 0x5C ? 2 : 1
    }
    return at
  }

  private func isBoundary(_ start: Int) -> Bool {
    var at = start
    while at < bytes.count, ASCII.isSpace(bytes[at]) { at += 1 }
    return at >= bytes.count || bytes[at] == 0x2C || bytes[at] == 0x5D
  }

  /// The next line that begins with a brace after as many blanks as the entry.
  private mutating func nextEntry(like start: Int, after fault: Int) -> Int? {
    var indent = 0
    while start - indent > 0, ASCII.isBlank(bytes[start - indent - 1]) { indent += 1 }
    guard start - indent == 0 || ASCII.isLineEnding(bytes[start - indent - 1]) else { return nil }
    var at = max(fault, start + 1)
    let first = at
    defer { budget -= at - first }
    while at < min(bytes.count, first + budget) {
      at = ByteScan.lineEnd(in: bytes, from: at) + 1
      let brace = at + indent
      guard brace < bytes.count else { return nil }
      if bytes[brace] == 0x7B, bytes[at..<brace].allSatisfy(ASCII.isBlank) { return brace }
    }
    return nil
  }
}
