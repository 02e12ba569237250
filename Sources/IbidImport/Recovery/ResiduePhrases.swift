/// The words of a site's furniture, folded.
enum ResiduePhrases {
  /// Phrases that stand alone above or below an article.
  static let anywhere = [
    "advertisement", "advertisements", "anzeige", "publicite", "accept", "skip to content",
    "skip to main content", "skip to navigation", "zum inhalt springen", "aller au contenu",
    "a a a", "download pdf", "download as pdf", "print", "seite drucken", "artikel drucken",
    "imprimer", "imprimer cet article", "imprimer la page", "drucken weiterempfehlen",
    "weiterempfehlen", "impressum datenschutz", "impressum", "datenschutz",
    "privacy policy", "privacy policy terms", "terms of use", "terms and conditions", "site map",
    "sign up for our newsletter", "sign up to our newsletter", "subscribe to our newsletter",
    "enter your email address", "your email address", "mentions legales", "mehr erfahren",
    "print version new window", "email the author back to index", "email the author",
    "retour a l'accueil", "retour", "zuruck", "zuruck zur ubersicht", "haut de page", "nach oben",
    "follow us on *", "follow us", "share on *", "share this *", "log in to *", "powered by *",
    "we use cookies", "we use cookies ok", "new window", "go back",
  ]

  /// Phrases that stand below an article.
  static let footer = [
    "leave a comment", "leave a reply", "post a comment", "add a comment", "no comments yet",
    "filed under *", "posted in *", "printer-friendly version", "printer friendly version",
    "rate this *", "report an error", "report a problem",
    "discuss this article *", "discuss this *", "donate", "donate now",
    "support us", "older posts", "newer posts", "older post", "newer post",
    "previous next", "previous post", "next post", "reprinted by permission",
    "kommentar schreiben", "laisser un commentaire", "enter your email", "contact us",
    "subscribe", "join our mailing list",
  ]

  /// Labels of the site that a colon follows, below an article.
  static let labels = [
    "tags", "tag", "filed under", "categories", "category", "posted in", "read more", "related",
    "read also", "next article", "previous article", "next", "previous", "schlagworter",
    "mots-cles", "kategorie", "kategorien", "share", "share this", "labels", "topics",
  ]

  /// Headings of lists of other pages.
  static let related = [
    "related articles", "related posts", "related", "related stories", "related content",
    "related links", "you may also like", "you might also like", "more from *", "most read",
    "most popular", "recent posts", "recent articles", "popular posts", "read next",
    "recommended", "mehr zum thema", "das konnte sie auch interessieren", "a lire aussi",
    "articles similaires", "verwandte artikel",
  ]

  /// Verbs that open a button's words even where a full stop ends them.
  static let requestVerbs: Set<String> = [
    "print", "email", "e-mail", "mail", "share", "click", "subscribe", "skip", "bookmark",
    "register",
  ]

  /// Words of requests about browsers.
  static let requests: Set<String> = [
    "enable", "enabled", "disabled", "activate", "turn", "turned", "accept", "browser", "allow",
    "consent", "agree", "aktivieren", "activer",
  ]

  /// Words that show that a line on cookies speaks of the site.
  static let sites: Set<String> = [
    "site", "website", "seite", "webseite", "page", "experience", "privacy", "policy", "services",
    "accept", "ok",
  ]

  /// Openings of links back, and the places they lead to.
  static let returns = ["return to", "back to", "go back to", "zuruck zu", "retour a"]
  static let places: Set<String> = [
    "index", "list", "home", "homepage", "archive", "archives", "contents", "menu", "top",
    "articles", "page", "overview", "startseite", "ubersicht", "sommaire",
  ]

  /// Words of a journal's number.
  static let issueWords: Set<String> = [
    "vol", "volume", "no", "nr", "number", "issue", "band", "heft", "jahrgang", "spring",
    "summer", "autumn", "fall", "winter",
  ]

  /// Words of menus that articles have too; they go only beside a sure line.
  static let menuWords: Set<String> = telling.union([
    "about", "us", "archive", "archives", "articles", "blog", "news", "links", "events", "essays",
    "gallery", "join", "donate", "a-z", "faq", "help", "store", "shop", "topics", "publications",
  ])

  /// Words of buttons and menus.
  static let interface: Set<String> = telling.union([
    "new", "window", "this", "article", "articles", "page", "to", "the", "a", "go", "in", "on",
    "of", "us", "version", "friend", "friendly", "link", "view", "full", "site", "your", "all",
    "by", "for", "more", "here", "click", "article's", "send", "and", "or", "pdf", "it", "map",
    "story", "post", "top", "first", "last", "seite", "artikel",
  ])

  /// Words without which a line is no button.
  static let telling: Set<String> = [
    "print", "printer", "printable", "email", "e-mail", "mail", "back", "home", "homepage", "share",
    "tweet", "facebook", "twitter", "subscribe", "unsubscribe", "rss", "login", "log", "register",
    "search", "menu", "sitemap", "comment", "comments", "contact", "contacts", "bookmark", "skip",
    "navigation", "drucken", "zuruck", "imprimer", "retour", "whatsapp", "next", "previous",
    "print-version", "newsletter", "feed", "index", "startseite", "accueil",
  ]
}
