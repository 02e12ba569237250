/// What the commands of TeX mean in the fields of a library.
enum TeXCommands {
  /// What a command does.
  enum Meaning {
    /// It stands for text.
    case text(String)
    /// Its argument is set in markup.
    case style(String, String, protects: Bool)
    /// What follows in the group is set in markup.
    case declaration(String, String)
    /// After so many arguments that go, its argument stands in quotation marks.
    case quotation(Int)
    /// Its argument is an address.
    case address
    /// It goes, with so many arguments.
    case dropped(Int)
    /// After so many arguments that go, its argument stays as it is.
    case transparent(Int, protects: Bool)
  }

  /// The meaning of a command, or nil when nobody knows it.
  static func meaning(of name: String) -> Meaning? {
    if let text = symbols[name] { return .text(text) }
    switch name {
    case "emph", "textit", "textsl": return .style("<i>", "</i>", protects: false)
    case "mkbibemph", "mkbibitalic": return .style("<i>", "</i>", protects: true)
    case "textbf": return .style("<b>", "</b>", protects: false)
    case "mkbibbold": return .style("<b>", "</b>", protects: true)
    case "textsc", "mkbibacro": return .style(smallCaps, "</span>", protects: true)
    case "textsuperscript", "mkbibsuperscript": return .style("<sup>", "</sup>", protects: false)
    case "textsubscript", "mkbibsubscript": return .style("<sub>", "</sub>", protects: false)
    case "em", "it", "itshape", "sl", "slshape": return .declaration("<i>", "</i>")
    case "bf", "bfseries": return .declaration("<b>", "</b>")
    case "sc", "scshape": return .declaration(smallCaps, "</span>")
    case "enquote", "mkbibquote": return .quotation(0)
    case "foreignquote", "textcquote": return .quotation(1)
    case "url", "nolinkurl", "path": return .address
    case "href", "foreignlanguage", "textcolor": return .transparent(1, protects: false)
    case "texttt": return .transparent(0, protects: true)
    case "noopsort", "SortNoop", "footnote", "cite", "citep", "citet", "autocite", "parencite",
      "nocite", "ref", "label", "index", "vspace", "hspace", "footcite", "textcite", "pageref",
      "begin", "end":
      return .dropped(1)
    case "relax", "protect", "noindent", "rm", "sf", "tt", "rmfamily", "sffamily", "ttfamily",
      "normalfont", "upshape", "mdseries", "small", "footnotesize", "large", "Large", "tiny", "par",
      "xspace", "newline", "linebreak", "break", "nobreak", "left", "right", "limits", "bibstring",
      "autocap", "hyphen", "allowbreak", "displaystyle", "textstyle", "leavevmode", "unskip":
      return .dropped(0)
    default: return nil
    }
  }

  private static let smallCaps = "<span style=\"font-variant:small-caps;\">"

  /// Commands that stand for text.
  private static let symbols: [String: String] = {
    var symbols: [String: String] = [:]
    for (names, texts) in [letters, signs, greek, mathematics] {
      let names = names.split(whereSeparator: \.isWhitespace)
      let texts = texts.split(whereSeparator: \.isWhitespace)
      for (name, text) in zip(names, texts) { symbols[String(name)] = String(text) }
    }
    symbols["space"] = " "
    symbols["textasciigrave"] = "`"
    symbols["quad"] = " "
    symbols["qquad"] = " "
    symbols["thinspace"] = "\u{2006}"
    symbols["enspace"] = "\u{2002}"
    symbols["nobreakspace"] = "\u{A0}"
    symbols["nbsp"] = "\u{A0}"
    symbols["newblock"] = " "
    return symbols
  }()

  private static let letters = (
    """
    i j l L o O ss SS ae AE oe OE aa AA dh DH dj DJ th TH ng NG ij IJ textcommabelow
    textschwa textbari
    """,
    """
    ı ȷ ł Ł ø Ø ß SS æ Æ œ Œ å Å ð Ð đ Đ þ Þ ŋ Ŋ ĳ Ĳ ,
    ə ɨ
    """
  )

  private static let signs = (
    """
    ldots dots textellipsis textendash textemdash endash emdash
    textquoteleft textquoteright textquotedblleft textquotedblright quotedblbase quotesinglbase
    textquotedbl textquotesingle lq rq glqq grqq glq grq flqq frqq flq frq
    guillemotleft guillemotright guillemetleft guillemetright guilsinglleft guilsinglright
    textexclamdown textquestiondown S P textsection textparagraph dag ddag textdagger textdaggerdbl
    copyright textcopyright textregistered texttrademark textdegree degree
    pounds textsterling texteuro euro EUR textyen textcent textmu textordfeminine textordmasculine
    textonehalf textonequarter textthreequarters textonesuperior texttwosuperior textthreesuperior
    textbackslash textasciitilde textasciicircum textless textgreater textbar textbraceleft
    textbraceright textunderscore textdollar textbullet textperiodcentered textnumero textperthousand
    slash LaTeX TeX BibTeX XeTeX LuaTeX prime textprime ddot textacutedbl ayn hamza textvisiblespace
    """,
    """
    … … … – — – —
    ‘ ’ “ ” „ ‚
    " ' ‘ ’ „ “ ‚ ‘ « » ‹ ›
    « » « » ‹ ›
    ¡ ¿ § ¶ § ¶ † ‡ † ‡
    © © ® ™ ° °
    £ £ € € € ¥ ¢ μ ª º
    ½ ¼ ¾ ¹ ² ³
    \\ ~ ^ < > | {
    } _ $ • · № ‰
    / LaTeX TeX BibTeX XeTeX LuaTeX ′ ′ ¨ ˝ ʿ ʾ ␣
    """
  )

  private static let greek = (
    """
    alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi
    varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega
    Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
    textalpha textbeta textgamma textdelta textepsilon textlambda textomega
    """,
    """
    α β γ δ ε ε ζ η θ ϑ ι κ λ μ ν ξ π
    ϖ ρ ϱ σ ς τ υ ϕ φ χ ψ ω
    Γ Δ Θ Λ Ξ Π Σ Υ Φ Ψ Ω
    α β γ δ ε λ ω
    """
  )

  private static let mathematics = (
    """
    times cdot pm mp div leq le geq ge neq ne approx equiv sim infty partial nabla sum prod int
    sqrt rightarrow to leftarrow leftrightarrow Rightarrow Leftarrow in notin subset cup cap
    forall exists ell hbar circ ast star langle rangle propto perp oplus otimes emptyset
    aleph Re Im cdots vdots wedge vee neg lbrace rbrace ll gg
    """,
    """
    × · ± ∓ ÷ ≤ ≤ ≥ ≥ ≠ ≠ ≈ ≡ ∼ ∞ ∂ ∇ ∑ ∏ ∫
    √ → → ← ↔ ⇒ ⇐ ∈ ∉ ⊂ ∪ ∩
    ∀ ∃ ℓ ℏ ∘ ∗ ⋆ ⟨ ⟩ ∝ ⊥ ⊕ ⊗ ∅
    ℵ ℜ ℑ ⋯ ⋮ ∧ ∨ ¬ { } ≪ ≫
    """
  )
}
