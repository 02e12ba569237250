package import IbidModel

/// Why a capture was not stored.
package enum CaptureError: Error, Hashable, Sendable {
  /// Another capture of that key and day is there, and differs in these keys of `capture.json`.
  case differs(Capture.ID, keys: [String])
  /// The capture that is there is not sound.
  case standing(CaptureShelf.Fault)
  /// In the place of the capture stands what ibid did not write.
  case strange(path: String)
  /// A file of it would be too large to be read again.
  case tooLarge(file: String, bytes: Int, limit: Int)
  case locked(path: String)
  case couldNot(WorldError)
  /// It is stored, but may not be on the disk yet.
  case notSynced(WorldError)
}

extension CaptureShelf {
  /// What became of a capture.
  package enum Outcome: Hashable, Sendable {
    case stored
    case replaced
    /// The same was there already; nothing was written.
    case unchanged
  }

  /// Stores a capture; its folder appears whole, or not at all.
  /// - Throws: `CaptureError`; `differs` and `standing` only where nothing is to be replaced.
  package func store(_ new: NewCapture) throws(CaptureError) -> Outcome {
    try store(new) { (inspection, description) throws(CaptureError) in
      if let fault = inspection.faults.first { throw .standing(fault) }
      let keys = inspection.description?.differences(from: description) ?? []
      guard keys.isEmpty else { throw .differs(new.id, keys: keys) }
      return .unchanged
    }
  }

  /// Stores a capture in the place of the one of that key and day, should there be any.
  package func replace(with new: NewCapture) throws(CaptureError) -> Outcome {
    try store(new) { (inspection, description) throws(CaptureError) in
      let isSame =
        inspection.faults.isEmpty
        && inspection.description?.differences(from: description).isEmpty == true
      return isSame ? .unchanged : .replaced
    }
  }

  private func store(
    _ new: NewCapture,
    deciding: (Inspection, CaptureDescription) throws(CaptureError) -> Outcome
  ) throws(CaptureError) -> Outcome {
    guard let (description, files) = new.files() else {
      throw .couldNot(.failed(operation: "compress", path: new.origin, errno: 12))
    }
    for (file, bytes) in files where bytes.count > file.mostBytes {
      throw .tooLarge(file: file.rawValue, bytes: bytes.count, limit: file.mostBytes)
    }
    let lock = try locked()
    defer { world.unlock(lock) }
    let isStanding = try world { () throws(WorldError) in try clear(for: new.id) }
    let outcome =
      isStanding ? try deciding(inspection(of: new.id), description) : .stored
    if outcome == .unchanged { return outcome }
    if isStanding { try checkNothingElse(in: new.id) }
    try write(files, for: new.id, isStanding: isStanding)
    return outcome
  }

  private func world<Value>(
    _ work: () throws(WorldError) -> Value
  ) throws(CaptureError) -> Value {
    do throws(WorldError) {
      return try work()
    } catch {
      throw .couldNot(error)
    }
  }

  private func locked() throws(CaptureError) -> FileLock {
    do throws(WorldError) {
      return try world.lock(beside("lock"))
    } catch .locked(let path) {
      throw .locked(path: path)
    } catch {
      throw .couldNot(error)
    }
  }

  /// A hidden path beside the folder, on the same file system.
  private func beside(_ ending: String) -> String {
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    let name = ".\(parts.last ?? "").ibid-\(ending)"
    return (parts.dropLast().map(String.init) + [name]).joined(separator: "/")
  }
}

// MARK: - Writing

extension CaptureShelf {
  /// Where the old capture stands between two renames, where no exchange is to be had.
  private func aside(_ id: Capture.ID) -> String {
    keyFolder(id) + "/." + id.day.iso + ".ibid-old"
  }

  private func keyFolder(_ id: Capture.ID) -> String {
    folder + "/" + Capture.ID.folderName(ofKey: id.key)
  }

  /// Clears away what a stop left behind; true when something stands in the place of the capture.
  private func clear(for id: Capture.ID) throws(WorldError) -> Bool {
    for path in [folder, keyFolder(id)] {
      guard let entry = try world.entry(path) else { break }
      if entry.kind != .folder { throw .notFolder(path: path) }
    }
    if try world.entry(beside("new")) != nil { try world.remove(beside("new")) }
    let isStanding = try world.entry(place(of: id)) != nil
    guard try world.entry(aside(id)) != nil else { return isStanding }
    if isStanding {
      try world.remove(aside(id))
    } else {
      try world.rename(aside(id), to: place(of: id))
    }
    return true
  }

  /// Nothing that others put there is lost by a replacement.
  private func checkNothingElse(in id: Capture.ID) throws(CaptureError) {
    let place = place(of: id)
    let names = try world { () throws(WorldError) in
      guard try world.entry(place)?.kind == .folder else { throw .notFolder(path: place) }
      return try world.list(place)
    }
    if let strange = names.first(where: { CaptureFile(rawValue: $0) == nil }) {
      throw .strange(path: place + "/" + strange)
    }
  }

  private func write(
    _ files: [(CaptureFile, [UInt8])], for id: Capture.ID, isStanding: Bool
  ) throws(CaptureError) {
    let hadFolders = try world { () throws(WorldError) in
      try [folder, keyFolder(id)].map { path throws(WorldError) in try world.entry(path) != nil }
    }
    do throws(WorldError) {
      try stage(files)
      if isStanding { try exchange(id) } else { try appear(id) }
    } catch {
      withdraw(id, hadFolders)
      throw .couldNot(error)
    }
    do throws(WorldError) {
      for path in [beside("new"), aside(id)] where try world.entry(path) != nil {
        try world.remove(path)
      }
      try world.sync(keyFolder(id))
    } catch {
      throw .notSynced(error)
    }
  }

  private func stage(_ files: [(CaptureFile, [UInt8])]) throws(WorldError) {
    try world.makeFolder(beside("new"))
    for (file, bytes) in files {
      try world.write(bytes, to: beside("new") + "/" + file.rawValue)
    }
    try world.sync(beside("new"))
  }

  private func appear(_ id: Capture.ID) throws(WorldError) {
    try world.makeFolder(keyFolder(id))
    try world.rename(beside("new"), to: place(of: id))
  }

  private func exchange(_ id: Capture.ID) throws(WorldError) {
    do throws(WorldError) {
      try world.exchange(beside("new"), place(of: id))
    } catch .unsupported {
      try world.rename(place(of: id), to: aside(id))
      do throws(WorldError) {
        try world.rename(beside("new"), to: place(of: id))
      } catch {
        try world.rename(aside(id), to: place(of: id))
        throw error
      }
    }
  }

  /// Leaves nothing of what could not be stored; the next capture clears away what stays even so.
  private func withdraw(_ id: Capture.ID, _ hadFolders: [Bool]) {
    do throws(WorldError) {
      try world.remove(beside("new"))
      for (path, wasThere) in zip([keyFolder(id), folder], hadFolders.reversed())
      where !wasThere {
        guard try world.entry(path) != nil, try world.list(path).isEmpty else { return }
        try world.remove(path)
      }
    } catch {
      return
    }
  }
}

extension CaptureDescription {
  /// The keys in which two captures of one day differ; the time of day and the program are none.
  fileprivate func differences(from other: CaptureDescription) -> [String] {
    let pairs: [(String, Bool)] = [
      ("page", page == other.page), ("text", text == other.text), ("map", map == other.map),
      ("url", url == other.url), ("title", title == other.title),
      ("witness", witness == other.witness), ("language", language == other.language),
    ]
    return pairs.filter { !$0.1 }.map(\.0)
  }
}
