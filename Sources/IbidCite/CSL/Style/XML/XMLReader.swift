import CLibXML
import IbidModel

/// Reads XML of styles and locales into a tree; the one place that calls libxml2.
///
/// Bounded before and while parsing: size, depth, attributes of an element. A document type is
/// refused, so that no entity can grow and nothing outside is read. UTF-8 only.
enum XMLReader {
  /// The largest file that is read, in bytes.
  static let sizeLimit = 10_000_000
  /// How deep elements may stand in each other.
  static let depthLimit = 100
  /// How many attributes an element may have.
  static let attributeLimit = 100

  /// The tree of a file.
  ///
  /// - Throws: `StyleError` when the bytes are too many, not UTF-8, or not well-formed XML.
  static func tree(of bytes: [UInt8], file: String) throws(StyleError) -> XMLTree {
    guard bytes.count <= sizeLimit else {
      throw StyleError(file: file, line: 1, reason: .tooLarge(bytes: bytes.count))
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let line = lineOfCrowdedTag(in: bytes) {
      throw StyleError(file: file, line: line, reason: .tooManyAttributes)
    }
    let reading = XMLReading()
    guard start < bytes.count, parse(bytes[start...], reading) else {
      throw StyleError(file: file, line: 1, reason: .notXML("the file is empty"))
    }
    if let fault = reading.fault {
      throw StyleError(file: file, line: max(1, fault.line), reason: fault.reason)
    }
    return reading.tree
  }

  private static func parse(_ bytes: ArraySlice<UInt8>, _ reading: XMLReading) -> Bool {
    let sink = ibid_xml_sink(
      reader: Unmanaged.passUnretained(reading).toOpaque(),
      start: { reader, name, space, line, count, attributes in
        XMLReading.of(reader)?.start(name, space, Int(line), Int(count), attributes) ?? 0
      },
      end: { reader in XMLReading.of(reader)?.end() },
      text: { reader, bytes, count in
        XMLReading.of(reader)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
      },
      fault: { reader, message, line in
        XMLReading.of(reader)?.fail(message, Int(line))
      })
    return bytes.withUnsafeBytes { buffer in
      withExtendedLifetime(reading) {
        ibid_xml_parse(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
          Int32(truncatingIfNeeded: buffer.count), sink) != 0
      }
    }
  }

  /// The line of a tag with far more attributes than any style has; nil when there is none.
  ///
  /// libxml2 compares the attributes of an element with each other, so this is asked before.
  private static func lineOfCrowdedTag(in bytes: [UInt8]) -> Int? {
    var line = 1
    var count = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "<"): count = 0
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if index > 0, bytes[index - 1] == UInt8(ascii: "=") { count += 1 }
      default: continue
      }
      if count > 1_000 { return line }
    }
    return nil
  }
}

/// What is read so far.
private final class XMLReading {
  var tree = XMLTree()
  var fault: (line: Int, reason: StyleError.Reason)?
  private var open: [Int] = []
  private var elementNames: [UnsafeRawPointer: CSLElementName] = [:]
  private var attributeNames: [UnsafeRawPointer: CSLAttributeName?] = [:]

  /// The reading that was passed to libxml2.
  static func of(_ reader: UnsafeMutableRawPointer?) -> XMLReading? {
    reader.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Takes in a start tag; 0 stops the parser.
  func start(
    _ name: UnsafePointer<CChar>?, _ space: UnsafePointer<CChar>?, _ line: Int, _ count: Int,
    _ attributes: UnsafePointer<UnsafePointer<UInt8>?>?
  ) -> Int32 {
    guard let name, fault == nil else { return 0 }
    guard open.count < XMLReader.depthLimit else { return stop(line, .tooDeep) }
    guard count <= XMLReader.attributeLimit else { return stop(line, .tooManyAttributes) }
    dropText()
    let index = tree.nodes.count
    let element = elementName(name, space)
    if element == .unknown {
      tree.unknown.append(.init(name: String(cString: name), node: index, isAttribute: false))
    }
    let first = Int32(truncatingIfNeeded: tree.attributes.count)
    for number in 0..<count { take(attributes, at: number * 5, of: index) }
    let place = Int32(truncatingIfNeeded: tree.text.count)
    tree.nodes.append(
      XMLTree.Node(
        name: element, line: Int32(truncatingIfNeeded: line), firstAttribute: first,
        attributeEnd: Int32(truncatingIfNeeded: tree.attributes.count), textStart: place,
        textEnd: place))
    open.append(index)
    return 1
  }

  /// Takes in an end tag.
  func end() {
    guard let index = open.popLast() else { return }
    tree.nodes[index].end = Int32(truncatingIfNeeded: tree.nodes.count)
  }

  /// Takes in text, where the element has no children so far.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let index = open.last, index == tree.nodes.count - 1 else { return }
    tree.text.append(contentsOf: bytes)
    tree.nodes[index].textEnd = Int32(truncatingIfNeeded: tree.text.count)
  }

  /// Keeps the first fault.
  func fail(_ message: UnsafePointer<CChar>?, _ line: Int) {
    guard fault == nil, let message else { return }
    var bytes = Array(String(cString: message).utf8)
    while let last = bytes.last, ASCII.isSpace(last) { bytes.removeLast() }
    fault = (line, .notXML(String(decoding: bytes, as: UTF8.self)))
  }

  private func stop(_ line: Int, _ reason: StyleError.Reason) -> Int32 {
    fault = (line, reason)
    return 0
  }

  /// Forgets the blanks before the first child.
  private func dropText() {
    guard let parent = open.last, parent == tree.nodes.count - 1 else { return }
    let start = tree.nodes[parent].textStart
    tree.text.removeSubrange(Int(start)...)
    tree.nodes[parent].textEnd = start
  }

  private func elementName(
    _ name: UnsafePointer<CChar>, _ space: UnsafePointer<CChar>?
  ) -> CSLElementName {
    if let known = elementNames[UnsafeRawPointer(name)] { return known }
    let isOurs = space.map { String(cString: $0) == "http://purl.org/net/xbiblio/csl" } ?? true
    let found = isOurs ? CSLElementName(rawValue: String(cString: name)) ?? .unknown : .unknown
    // The same name in another namespace has the same pointer, so only ours are remembered.
    if isOurs { elementNames[UnsafeRawPointer(name)] = found }
    return found
  }

  /// Takes in one attribute: name, prefix, namespace, start and end of the value.
  private func take(
    _ attributes: UnsafePointer<UnsafePointer<UInt8>?>?, at place: Int, of node: Int
  ) {
    guard let attributes, let name = attributes[place], let start = attributes[place + 3],
      let end = attributes[place + 4]
    else { return }
    let prefix = attributes[place + 1].map { String(cString: $0) }
    guard let known = attributeName(name, prefix) else {
      let text = (prefix.map { $0 + ":" } ?? "") + String(cString: name)
      tree.unknown.append(.init(name: text, node: node, isAttribute: true))
      return
    }
    let value = String(
      decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    tree.attributes.append(XMLTree.Attribute(name: known, value: value))
  }

  private func attributeName(
    _ name: UnsafePointer<UInt8>, _ prefix: String?
  ) -> CSLAttributeName? {
    if let prefix { return CSLAttributeName(rawValue: prefix + ":" + String(cString: name)) }
    if let known = attributeNames[UnsafeRawPointer(name)] { return known }
    let found = CSLAttributeName(rawValue: String(cString: name))
    attributeNames[UnsafeRawPointer(name)] = .some(found)
    return found
  }
}
