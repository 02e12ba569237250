package import IbidModel

/// The captures of a publication on disk: `sources/<key>/<day>/`.
///
/// A capture is a folder with the name of a day in a folder with the name of a key. Whatever else
/// lies under `sources/` is left alone. Links are never followed.
package struct CaptureShelf: Sendable {
  /// The folder, as the user named it.
  package let folder: String
  let world: any World

  /// Opens the folder; nothing is read yet.
  package init(folder: String, world: any World) {
    self.folder = folder
    self.world = world
  }

  /// A capture that cannot be used.
  package struct Fault: Error, Hashable, Sendable {
    package var id: Capture.ID
    /// The file that is at fault, as the user names it.
    package var path: String
    package var kind: Kind
    /// The address the capture was taken from; nil where its description cannot tell.
    package var url: String?

    package init(id: Capture.ID, path: String, kind: Kind, url: String? = nil) {
      self.id = id
      self.path = path
      self.kind = kind
      self.url = url
    }

    /// What is wrong with a capture.
    package enum Kind: Error, Hashable, Sendable {
      /// A file of it is missing.
      case missing
      /// The bytes have another hash than `capture.json` says.
      case altered(expected: String, found: String)
      /// The description cannot be read, with the reason.
      case unreadable(String)
      /// It was written by another version of ibid.
      case otherVersion(String)
    }
  }

  /// All captures by key, newest first, with those that cannot be used.
  ///
  /// Reads the descriptions and the texts; `inspection` reads all there is of one.
  /// - Throws: `WorldError` when the folder cannot be read; a missing folder holds none.
  package func captures() throws(WorldError) -> (sound: [Capture], faults: [Fault]) {
    var sound: [Capture] = []
    var faults: [Fault] = []
    for id in try ids() {
      do throws(Fault) {
        sound.append(try capture(id))
      } catch {
        faults.append(error)
      }
    }
    return (sound, faults)
  }

  /// What there is, by key, newest first.
  /// - Throws: `WorldError` when the folder cannot be read; a missing folder holds none.
  package func ids() throws(WorldError) -> [Capture.ID] {
    guard let standing = try world.entry(folder) else { return [] }
    guard standing.kind == .folder else { throw .notFolder(path: folder) }
    var ids: [Capture.ID] = []
    for name in try world.list(folder) {
      let place = folder + "/" + name
      guard let key = Capture.ID.key(ofFolderNamed: name),
        try world.entry(place)?.kind == .folder
      else { continue }
      ids += try world.list(place).compactMap(Self.day).map { Capture.ID(key: key, day: $0) }
    }
    return ids.sorted { $0.key == $1.key ? $0.day > $1.day : $0.key < $1.key }
  }

  private static func day(_ name: String) -> PartialDate? {
    PartialDate(iso: name).flatMap { $0.day != nil && $0.iso == name ? $0 : nil }
  }

  /// The folder of a capture, as the user names it.
  package func place(of id: Capture.ID) -> String { folder + "/" + id.folder }
}

// MARK: - Reading one

extension CaptureShelf {
  private func capture(_ id: Capture.ID) throws(Fault) -> Capture {
    let description = try description(of: id)
    let text: [UInt8]
    do throws(Fault) {
      text = try soundText(of: id, description)
    } catch {
      var fault = error
      fault.url = description.url
      throw fault
    }
    return Capture(
      id: id, url: description.url, title: description.title, witness: description.witness,
      language: description.language, text: text, textSHA256: description.text.sha256,
      pageSHA256: description.page.sha256, path: path(of: .text, id))
  }

  /// The text, with the hash that was written down.
  private func soundText(
    of id: Capture.ID, _ description: CaptureDescription
  ) throws(Fault) -> [UInt8] {
    let text = try bytes(of: .text, id)
    try check(text, against: description.text, .text, id)
    guard String(validating: text, as: UTF8.self) != nil else {
      throw fault(.unreadable("it is not in UTF-8"), .text, id)
    }
    return text
  }

  /// What `capture.json` says; it must speak of this capture.
  func description(of id: Capture.ID) throws(Fault) -> CaptureDescription {
    let json = try bytes(of: .description, id)
    let description: CaptureDescription
    do throws(Fault.Kind) {
      description = try CaptureDescription(json: json)
    } catch {
      throw fault(error, .description, id)
    }
    guard description.key == id.key, description.day == id.day.iso else {
      let other = "it describes '\(description.key)' of \(description.day)"
      throw fault(.unreadable(other), .description, id)
    }
    return description
  }

  /// The bytes of one file, its size known to be bearable before it is read.
  func bytes(of file: CaptureFile, _ id: Capture.ID) throws(Fault) -> [UInt8] {
    do throws(WorldError) {
      try checkPlace(file, id)
      return try world.read(path(of: file, id))
    } catch .notFound {
      throw fault(.missing, file, id)
    } catch .notFolder, .notFile, .isFolder {
      throw fault(.unreadable("a link or another thing stands in its place"), file, id)
    } catch .tooLarge(_, let bytes, let limit) {
      throw fault(.unreadable("it has \(bytes) bytes, the limit is \(limit)"), file, id)
    } catch .failed(_, _, let number) {
      throw fault(.unreadable(PosixWorld.words(for: number)), file, id)
    } catch {
      throw fault(.unreadable("it may not be opened"), file, id)
    }
  }

  private func checkPlace(_ file: CaptureFile, _ id: Capture.ID) throws(WorldError) {
    let path = path(of: file, id)
    guard try world.entry(place(of: id))?.kind == .folder else { throw .notFolder(path: path) }
    guard let entry = try world.entry(path) else { throw .notFound(path: path) }
    guard entry.kind == .file else { throw .notFile(path: path) }
    guard entry.size <= file.mostBytes else {
      throw .tooLarge(path: path, bytes: entry.size, limit: file.mostBytes)
    }
  }

  func check(
    _ bytes: [UInt8], against stored: CaptureDescription.StoredFile, _ file: CaptureFile,
    _ id: Capture.ID
  ) throws(Fault) {
    let found = SHA256.hex(of: bytes)
    guard found == stored.sha256 else {
      throw fault(.altered(expected: stored.sha256, found: found), file, id)
    }
  }

  private func fault(_ kind: Fault.Kind, _ file: CaptureFile, _ id: Capture.ID) -> Fault {
    Fault(id: id, path: path(of: file, id), kind: kind)
  }

  private func path(of file: CaptureFile, _ id: Capture.ID) -> String {
    place(of: id) + "/" + file.rawValue
  }
}
