/// How names of SVG and MathML are spelt, where the tokenizer has made their letters small.
enum ForeignNames {
  /// Elements of SVG by their names in small letters.
  static let elements = spelt(
    """
    altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient
    radialGradient textPath
    """)

  /// Attributes of SVG by their names in small letters.
  static let attributes = spelt(
    """
    attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits
    diffuseConstant edgeMode filterUnits glyphRef gradientTransform gradientUnits kernelMatrix
    kernelUnitLength keyPoints keySplines keyTimes lengthAdjust limitingConeAngle markerHeight
    markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength
    patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ
    preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur
    requiredExtensions requiredFeatures specularConstant specularExponent spreadMethod
    startOffset stdDeviation stitchTiles surfaceScale systemLanguage tableValues targetX
    targetY textLength viewBox viewTarget xChannelSelector yChannelSelector zoomAndPan
    """)

  /// Attributes that belong to namespaces of their own.
  static let qualified: [String: (prefix: HTMLAttribute.Prefix, name: String)] = {
    var names: [String: (prefix: HTMLAttribute.Prefix, name: String)] = [
      "xml:lang": (.xml, "lang"), "xml:space": (.xml, "space"), "xmlns": (.xmlns, "xmlns"),
      "xmlns:xlink": (.xmlns, "xlink"),
    ]
    for name in ["actuate", "arcrole", "href", "role", "show", "title", "type"] {
      names["xlink:" + name] = (.xlink, name)
    }
    return names
  }()

  private static func spelt(_ names: String) -> [String: String] {
    let words = names.split { $0 == " " || $0 == "\n" }.map(String.init)
    return Dictionary(words.map { ($0.lowercased(), $0) }) { first, _ in first }
  }
}
