/// Renders elements of a style for one cite into an output.
///
/// Each kind of element is an extension in a folder of its own: `Names/`, `Dates/`, and the others
/// beside this file.
struct Renderer {
  let style: CompiledStyle
  private(set) var state: CiteState
  /// What conditions ask of the state.
  private(set) var typeBit: UInt64 = 0
  private(set) var locatorBit: UInt64 = 0
  private(set) var positionBits: UInt64 = 0
  private(set) var present = FieldSet()
  var output = Output()
  /// How many lists of names were rendered so far in this cite; the index in `Disambiguation`.
  var namesRendered = 0
  /// True when a cite is rendered to be compared with others: how its names came out is recorded.
  var isCompared = false
  var nameRecords: [NameRecord] = []
  /// How many conditions `disambiguate="true"` the cite has met.
  var conditionsMet = 0
  /// How many `substitute` elements are being rendered.
  var substituteDepth = 0
  /// Room in which a name is put together.
  var nameText: [UInt8] = []
  /// Variables that a `substitute` has used, which later elements of the cite leave out.
  var substituted: [Field] = []
  /// True when the year suffix has been shown.
  var hasShownYearSuffix = false
  /// How many bytes of text there were when a term still counted as the first word of a sentence;
  /// -1 when the words before this cite go on.
  var sentenceStart = -1

  init(style: CompiledStyle, state: CiteState) {
    self.style = style
    self.state = state
    noteState()
  }

  /// Renders sibling elements one after the other.
  mutating func render(_ range: Range<Int32>) -> Outcome {
    var outcome: Outcome = []
    var at = range.lowerBound
    while at < range.upperBound {
      outcome.formUnion(renderElement(at))
      at = style.elementTable[Int(at)].end
    }
    return outcome
  }

  /// Renders the children of an element.
  mutating func renderChildren(_ element: Int32) -> Outcome {
    render(element + 1..<style.elementTable[Int(element)].end)
  }

  /// Renders one element.
  mutating func renderElement(_ element: Int32) -> Outcome {
    switch style.elementTable[Int(element)].kind {
    case .textVariable: renderVariable(element)
    case .textMacro: renderMacro(element)
    case .textTerm: renderTerm(element)
    case .textValue: renderValue(element)
    case .number: renderNumber(element)
    case .label: renderLabel(element)
    case .date: renderDate(element)
    case .names: renderNames(element)
    case .group: renderGroup(element)
    case .choose: renderChoose(element)
    case .branch: renderChildren(element)
    }
  }

  /// Makes ready for the next cite, keeping the memory of the output.
  mutating func begin(_ state: CiteState) {
    self.state = state
    noteState()
    namesRendered = 0
    nameRecords.removeAll(keepingCapacity: true)
    conditionsMet = 0
    substituteDepth = 0
    substituted.removeAll(keepingCapacity: true)
    hasShownYearSuffix = false
  }

  private mutating func noteState() {
    typeBit = state.item.typeBit
    locatorBit = state.locatorKind?.bit ?? 0
    positionBits = UInt64(state.position.rawValue)
    present = state.present
  }
}
