import Foundation
import IbidModel
import IbidStore

/// A fresh folder of its own for one test; it goes with the value.
final class Scratch {
  let path: String
  let world = PosixWorld()

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ibid-store-\(UUID().uuidString)")
    path = folder.path
    try world.makeFolder(path)
  }

  deinit {
    do { try world.remove(path) } catch { print("not removed: \(path): \(error)") }
  }

  /// A path inside.
  func place(_ name: String) -> String { path + "/" + name }

  /// Makes a file with its folders.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let parts = name.split(separator: "/").dropLast()
    try world.makeFolder(place(parts.joined(separator: "/")))
    try world.write(Array(text.utf8), to: place(name))
    return place(name)
  }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    String(decoding: try world.read(place(name)), as: UTF8.self)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: place(name), withDestinationPath: target)
  }

  /// All files below a folder with their text; a link counts by its name.
  func tree(_ folder: String) throws -> [String: String] {
    var found: [String: String] = [:]
    var rest = [""]
    while let inside = rest.popLast() {
      for name in try world.list(place(folder + "/" + inside)) {
        let path = inside + name
        switch try world.entry(place(folder + "/" + path))?.kind {
        case .folder: rest.append(path + "/")
        case .file: found[path] = try text(folder + "/" + path)
        default: found[path] = "(other)"
        }
      }
    }
    found[".ibid-site"] = nil
    return found
  }
}

/// True when the tests run as root, whom permissions do not stop.
var isRoot: Bool { geteuid() == 0 }
