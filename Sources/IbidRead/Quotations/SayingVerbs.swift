/// The verbs of saying, in English, German and French.
enum SayingVerbs {
  /// How a verb lets somebody speak.
  enum Kind: Sendable {
    /// “said”: words follow.
    case speech
    /// “argued”: words or their sense follow.
    case weak
    /// “began”: what a text does; other things do it too.
    case ofText
    /// “put it this way”.
    case putting
    case german
    case french
  }

  /// The kind of a verb in lower case; nil for other words.
  static func kind(_ word: String) -> Kind? {
    if speech.contains(word) { return .speech }
    if weak.contains(word) { return .weak }
    if ofText.contains(word) { return .ofText }
    if word == "put" || word == "puts" { return .putting }
    if german.contains(word) { return .german }
    return french.contains(word) ? .french : nil
  }

  /// Forms that are verbs only after “to”, and else nouns or for many speakers.
  static let bases: Set<String> = [
    "report", "reply", "state", "note", "claim", "answer", "quote", "record", "remark",
    "comment", "order", "demand", "promise",
  ]

  /// Verbs that look like nouns.
  static let nounLike: Set<String> = [
    "reports", "replies", "states", "notes", "claims", "answers", "quotes", "records",
    "remarks", "comments", "orders", "demands", "promises", "ends", "opens",
    "runs", "concludes",
  ]

  /// Verbs that take whom they are said to without “to”.
  static let withObject: Set<String> = [
    "told", "tells", "tell", "asked", "asks", "ask", "warned", "warns", "reminded", "reminds",
    "informed", "informs", "assured", "cabled", "wired", "telegraphed", "answered", "answers",
    "instructed", "urged", "advised", "begged", "addressed", "ordered",
  ]

  /// Forms that say, but let nobody speak in a lead-in.
  static let participles: Set<String> = [
    "saying", "writing", "written", "reporting", "noting", "adding", "speaking", "reading",
    "provided", "thought", "wondered", "demanded", "ordered", "promised",
  ]

  /// Words follow them.
  private static let speech: Set<String> = [
    "said", "says", "say", "wrote", "writes", "write", "replied", "replies", "told", "tells",
    "tell", "remarked", "remarks", "declared", "declares", "declare", "exclaimed", "exclaims",
    "shouted", "cried", "cries", "protested", "protests", "warned", "warns", "answered",
    "answers", "testified", "added", "adds", "recalled", "recalls", "remembered", "remembers",
    "commented", "comments", "reported", "reports", "report", "recorded", "records", "noted",
    "notes", "observed", "observes", "complained", "complains", "confessed", "admitted",
    "admits", "thundered", "summed", "sums", "asked", "asks",
    "cabled", "wired", "telegraphed", "retorted", "growled", "grumbled", "whispered",
    "muttered", "lamented", "reflected", "mused", "responded", "responds", "quipped",
    "reminded", "reminds", "informed", "informs", "assured", "addressed", "boasted", "reply",
    "pleaded",
  ]

  /// Words or their sense follow them.
  private static let weak: Set<String> = [
    "argued", "argues", "argue", "explained", "explains", "explain", "described", "describes",
    "describe", "referred", "refers", "refer", "concluded", "concludes", "conclude", "insisted",
    "insists", "quoted", "quotes", "quote", "announced", "announces", "proclaimed", "proclaims",
    "pointed", "points", "suggested", "suggests", "asserted", "asserts", "affirmed", "affirms",
    "urged", "urges", "instructed",
    "claimed", "claims", "claim", "advised", "begged",
    "stated", "observing", "stressed", "stresses", "emphasised", "emphasized", "maintained",
    "maintains", "contended", "contends", "predicted", "state", "note", "answer",
    "record", "remark", "comment",
  ]

  /// What texts do.
  private static let ofText: Set<String> = [
    "spoke", "speaks", "went", "goes", "carried", "began", "begins", "begin", "read", "reads",
    "ran", "runs",
    "continued", "continues",
    "continue", "ended", "ends", "opened", "opens", "closes", "closed", "states", "provides",
    "provide", "declaims",
  ]

  /// German ones, without accents.
  private static let german: Set<String> = [
    "schrieb", "schreibt", "sagte", "sagt", "notierte", "notiert", "berichtete", "berichtet",
    "erklarte", "erklart", "antwortete", "antwortet", "bemerkte", "bemerkt", "meinte", "rief",
    "erwiderte", "betonte", "betont", "erzahlte", "erzahlt", "heisst", "hiess", "klagte",
  ]

  /// French ones, likewise; “déclare” is found among the English.
  private static let french: Set<String> = [
    "ecrivit", "ecrivait", "declara", "declarait", "dit", "disait", "repondit",
    "repond", "nota", "notait", "ajouta", "ajoute", "affirma", "affirme", "expliqua",
    "explique", "raconte", "raconta", "demanda", "s'ecria", "s'exclama", "rapporta", "rapporte",
  ]
}
