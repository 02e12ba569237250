import IbidImport
import IbidModel
import IbidStore

/// Takes a file into the captures of a publication.
struct CaptureTaking {
  private let publication: PublicationFolder
  private let world: any World
  /// The largest file that is taken, in bytes.
  private static let mostBytes = 32 << 20

  init(_ publication: PublicationFolder, world: any World) {
    self.publication = publication
    self.world = world
  }

  /// Stores what is asked for and says what became of it.
  func take(_ request: CaptureRequest) throws(Failure) {
    let page = try page(request.file)
    let text = try text(of: page, request.file)
    let shelf = CaptureShelf(folder: publication.sources, world: world)
    let new = capture(request, page, text)
    let outcome: CaptureShelf.Outcome
    do throws(CaptureError) {
      outcome = request.isReplacing ? try shelf.replace(with: new) : try shelf.store(new)
    } catch {
      throw CaptureReport.failure(error, path: request.file)
    }
    for doubt in text.doubts { Console.note(VisibleText.shown("\(request.file): \(doubt)")) }
    Console.note(Self.words(outcome, new, at: shelf.place(of: new.id)))
  }

  private static func words(
    _ outcome: CaptureShelf.Outcome, _ new: NewCapture, at place: String
  ) -> String {
    let verb =
      switch outcome {
      case .stored: "captured"
      case .replaced: "captured anew"
      case .unchanged: "there already, nothing written:"
      }
    let size = "\(new.text.count) bytes of text from \(new.page.count) of \(new.mediaType)"
    return VisibleText.shown("\(verb) '\(new.id.key)' of \(new.id.day.iso) in '\(place)': \(size)")
  }

  private func capture(
    _ request: CaptureRequest, _ page: [UInt8], _ text: CapturedText
  ) -> NewCapture {
    let name = request.file.split(separator: "/").last.map(String.init) ?? request.file
    var new = NewCapture(
      id: request.id, instant: request.instant, mediaType: text.mediaType,
      encoding: text.encoding, origin: name, page: page, text: text.text, map: text.map,
      generator: "ibid \(Version.current)")
    new.url = request.url
    new.title = request.title ?? text.title
    new.witness = request.witness
    new.language = request.language ?? text.language
    return new
  }
}

// MARK: - Reading the file

extension CaptureTaking {
  /// The bytes of a file whose kind and size are known before it is opened.
  private func page(_ path: String) throws(Failure) -> [UInt8] {
    let status = try orFail { () throws(WorldError) in try world.status(path) }
    guard path != "-", status?.kind != .other else {
      throw Failure(
        "'\(path)' is standard input, a pipe or a device, a file was expected",
        help: "save the page first, and name the file")
    }
    let page = try orFail { () throws(WorldError) in
      guard let status else { throw .notFound(path: path) }
      if status.kind == .folder { throw .isFolder(path: path) }
      try checkSize(status.size, path)
      let bytes = try world.read(path)
      try checkSize(bytes.count, path)
      return bytes
    }
    guard !page.isEmpty else {
      throw Failure("'\(path)' is empty", help: "check that the right file was saved")
    }
    return page
  }

  private func checkSize(_ bytes: Int, _ path: String) throws(WorldError) {
    guard bytes <= Self.mostBytes else {
      throw .tooLarge(path: path, bytes: bytes, limit: Self.mostBytes)
    }
  }

  private func text(of page: [UInt8], _ path: String) throws(Failure) -> CapturedText {
    guard let text = CapturedText(reading: page, path: path) else {
      let format = BinaryFormat(of: page)?.rawValue ?? "binary (it holds NUL bytes)"
      throw Failure(
        "'\(path)' is \(format), text or HTML was expected",
        help: "save its words as a text file, or the page as HTML")
    }
    if let name = text.unknownEncoding {
      // Read as another encoding, the words would be stored as what the source never said.
      throw Failure(
        VisibleText.shown("'\(path)' declares the encoding '\(name)', which is not known"),
        help: "save the page as UTF-8")
    }
    guard !text.isBlank else {
      throw Failure(
        "'\(path)' has no visible text (\(text.mediaType), \(text.encoding))",
        help: "if scripts write the page, save it from the browser as it is shown")
    }
    return text
  }
}
