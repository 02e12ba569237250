/// The letters that an accent and a letter make together (Unicode 16, canonical compositions).
enum ComposedLetters {
  /// The letter for a base and a combining mark; nil when there is none.
  static func letter(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    table[UInt64(base.value) << 32 | UInt64(mark.value)]
  }

  private static let table: [UInt64: Unicode.Scalar] = {
    var table: [UInt64: Unicode.Scalar] = [:]
    for (mark, pairs) in rows {
      var base: Unicode.Scalar?
      for scalar in pairs.unicodeScalars where scalar != " " && scalar != "\n" {
        if let letter = base {
          table[UInt64(letter.value) << 32 | UInt64(mark)] = scalar
          base = nil
        } else {
          base = scalar
        }
      }
    }
    return table
  }()

  /// The number of a combining mark, and pairs of a letter and what it becomes.
  private static let rows: [(mark: UInt32, pairs: String)] = [
    (  // Grave
      0x0300,
      """
      AÀ EÈ IÌ OÒ UÙ aà eè iì oò uù ÜǛ üǜ NǸ nǹ ЕЀ ИЍ еѐ иѝ ĒḔ ēḕ ŌṐ ōṑ WẀ wẁ ÂẦ âầ ĂẰ
      ăằ ÊỀ êề ÔỒ ôồ ƠỜ ơờ ƯỪ ưừ YỲ yỳ ἀἂ ἁἃ ἈἊ ἉἋ ἐἒ ἑἓ ἘἚ ἙἛ ἠἢ ἡἣ ἨἪ ἩἫ ἰἲ ἱἳ ἸἺ ἹἻ
      ὀὂ ὁὃ ὈὊ ὉὋ ὐὒ ὑὓ ὙὛ ὠὢ ὡὣ ὨὪ ὩὫ αὰ εὲ ηὴ ιὶ οὸ υὺ ωὼ ΑᾺ ΕῈ ΗῊ ᾿῍ ϊῒ ΙῚ ῾῝ ϋῢ ΥῪ
      ¨῭ ΟῸ ΩῺ
      """
    ),
    (  // Acute
      0x0301,
      """
      AÁ EÉ IÍ OÓ UÚ YÝ aá eé ií oó uú yý CĆ cć LĹ lĺ NŃ nń RŔ rŕ SŚ sś ZŹ zź ÜǗ üǘ GǴ
      gǵ ÅǺ åǻ ÆǼ æǽ ØǾ øǿ ¨΅ ΑΆ ΕΈ ΗΉ ΙΊ ΟΌ ΥΎ ΩΏ ϊΐ αά εέ ηή ιί ϋΰ οό υύ ωώ ϒϓ ГЃ КЌ
      гѓ кќ ÇḈ çḉ ĒḖ ēḗ ÏḮ ïḯ KḰ kḱ MḾ mḿ ÕṌ õṍ ŌṒ ōṓ PṔ pṕ ŨṸ ũṹ WẂ wẃ ÂẤ âấ ĂẮ ăắ ÊẾ
      êế ÔỐ ôố ƠỚ ơớ ƯỨ ưứ ἀἄ ἁἅ ἈἌ ἉἍ ἐἔ ἑἕ ἘἜ ἙἝ ἠἤ ἡἥ ἨἬ ἩἭ ἰἴ ἱἵ ἸἼ ἹἽ ὀὄ ὁὅ ὈὌ ὉὍ
      ὐὔ ὑὕ ὙὝ ὠὤ ὡὥ ὨὬ ὩὭ ᾿῎ ῾῞
      """
    ),
    (  // Circumflex
      0x0302,
      """
      AÂ EÊ IÎ OÔ UÛ aâ eê iî oô uû CĈ cĉ GĜ gĝ HĤ hĥ JĴ jĵ SŜ sŝ WŴ wŵ YŶ yŷ ZẐ zẑ ẠẬ
      ạậ ẸỆ ẹệ ỌỘ ọộ
      """
    ),
    (  // Tilde
      0x0303,
      """
      AÃ NÑ OÕ aã nñ oõ IĨ iĩ UŨ uũ VṼ vṽ ÂẪ âẫ ĂẴ ăẵ EẼ eẽ ÊỄ êễ ÔỖ ôỗ ƠỠ ơỡ ƯỮ ưữ YỸ
      yỹ
      """
    ),
    (  // Macron
      0x0304,
      """
      AĀ aā EĒ eē IĪ iī OŌ oō UŪ uū ÜǕ üǖ ÄǞ äǟ ȦǠ ȧǡ ÆǢ æǣ ǪǬ ǫǭ ÖȪ öȫ ÕȬ õȭ ȮȰ ȯȱ YȲ
      yȳ ИӢ иӣ УӮ уӯ GḠ gḡ ḶḸ ḷḹ ṚṜ ṛṝ αᾱ ΑᾹ ιῑ ΙῙ υῡ ΥῩ
      """
    ),
    (  // Breve
      0x0306,
      """
      AĂ aă EĔ eĕ GĞ gğ IĬ iĭ OŎ oŏ UŬ uŭ УЎ ИЙ ий уў ЖӁ жӂ АӐ аӑ ЕӖ еӗ ȨḜ ȩḝ ẠẶ ạặ αᾰ
      ΑᾸ ιῐ ΙῘ υῠ ΥῨ
      """
    ),
    (  // Dot above
      0x0307,
      """
      CĊ cċ EĖ eė GĠ gġ Iİ ZŻ zż AȦ aȧ OȮ oȯ BḂ bḃ DḊ dḋ FḞ fḟ HḢ hḣ MṀ mṁ NṄ nṅ PṖ pṗ
      RṘ rṙ SṠ sṡ ŚṤ śṥ ŠṦ šṧ ṢṨ ṣṩ TṪ tṫ WẆ wẇ XẊ xẋ YẎ yẏ ſẛ
      """
    ),
    (  // Diaeresis
      0x0308,
      """
      AÄ EË IÏ OÖ UÜ aä eë iï oö uü yÿ YŸ ΙΪ ΥΫ ιϊ υϋ ϒϔ ЕЁ ІЇ её ії АӒ аӓ ӘӚ әӛ ЖӜ жӝ
      ЗӞ зӟ ИӤ иӥ ОӦ оӧ ӨӪ өӫ ЭӬ эӭ УӰ уӱ ЧӴ чӵ ЫӸ ыӹ HḦ hḧ ÕṎ õṏ ŪṺ ūṻ WẄ wẅ XẌ xẍ tẗ
      """
    ),
    (  // Hook
      0x0309,
      """
      AẢ aả ÂẨ âẩ ĂẲ ăẳ EẺ eẻ ÊỂ êể IỈ iỉ OỎ oỏ ÔỔ ôổ ƠỞ ơở UỦ uủ ƯỬ ưử YỶ yỷ
      """
    ),
    (  // Ring
      0x030A,
      """
      AÅ aå UŮ uů wẘ yẙ
      """
    ),
    (  // Double acute
      0x030B,
      """
      OŐ oő UŰ uű УӲ уӳ
      """
    ),
    (  // Caron
      0x030C,
      """
      CČ cč DĎ dď EĚ eě LĽ lľ NŇ nň RŘ rř SŠ sš TŤ tť ZŽ zž AǍ aǎ IǏ iǐ OǑ oǒ UǓ uǔ ÜǙ
      üǚ GǦ gǧ KǨ kǩ ƷǮ ʒǯ jǰ HȞ hȟ
      """
    ),
    (  // Double grave
      0x030F,
      """
      AȀ aȁ EȄ eȅ IȈ iȉ OȌ oȍ RȐ rȑ UȔ uȕ ѴѶ ѵѷ
      """
    ),
    (  // Inverted breve
      0x0311,
      """
      AȂ aȃ EȆ eȇ IȊ iȋ OȎ oȏ RȒ rȓ UȖ uȗ
      """
    ),
    (  // Dot below
      0x0323,
      """
      BḄ bḅ DḌ dḍ HḤ hḥ KḲ kḳ LḶ lḷ MṂ mṃ NṆ nṇ RṚ rṛ SṢ sṣ TṬ tṭ VṾ vṿ WẈ wẉ ZẒ zẓ AẠ
      aạ EẸ eẹ IỊ iị OỌ oọ ƠỢ ơợ UỤ uụ ƯỰ ưự YỴ yỵ
      """
    ),
    (  // Ring below
      0x0325,
      """
      AḀ aḁ
      """
    ),
    (  // Comma below
      0x0326,
      """
      SȘ sș TȚ tț
      """
    ),
    (  // Cedilla
      0x0327,
      """
      CÇ cç GĢ gģ KĶ kķ LĻ lļ NŅ nņ RŖ rŗ SŞ sş TŢ tţ EȨ eȩ DḐ dḑ HḨ hḩ
      """
    ),
    (  // Ogonek
      0x0328,
      """
      AĄ aą EĘ eę IĮ iį UŲ uų OǪ oǫ
      """
    ),
    (  // Horn
      0x031B,
      """
      OƠ oơ UƯ uư
      """
    ),
    (  // Macron below
      0x0331,
      """
      BḆ bḇ DḎ dḏ KḴ kḵ LḺ lḻ NṈ nṉ RṞ rṟ TṮ tṯ ZẔ zẕ hẖ
      """
    ),
    (  // Circumflex below
      0x032D,
      """
      DḒ dḓ EḘ eḙ LḼ lḽ NṊ nṋ TṰ tṱ UṶ uṷ
      """
    ),
    (  // Tilde below
      0x0330,
      """
      EḚ eḛ IḬ iḭ UṴ uṵ
      """
    ),
    (  // Breve below
      0x032E,
      """
      HḪ hḫ
      """
    ),
    (  // Diaeresis below
      0x0324,
      """
      UṲ uṳ
      """
    ),
  ]
}
