import IbidModel

/// One file that a command works on.
struct InputFile: Hashable {
  /// The path to open, and to show.
  let path: String
  /// The path below the folder that was named; for a file its name.
  let relative: String

  /// The path below the folder without the ending of the name.
  var stem: String {
    guard let dot = relative.lastIndex(of: "."), dot > relative.startIndex,
      !relative[dot...].contains("/"), relative[relative.index(before: dot)] != "/"
    else { return relative }
    return String(relative[..<dot])
  }

  /// The ending of the name in lower case, without the dot.
  var ending: String {
    guard let name = relative.split(separator: "/").last, let dot = name.lastIndex(of: "."),
      dot > name.startIndex
    else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}

/// Finds the files that paths on the command line mean.
struct InputFiles {
  let world: any World
  /// The endings taken from folders; a file that is named is always taken.
  let endings: Set<String>

  /// The endings of everything that can be read.
  static let readable: Set<String> = [
    "md", "markdown", "qmd", "rmd", "html", "htm", "xhtml", "shtml", "txt", "text",
  ]

  /// The files at a path: itself, or all below a folder, sorted, hidden ones left out.
  func files(at path: String) throws(Failure) -> [InputFile] {
    guard let status = try orFail({ () throws(WorldError) in try world.status(path) }) else {
      throw ErrorReport.failure(.notFound(path: path))
    }
    guard status.kind == .folder else {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return [InputFile(path: path, relative: name)]
    }
    return try files(inFolder: path)
  }

  private func files(inFolder folder: String) throws(Failure) -> [InputFile] {
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var found: [InputFile] = []
    var pending = [""]
    while let below = pending.popLast() {
      let place = below.isEmpty ? base : base + "/" + below
      let names = try orFail { () throws(WorldError) in try world.list(place) }
      var folders: [String] = []
      for name in names where !name.hasPrefix(".") {
        let relative = below.isEmpty ? name : below + "/" + name
        let path = base + "/" + relative
        let entry = try orFail { () throws(WorldError) in try world.entry(path) }
        switch entry?.kind {
        case .folder: folders.append(relative)
        case .file:
          let file = InputFile(path: path, relative: relative)
          if endings.isEmpty || endings.contains(file.ending) { found.append(file) }
        default: continue
        }
      }
      pending += folders.reversed()
    }
    return found.sorted { $0.relative < $1.relative }
  }
}
