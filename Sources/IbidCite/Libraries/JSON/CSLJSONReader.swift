import IbidModel

/// Reads CSL-JSON: a list of items, or a map with such a list, or one item.
struct CSLJSONReader {
  private let options: LibraryOptions

  init(_ options: LibraryOptions) { self.options = options }

  func read(_ source: inout LibrarySource, into library: inout Library) {
    var scanner = JSONScanner(source.bytes)
    switch scanner.next() {
    case nil: return
    case 0x5B?:
      _ = scanner.passes(0x5B)
      readList(&scanner, &source, &library)
    case 0x7B?: readMap(&scanner, &source, &library)
    default:
      source.report(
        .syntax, "found \(scanner.shown()), expected '[' or '{'", scanner.at..<scanner.at)
    }
  }

  /// The entries of a list whose bracket is passed.
  private func readList(
    _ scanner: inout JSONScanner, _ source: inout LibrarySource, _ library: inout Library
  ) {
    let items = ItemReader(options)
    var recovery = JSONRecovery(source.bytes)
    while let byte = scanner.next() {
      if byte == 0x5D { return }
      if byte == 0x2C {
        _ = scanner.passes(0x2C)
        continue
      }
      let start = scanner.at
      do throws(JSONScanner.Fault) {
        let value = try scanner.value()
        guard value.range.count <= Library.maximumEntryBytes else {
          source.reportTooLarge(value.range, key: value["id"]?.text)
          continue
        }
        items.add(value, &source, &library)
        let next = scanner.next()
        if next != 0x2C, next != 0x5D, next != 0x7B {
          report(
            JSONScanner.Fault(
              at: scanner.at,
              message: "found \(scanner.shown()) after an entry, expected ',' or ']'"),
            start, &source)
          guard next != nil else { return }
          guard
            let place = recovery.place(
              after: JSONScanner.Fault(at: scanner.at, message: ""), entry: scanner.at)
          else { return }
          scanner.move(to: max(place, scanner.at + 1))
        }
      } catch {
        report(error, start, &source)
        guard let place = recovery.place(after: error, entry: start) else {
          return reportRest(from: error.at, &source)
        }
        scanner.move(to: max(place, start + 1))
      }
    }
    source.report(
      .syntax, "the list of entries is not ended with ']'", scanner.at..<scanner.at)
  }

  private func readMap(
    _ scanner: inout JSONScanner, _ source: inout LibrarySource, _ library: inout Library
  ) {
    do throws(JSONScanner.Fault) {
      let value = try scanner.value()
      if let list = value["items"] ?? value["references"], case .list(let values) = list.content {
        for item in values { ItemReader(options).add(item, &source, &library) }
      } else {
        ItemReader(options).add(value, &source, &library)
      }
    } catch {
      report(error, 0, &source)
    }
  }

  private func report(
    _ fault: JSONScanner.Fault, _ start: Int, _ source: inout LibrarySource
  ) {
    let key = JSONKey.found(in: source.bytes, from: start)
    let entry = key.map { " in the entry '\($0)'" } ?? ""
    source.report(
      fault.isLimit ? .limit : .syntax, fault.message + entry, fault.at..<fault.at, key: key)
  }

  private func reportRest(from place: Int, _ source: inout LibrarySource) {
    source.report(
      .syntax, "the rest of the file cannot be read", place..<source.bytes.count)
  }
}

/// The key of an entry that cannot be read as a whole.
enum JSONKey {
  /// The text or number of the first `"id"` in the first 4,096 bytes; nil when there is none.
  static func found(in bytes: [UInt8], from start: Int) -> String? {
    let word = Array("\"id\"".utf8)
    let end = min(bytes.count, start + 4_096)
    var at = start
    while at + word.count < end {
      if bytes[at] == 0x22, bytes[at..<(at + word.count)].elementsEqual(word) {
        var scanner = JSONScanner(bytes, from: at + word.count)
        guard scanner.passes(0x3A) else { return nil }
        guard let value = try? scanner.value() else { return nil }
        return value.text
      }
      at += 1
    }
    return nil
  }
}

extension LibrarySource {
  /// Reports an entry above the limit.
  mutating func reportTooLarge(_ range: Range<Int>, key: String?) {
    let limit = Library.maximumEntryBytes >> 20
    report(
      .limit, "an entry has \(range.count) bytes; at most \(limit) MB are read", range, key: key)
  }
}
