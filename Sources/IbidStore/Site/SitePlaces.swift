/// The output folder of a site and what stands hidden beside it, on the same file system.
struct SitePlaces {
  let output: String
  /// The folder that holds them all.
  let parent: String
  /// The idle tree: the state before the published one, brought up to date by the next build.
  let idle: String
  /// The published tree for the moment between two renames, where no exchange is to be had.
  let aside: String
  let lock: String

  /// Makes the places, or nil when no folder can have that name.
  init?(output path: String) {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == 0x2F { bytes.removeLast() }
    let slash = bytes.lastIndex(of: 0x2F)
    let name = String(decoding: bytes[(slash.map { $0 + 1 } ?? 0)...], as: UTF8.self)
    guard !["", ".", ".."].contains(name), !bytes.contains(0) else { return nil }
    let folder = String(decoding: bytes[..<(slash ?? 0)], as: UTF8.self)
    let prefix = slash == nil ? "" : folder + "/"
    output = String(decoding: bytes, as: UTF8.self)
    parent = slash == 0 ? "/" : folder
    idle = prefix + ".\(name).ibid-idle"
    aside = prefix + ".\(name).ibid-aside"
    lock = prefix + ".\(name).ibid-lock"
  }
}
