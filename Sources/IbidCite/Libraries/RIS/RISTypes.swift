/// The types of RIS, and what they are in CSL.
enum RISTypes {
  /// The type of CSL; nil for one nobody knows.
  static func type(_ name: String) -> ItemType? {
    switch name.uppercased() {
    case "JOUR", "EJOUR", "INPR", "ABST": .articleJournal
    case "MGZN": .articleMagazine
    case "NEWS": .articleNewspaper
    case "BOOK", "EBOOK", "EDBOOK", "WHOLE", "CTLG", "SER": .book
    case "CHAP", "ECHAP": .chapter
    case "CONF", "CPAPER": .paperConference
    case "THES": .thesis
    case "RPRT", "GOVDOC", "GRANT": .report
    case "STAND", "STD": .standard
    case "ELEC", "WEB", "MULTI": .webpage
    case "BLOG": .postWeblog
    case "ICOMM", "PCOMM": .personalCommunication
    case "PAT": .patent
    case "CASE": .legalCase
    case "BILL", "UNBILL": .bill
    case "STAT": .legislation
    case "LEGAL": .regulation
    case "HEAR": .hearing
    case "MAP": .map
    case "ART", "CHART", "SLIDE": .graphic
    case "FIGURE", "EQUA": .figure
    case "SOUND": .song
    case "MUSIC": .musicalScore
    case "VIDEO", "MPCT", "ADVS": .motionPicture
    case "COMP": .software
    case "DATA", "AGGR", "DBASE": .dataset
    case "DICT": .entryDictionary
    case "ENCYC": .entryEncyclopedia
    case "ANCIENT", "CLSWK": .classic
    case "JFULL": .periodical
    case "MANSCPT", "UNPB": .manuscript
    case "PAMP": .pamphlet
    case "INTV": .interview
    case "POD": .broadcast
    case "GEN", "GRNT", "PRESS", "UNPD": .document
    default: nil
    }
  }
}
