/// Renders elements of a style for one cite into an output.
///
/// Each kind of element is an extension in a folder of its own: `Names/`, `Dates/`, and the others
/// beside this file.
struct Renderer {
  let style: CompiledStyle
  var state: CiteState
  var output = Output()
  /// How many names elements were rendered so far in this cite; the index in `Disambiguation`.
  var namesRendered = 0
  /// Variables that a `substitute` has used, which later elements of the cite leave out.
  var substituted: [Field] = []
  /// True when the year suffix has been shown.
  var hasShownYearSuffix = false

  init(style: CompiledStyle, state: CiteState) {
    self.style = style
    self.state = state
  }
}
