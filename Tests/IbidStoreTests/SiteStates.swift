import IbidModel
import IbidStore

/// Two states of a small site, with every kind of change between them.
enum SiteStates {
  static let old: [String: String] = [
    "index.html": "old index", "same/index.html": "same", "gone/index.html": "gone",
    "becomes-folder": "a file", "becomes-file/deep/er.html": "a folder", "style.css": "same style",
  ]
  static let new: [String: String] = [
    "index.html": "new index", "same/index.html": "same", "added/index.html": "added",
    "becomes-folder/page.html": "a folder", "becomes-file": "a file", "style.css": "same style",
  ]

  static func files(_ state: [String: String]) -> [SiteFile] {
    state.sorted { $0.key < $1.key }.map {
      SiteFile(path: $0.key, bytes: Array($0.value.utf8), origin: "content/" + $0.key)
    }
  }

  /// What a world holds below a folder, without the marker.
  static func published(_ world: MemoryWorld, _ folder: String = "site") -> [String: String] {
    var found: [String: String] = [:]
    for (path, bytes) in world.files where path.hasPrefix(folder + "/") {
      found[String(path.dropFirst(folder.count + 1))] = String(decoding: bytes, as: UTF8.self)
    }
    found[".ibid-site"] = nil
    return found
  }

  /// A world in which the old state is published, after another one, so that both trees stand.
  static func worldWithOld() throws -> MemoryWorld {
    let world = MemoryWorld()
    let site = SitePublication(output: "site", world: world)
    _ = try site.publish(files(["first.html": "first", "same/index.html": "same"]))
    _ = try site.publish(files(old))
    return world
  }
}
