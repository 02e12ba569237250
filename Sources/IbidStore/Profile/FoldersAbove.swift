/// The folders above a path, nearest first, beyond the working folder as far as they can be nested.
package struct FoldersAbove: Sequence, IteratorProtocol {
  private var place: String?
  private var left = 64

  /// Starts at the path itself.
  package init(from path: String) { place = path }

  package mutating func next() -> String? {
    guard left > 0, let now = place else { return nil }
    left -= 1
    place = Self.above(now)
    return now
  }

  /// The folder above a path; nil above `/`.
  private static func above(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    let isAbsolute = path.hasPrefix("/")
    guard let last = parts.last else { return isAbsolute ? nil : ".." }
    if last == ".." { return path + "/.." }
    if parts.count == 1 { return isAbsolute ? "/" : last == "." ? ".." : "." }
    let rest = parts.dropLast().joined(separator: "/")
    return isAbsolute ? "/" + rest : rest
  }
}
