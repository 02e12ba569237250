import IbidHTML
import IbidModel

/// Finds the element of a page that holds its article.
struct MainContent {
  /// The smallest element that holds nearly all running text; the document when there is none.
  let node: NodeID

  /// The share of the running text that the element must hold, in percent.
  private static let share = 85

  /// Looks for the main content of a page; linear.
  init(_ document: HTMLDocument) {
    let weights = TextWeights(document)
    let whole = weights.total
    var best = NodeID.root
    var walk = document.walk()
    while let step = walk.next() {
      guard case .enter(let id) = step else { continue }
      let node = document[id]
      if PageParts.isLeftOut(node.tag) || weights[id] * 100 < whole * Self.share {
        walk.skipChildren()
      } else if node.kind == .element, PageParts.isContainer(node.tag) {
        best = id
      }
    }
    node = best
  }
}

/// How many bytes of running text stand at and below each node; links count for little.
private struct TextWeights {
  private var weights: [Int]
  let total: Int

  subscript(id: NodeID) -> Int { weights[Int(id.index)] }

  init(_ document: HTMLDocument) {
    weights = [Int](repeating: 0, count: document.nodes.count)
    var path: [NodeID] = []
    var links = 0
    var walk = document.walk()
    while let step = walk.next() {
      switch step {
      case .enter(let id):
        let node = document[id]
        if node.kind == .text { weights[Int(id.index)] = links > 0 ? 0 : node.span.count }
        if node.tag == .a, document.attribute("href", of: id) != nil { links += 1 }
        path.append(id)
        if PageParts.isLeftOut(node.tag) { walk.skipChildren() }
      case .leave(let id):
        path.removeLast()
        let node = document[id]
        if node.tag == .a, document.attribute("href", of: id) != nil { links -= 1 }
        if let parent = path.last { weights[Int(parent.index)] += weights[Int(id.index)] }
      }
    }
    total = weights.first ?? 0
  }
}

/// What the elements of a page are for.
enum PageParts {
  /// True for elements whose content is never part of an article.
  static func isLeftOut(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .head, .script, .style, .noscript, .template, .nav, .button, .select, .textarea, .input,
      .iframe, .object, .embed, .applet, .svg, .canvas, .noframes, .audio, .video, .datalist:
      true
    default: false
    }
  }

  /// True for elements that may hold a whole article.
  static func isContainer(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .body, .article, .main, .section, .div, .td, .center, .form, .blockquote, .other: true
    default: false
    }
  }

  /// True for elements that open and close a paragraph of their own accord.
  static func isBlock(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .address, .article, .aside, .blockquote, .body, .center, .dd, .details, .dialog, .dir,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5,
      .h6, .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .ol, .p, .pre, .listing,
      .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .caption, .xmp:
      true
    default: false
    }
  }
}
