import IbidModel

/// Writes items as CSL-JSON: a list, one field a line.
public struct CSLJSONWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// The list of items, with a final line feed; linear.
  public func written(_ items: [Item]) -> [UInt8] {
    guard !items.isEmpty else { return Array("[]\n".utf8) }
    var out = Array("[\n".utf8)
    for (number, item) in items.enumerated() {
      out += "  {\n".utf8
      append(item, to: &out)
      out += (number + 1 < items.count ? "\n  },\n" : "\n  }\n").utf8
    }
    out += "]\n".utf8
    return out
  }

  private func append(_ item: Item, to out: inout [UInt8]) {
    appendKey("id", to: &out, isFirst: true)
    appendJSON(item.id, to: &out)
    appendKey("type", to: &out)
    appendJSON(item.unknownType ?? item.type.rawValue, to: &out)
    for field in item.fields {
      guard let value = item[field] else { continue }
      appendKey(field.name, to: &out)
      append(value, to: &out)
    }
    for extra in item.other {
      appendKey(extra.key, to: &out)
      appendJSON(extra.value, to: &out)
    }
  }

  private func appendKey(_ key: String, to out: inout [UInt8], isFirst: Bool = false) {
    out += (isFirst ? "    " : ",\n    ").utf8
    appendJSON(key, to: &out)
    out += ": ".utf8
  }

  private func append(_ value: Item.Value, to out: inout [UInt8]) {
    switch value {
    case .text(let text): appendJSON(text, to: &out)
    case .names(let names):
      out.append(0x5B)
      for (number, name) in names.enumerated() {
        if number > 0 { out += ", ".utf8 }
        append(name, to: &out)
      }
      out.append(0x5D)
    case .date(let date): append(date, to: &out)
    }
  }

  private func append(_ name: Name, to out: inout [UInt8]) {
    let texts = [
      ("family", name.family), ("given", name.given),
      ("dropping-particle", name.droppingParticle),
      ("non-dropping-particle", name.nonDroppingParticle), ("suffix", name.suffix),
      ("literal", name.literal),
    ]
    var parts = texts.filter { !$0.1.isEmpty }.map { "\"\($0.0)\": " + jsonQuoted($0.1) }
    if name.hasCommaSuffix { parts.append("\"comma-suffix\": true") }
    if name.isStaticOrdering { parts.append("\"static-ordering\": true") }
    if !name.parsesParticles { parts.append("\"parse-names\": false") }
    out += ("{" + parts.joined(separator: ", ") + "}").utf8
  }

  private func append(_ date: DateValue, to out: inout [UInt8]) {
    var parts: [String] = []
    if let start = date.start {
      var lists = [list(start)]
      if let end = date.end { lists.append(list(end)) }
      if date.isOpenEnded, date.end == nil { lists.append("[0]") }
      parts.append("\"date-parts\": [" + lists.joined(separator: ", ") + "]")
    }
    if date.isUncertain { parts.append("\"circa\": true") }
    if let literal = date.literal { parts.append("\"literal\": " + jsonQuoted(literal)) }
    out += ("{" + parts.joined(separator: ", ") + "}").utf8
  }

  /// Year, month and day; a season is a month from 21 on.
  private func list(_ part: DateValue.Part) -> String {
    var numbers = [part.year]
    if let month = part.month {
      numbers.append(month)
      if let day = part.day { numbers.append(day) }
    } else if let season = part.season {
      numbers.append(season + 20)
    }
    return "[" + numbers.map(String.init).joined(separator: ", ") + "]"
  }
}
