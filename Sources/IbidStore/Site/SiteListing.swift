package import IbidModel

/// What stands in the folder of a site: its files, and entries that no site of ours has.
///
/// Links are named and never followed; nothing but folders is opened.
package struct SiteListing: Sendable {
  /// The files below the root, sorted by the bytes of their paths, without `.ibid-site`.
  package private(set) var files: [File] = []
  /// Entries that are no files of a site, by path.
  package private(set) var odd: [Odd] = []
  /// True when the marker `.ibid-site` is there and says what ours says; nil when it is not there.
  package private(set) var marker: Bool?

  /// A file of the folder.
  package struct File: Hashable, Sendable {
    package var path: String
    /// Its size in bytes.
    package var size: Int
  }

  /// An entry that no site has.
  package struct Odd: Hashable, Sendable {
    package var path: String
    package var reason: Reason

    /// Why it is odd.
    package enum Reason: Hashable, Sendable {
      /// A link, a pipe, a socket or a device.
      case notAFile
      /// A name that a site's file cannot have; below a folder with such a name nobody looks.
      case badPath(SitePathFault)
      /// A name that is not UTF-8, or that went away while the folder was read.
      case unnameable
      /// The folder or its entry cannot be read.
      case unreadable(WorldError)
    }
  }

  /// Lists a folder and all folders in it.
  /// - Throws: `WorldError` when the folder itself cannot be read.
  package init(folder: String, world: any World) throws(WorldError) {
    var rest: [String] = []
    add(try world.list(folder), below: "", of: folder, world, to: &rest)
    while let path = rest.popLast() {
      do throws(WorldError) {
        let names = try world.list(folder + "/" + path)
        add(names, below: path + "/", of: folder, world, to: &rest)
      } catch {
        odd.append(Odd(path: path, reason: .unreadable(error)))
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    odd.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func add(
    _ names: [String], below prefix: String, of folder: String, _ world: any World,
    to rest: inout [String]
  ) {
    for name in names {
      let path = prefix + name
      do throws(WorldError) {
        let entry = try world.entry(folder + "/" + path)
        if path == SiteMarker.name, entry?.kind == .file {
          marker = try world.read(folder + "/" + path) == SiteMarker.bytes
        } else if let reason = Self.reason(of: path, entry) {
          odd.append(Odd(path: path, reason: reason))
        } else if entry?.kind == .folder {
          rest.append(path)
        } else {
          files.append(File(path: path, size: entry?.size ?? 0))
        }
      } catch {
        odd.append(Odd(path: path, reason: .unreadable(error)))
      }
    }
  }

  private static func reason(of path: String, _ entry: FileStatus?) -> Odd.Reason? {
    guard let entry else { return .unnameable }
    if let fault = SitePathFault(of: path) { return .badPath(fault) }
    return entry.kind == .other ? .notAFile : nil
  }
}
