import FoundationEssentials
package import IbidModel

/// A `record.json` as it was read: the record, and the sums in it that follow from the rest.
package struct RecordReading: Sendable {
  /// The largest file that is read, in bytes.
  package static let byteLimit = 64 << 20

  package let published: PublishedRecord
  /// How many verdicts of each kind there are, as the file says.
  package let statedCounts: VerdictCounts
  /// The level of each capture, as the file says.
  package let captureLevels: [EvidenceLevel]
  /// The level of the evidence of each quotation, as the file says; nil without evidence.
  package let evidenceLevels: [EvidenceLevel?]

  /// Reads the bytes of a file; linear.
  /// - Throws: `RecordFault`, which names the key that is wrong.
  package init(_ json: [UInt8]) throws(RecordFault) {
    guard json.count <= Self.byteLimit else {
      throw .tooLarge(bytes: json.count, limit: Self.byteLimit)
    }
    let file = try Self.file(json)
    published = file.published
    statedCounts = file.counts
    captureLevels = file.captures.map(\.level)
    evidenceLevels = file.quotations.map { $0.evidence?.level }
  }

  private static func file(_ json: [UInt8]) throws(RecordFault) -> RecordFile {
    do {
      return try JSONDecoder().decode(RecordFile.self, from: Data(json))
    } catch let fault as RecordFault {
      throw fault
    } catch let error as DecodingError {
      throw fault(error)
    } catch {
      throw .notJSON("\(error)")
    }
  }

  private static func fault(_ error: DecodingError) -> RecordFault {
    switch error {
    case .keyNotFound(let key, let place): .missing(key: name(place.codingPath + [key]))
    case .typeMismatch(_, let place), .valueNotFound(_, let place):
      .wrongType(key: name(place.codingPath), expected: expected(place.debugDescription))
    case .dataCorrupted(let place) where place.codingPath.isEmpty:
      .notJSON(reason(place))
    case .dataCorrupted(let place):
      .badValue(key: name(place.codingPath), reason: place.debugDescription)
    @unknown default: .notJSON("it could not be decoded")
    }
  }

  /// The first line of the parser's own reason.
  private static func reason(_ place: DecodingError.Context) -> String {
    let reason = place.underlyingError.map { "\($0)" } ?? place.debugDescription
    let line = reason.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? reason
    return String(line.prefix(160))
  }

  private static func expected(_ description: String) -> String {
    let kinds = [
      ("Double", "a whole number"), ("String", "a string"), ("Array", "a list"),
      ("Dictionary", "an object"),
    ]
    return kinds.first { description.contains("decode \($0.0)") }?.1 ?? "what it should be"
  }

  private static func name(_ path: [any CodingKey]) -> String {
    var name = ""
    for key in path {
      if let index = key.intValue {
        name += "[\(index)]"
      } else {
        name += (name.isEmpty ? "" : ".") + key.stringValue
      }
    }
    return name.isEmpty ? "(the whole file)" : name
  }
}

extension PublishedRecord {
  /// Reads the bytes of a `record.json`.
  /// - Throws: `RecordFault`, which names the key that is wrong.
  package init(json: [UInt8]) throws(RecordFault) {
    self = try RecordReading(json).published
  }
}
