/// The types of BibTeX and BibLaTeX, and what they are in CSL.
enum BibTeXTypes {
  /// The type of CSL and a genre that the type implies; nil for a type nobody knows.
  static func type(_ name: String) -> (type: ItemType, genre: String?)? {
    switch name {
    case "article", "periodical", "suppperiodical": (.articleJournal, nil)
    case "book", "mvbook", "collection", "mvcollection", "reference", "mvreference", "proceedings",
      "mvproceedings", "manual", "commentary":
      (.book, nil)
    case "inbook", "bookinbook", "suppbook", "incollection", "suppcollection": (.chapter, nil)
    case "inreference": (.entryEncyclopedia, nil)
    case "inproceedings", "conference": (.paperConference, nil)
    case "booklet": (.pamphlet, nil)
    case "dataset", "data": (.dataset, nil)
    case "online", "electronic", "www": (.webpage, nil)
    case "patent": (.patent, nil)
    case "report", "techreport": (.report, nil)
    case "software": (.software, nil)
    case "thesis": (.thesis, nil)
    case "mastersthesis": (.thesis, "Master’s thesis")
    case "phdthesis": (.thesis, "PhD thesis")
    case "unpublished": (.manuscript, nil)
    case "artwork", "image": (.graphic, nil)
    case "audio", "music": (.song, nil)
    case "jurisdiction": (.legalCase, nil)
    case "legislation", "standard": (.legislation, nil)
    case "legal": (.treaty, nil)
    case "letter": (.personalCommunication, nil)
    case "movie", "video": (.motionPicture, nil)
    case "performance": (.speech, nil)
    case "review": (.review, nil)
    case "misc", "set", "custom", "customa", "customb", "customc", "customd", "custome", "customf",
      "bibnote", "xdata":
      (.document, nil)
    default: nil
    }
  }

  /// The words of `type`, `pubstate` and `location` that BibLaTeX has keys for.
  static func word(for key: String) -> String? { words[key] }

  private static let words: [String: String] = [
    "mathesis": "Master’s thesis", "phdthesis": "PhD thesis", "candthesis": "Candidate thesis",
    "techreport": "technical report", "resreport": "research report",
    "software": "computer software", "datacd": "CD-ROM", "audiocd": "audio CD",
    "patent": "patent", "patentde": "German patent", "patenteu": "European patent",
    "patentfr": "French patent", "patentuk": "British patent", "patentus": "U.S. patent",
    "patreq": "patent request", "patreqde": "German patent request",
    "patreqeu": "European patent request", "patreqfr": "French patent request",
    "patrequk": "British patent request", "patrequs": "U.S. patent request",
    "countryde": "Germany", "countryeu": "European Union", "countryep": "European Union",
    "countryfr": "France", "countryuk": "United Kingdom",
    "countryus": "United States of America",
    "inpreparation": "in preparation", "submitted": "submitted", "forthcoming": "forthcoming",
    "inpress": "in press", "prepublished": "pre-published",
    "newseries": "New series", "oldseries": "Old series", "jourser": "series",
  ]

  /// The language tag of a name that babel or polyglossia knows; a tag stays one.
  static func language(_ name: String) -> String? {
    let key = name.lowercased()
    if let tag = languages[key] { return tag }
    let parts = name.split(separator: "-")
    guard let first = parts.first, first.utf8.count == 2 || first.utf8.count == 3,
      parts.allSatisfy({ $0.utf8.count <= 8 && !$0.isEmpty })
    else { return nil }
    return name
  }

  private static let languages: [String: String] = [
    "acadian": "fr-CA", "american": "en-US", "australian": "en-AU", "afrikaans": "af-ZA",
    "albanian": "sq", "amharic": "am", "arabic": "ar", "armenian": "hy", "asturian": "ast",
    "austrian": "de-AT", "naustrian": "de-AT", "basque": "eu", "belarusian": "be",
    "bengali": "bn", "bosnian": "bs", "brazil": "pt-BR", "brazilian": "pt-BR", "breton": "br",
    "british": "en-GB", "bulgarian": "bg-BG", "canadian": "en-CA", "canadien": "fr-CA",
    "catalan": "ca-AD", "chinese": "zh", "coptic": "cop", "croatian": "hr-HR", "czech": "cs-CZ",
    "danish": "da-DK", "dutch": "nl-NL", "english": "en-US", "esperanto": "eo",
    "estonian": "et-EE", "farsi": "fa-IR", "finnish": "fi-FI", "francais": "fr-FR",
    "french": "fr-FR", "frenchb": "fr-FR", "friulan": "fur", "galician": "gl", "german": "de-DE",
    "germanb": "de-DE", "georgian": "ka", "greek": "el-GR", "polutonikogreek": "el-GR",
    "ancientgreek": "grc", "hebrew": "he-IL", "hindi": "hi", "hungarian": "hu-HU",
    "icelandic": "is-IS", "indonesian": "id", "indon": "id", "interlingua": "ia", "irish": "ga",
    "italian": "it-IT", "japanese": "ja-JP", "kannada": "kn", "khmer": "km", "korean": "ko",
    "kurdish": "ku", "lao": "lo", "latin": "la", "latvian": "lv-LV", "lithuanian": "lt-LT",
    "lsorbian": "dsb", "usorbian": "hsb", "magyar": "hu-HU", "malay": "ms", "malayalam": "ml",
    "marathi": "mr", "mexican": "es-MX", "mongolian": "mn-MN", "newzealand": "en-NZ",
    "ngerman": "de-DE", "nswissgerman": "de-CH", "swissgerman": "de-CH", "norsk": "nb-NO",
    "norwegian": "nb-NO", "nynorsk": "nn-NO", "occitan": "oc", "persian": "fa-IR",
    "piedmontese": "pms", "polish": "pl-PL", "portuges": "pt-PT", "portuguese": "pt-PT",
    "punjabi": "pa", "romanian": "ro-RO", "romansh": "rm", "russian": "ru-RU",
    "sanskrit": "sa", "scottish": "gd", "serbian": "sr-RS", "serbianc": "sr-RS",
    "slovak": "sk-SK", "slovene": "sl-SL", "slovenian": "sl-SL", "spanish": "es-ES",
    "swedish": "sv-SE", "syriac": "syr", "tamil": "ta", "telugu": "te", "thai": "th-TH",
    "tibetan": "bo", "turkish": "tr-TR", "turkmen": "tk", "ukenglish": "en-GB",
    "ukrainian": "uk-UA", "urdu": "ur", "usenglish": "en-US", "vietnamese": "vi-VN", "welsh": "cy",
  ]
}
