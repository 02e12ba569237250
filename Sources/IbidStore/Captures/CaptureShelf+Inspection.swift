package import IbidModel

extension CaptureShelf {
  /// One capture looked at as a whole.
  package struct Inspection: Sendable {
    package var id: Capture.ID
    /// What `capture.json` says; nil when it cannot be read.
    package var description: CaptureDescription?
    /// What is wrong with it, one a file; empty when all of it is sound.
    package var faults: [Fault]
  }

  /// Compares every file of a capture with its digest.
  package func inspection(of id: Capture.ID) -> Inspection {
    let description: CaptureDescription
    do throws(Fault) {
      description = try self.description(of: id)
    } catch {
      return Inspection(id: id, description: nil, faults: [error])
    }
    let files: [(CaptureFile, CaptureDescription.StoredFile)] = [
      (.page, description.warc), (.text, description.text), (.map, description.map),
    ]
    var faults: [Fault] = []
    for (file, stored) in files {
      do throws(Fault) {
        try check(bytes(of: file, id), against: stored, file, id)
      } catch {
        faults.append(error)
      }
    }
    return Inspection(id: id, description: description, faults: faults)
  }
}
