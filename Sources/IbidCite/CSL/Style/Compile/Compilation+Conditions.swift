import IbidModel

extension Compilation {
  /// The condition of an `if`, `else-if` or `else`.
  func condition(_ node: Int) -> Condition {
    var condition = Condition()
    switch tree.value(.match, of: node) {
    case "any": condition.match = .any
    case "none": condition.match = .none
    default: condition.match = .all
    }
    guard tree.nodes[node].name != .else else {
      condition.tests = [.init(kind: .always)]
      return condition
    }
    for attribute in tree.attributes(of: node) {
      for value in attribute.value.words {
        if let test = Condition.Test(attribute.name, value) { condition.tests.append(test) }
      }
    }
    condition.joinBits()
    if condition.tests.isEmpty { condition.tests = [.init(kind: .never)] }
    return condition
  }
}

extension Condition {
  /// Joins tests of bits of one kind where one hit is enough, so that they are asked at once.
  fileprivate mutating func joinBits() {
    guard match != .all else { return }
    var joined: [Test] = []
    for test in tests {
      if test.bit != 0, let index = joined.firstIndex(where: { $0.kind == test.kind }) {
        joined[index].bit |= test.bit
      } else {
        joined.append(test)
      }
    }
    tests = joined
  }
}

extension Condition.Test {
  /// The test of one value of an attribute; nil for attributes that are no conditions.
  fileprivate init?(_ name: CSLAttributeName, _ value: Substring) {
    self.init(kind: .never)
    switch name {
    case .type: set(.type, bit: Condition.bit(ofType: String(value)))
    case .locator: set(.locator, bit: Condition.bit(ofLocator: String(value)))
    case .position: set(.position, bit: Condition.bit(ofPosition: String(value)))
    case .variable: set(.variable, field: Field(value))
    case .isNumeric: set(.isNumeric, field: Field(value))
    case .isUncertainDate: set(.isUncertainDate, field: Field(value))
    case .disambiguate: kind = value == "true" ? .disambiguate : .never
    default: return nil
    }
  }

  private mutating func set(_ kind: Condition.Kind, bit: UInt64?) {
    guard let bit, bit != 0 else { return }
    self.kind = kind
    self.bit = bit
  }

  private mutating func set(_ kind: Condition.Kind, field: Field?) {
    guard let field else { return }
    self.kind = kind
    self.field = field
  }
}

extension String {
  /// The words of a list in an attribute.
  var words: [Substring] { utf8.split { ASCII.isSpace($0) }.map { Substring($0) } }
}
