import Testing

@testable import IbidRead

struct LeadInTests {
  private func strength(_ text: String) -> LeadIn.Strength {
    LeadIn.strength(ScalarText(Array(text.utf8)))
  }

  static let announcing = [
    "His articles were censored, yet he was able to report:",
    "The text of the 8-point document began:",
    "On February 23, 1943, Stalin observed:",
    "Malaparte, the Italian journalist with the fascist invaders, referred to the discovery, "
      + "amongst a group of dead Soviet soldiers, of a phonograph with 24 records:",
    "Stalin first referred publicly to the absence of a second front at a meeting on "
      + "November 6, 1941, five months after the invasion:",
    "Stalin replied in the following terms to an Associated Press reporter:",
    "She replied in the following terms to a reporter:",
    "The Merchant Shipping Act of 1894, which came too late for the clippers, put the old rule "
      + "in two short paragraphs:",
    "Captain Arthur H. Clark, who had commanded ships himself in those years, wrote of it:",
    "The report of 1803 states:",
    "The guidebook has this to say about bears:",
    "Luther, preaching at Wittenberg in 1530, says of the poor in spirit:",
    "As Hook put it:",
    "Here is what Hook wrote:",
    "Lenin explained it as follows:",
    "The King's answer was:",
    "Hook’s own words were:",
    "According to the minutes of the council:",
    "The council issued the following statement:",
    "As Hook warned us:", "Hook asked what the town would do.[2] His answer:",
    "The primes came later.3,4 The King's reply:",
    "Hook wrote to his brother on 4 May 1799:",
  ]

  static let clear = [
    "The mayor said:", "William Hook wrote to his brother:", "Churchill told the House:",
    "He went on:", "He went on to say:", "Hook protested:", "In his words:",
    "Cox and Carlton argued against this. In their own words:", "She replied:",
    "In 1799 the mayor, William Hook, wrote to his brother:", "Hook told the council:",
    "One of them, Mr Ron Petty, 71, put it this way:", "Section 12 of the Act reads as follows:",
    "The Daily Mail of 3 May thundered:", "The court book of 1512 puts it more shortly:",
    "Der Pfarrer notierte:", "In der Chronik heißt es:", "Hook schrieb an seinen Bruder:",
    "Il écrivit à son frère :", "Jaurès arrive le 3 août et déclare :",
  ]

  static let plain = [
    "There were three reasons:", "He wrote three books.", "The following ships took part:",
    "A colon stands here: but not at the end", "",
    "What follows is an attempt to say who knew what, and when:",
    "Aristotle says that there are three kinds of friendship:", "Smith said two things:",
    "Historians say there were two periods:", "The book argues three things:",
    "Hook asked for three things:", "I said to myself:", "Let me state my argument:",
    "I have argued elsewhere, and I argue again:", "Here is my reply to Smith:",
    "Brown says this is wrong, and I agree:",
    "The Times reported a victory, but the truth was different:",
    "When Hook wrote this he knew the facts:",
    "To understand what Hook said we must know the background:",
    "As Smith notes, there is a further problem:", "The minister announced a plan:",
    "Writing in 1799, Hook made a mistake:",
    "Hook's letter of 1799 can be explained in this way:", "The Duke had a reply to all this:",
    "Hook said there were three causes:",
  ]

  static let moreOfThem = [
    "The Mayor then did three things, he said:", "Marx explained three things in this chapter:",
    "Lenin was right when he said that two things decide a revolution:",
    "The Bible tells us two things about harbours:", "Smith writes about three towns:",
    "Hook and Brown wrote for a reason:", "Note the following:",
    "Was Hook right when he wrote that the harbour was lost? I say no:",
    "Its critics make three claims:", "Its critics make bold claims:",
    "The numbers speak for themselves:", "The bishop's answer was short:",
    "The government's reply came in two parts:", "Smith's thesis can be summarised:",
    "Hook might have replied:", "Nobody said:", "It was said:", "In other words:",
    "The battle of Waterloo began:", "Then they went home:", "The race continued:",
    "Hook described the causes:", "Petrova describes the crossing of the pass:",
    "Hook asked for money:", "The reasons stated:", "As reported:",
    "Hook replied to the second argument:", "Our answer was:", "The answer is simple:",
    "Hook gave the following reasons:", "Smith, who wrote to the mayor:",
    "On dit :", "Man sagt:", "Wir schrieben an den Rat:", "Hook told the truth:",
    "Smith recorded the depth of the water:", "The act had three sections:",
    "This is what happened next in the words of nobody in particular:",
    "His words of 1799 were few:", "The bill came to 3.5 Million in words:",
    "Smith, as I said, wrote to the mayor:", "Two points must be made about Hook's letter:",
  ]

  static let otherMeanings = [
    "The committee reported on the state of the mines:",
    "Hook answered with a blow:",
    "He replied by closing the gate:",
    "He read to the children every night:",
    "They began with the mines:",
    "Hook continued with his work:",
    "The minister opened with a joke:",
    "He ran to the quay:",
    "The lesson of 1917, as Lenin noted:",
    "According to Smith:",
    "According to the latest figures:",
    "Experience tells us:",
    "The workers demanded:",
    "He added to his collection:",
    "The congress ended on 4 May:",
    "The council responded in 1803 with a ban:",
    "He pointed out of the window:",
    "Smith observed from the tower:",
    "Der Rat antwortete mit einem Verbot:",
    "Die Kirche rief zum Kampf:",
    "Elle répond à la question :",
    "Il dit la vérité :",
    "He was told to leave the town at once:",
    "Smith answers the question with a paradox:",
    "Lenin replied that the party must act:",
    "The Bishop wrote three letters to the King:",
    "Germany declared war on Russia:",
    "Hook put the blame on the sea:",
    "The treaty provides for two zones:",
  ]

  @Test(arguments: announcing + clear)
  func aLeadInLetsSomebodySpeak(text: String) {
    #expect(strength(text) >= .announced)
  }

  @Test(arguments: clear)
  func aVerbBeforeTheColonIsClear(text: String) {
    #expect(strength(text) == .clear)
  }

  @Test(arguments: plain + moreOfThem + otherMeanings)
  func anAuthorWhoGoesOnToTellAnnouncesNothing(text: String) {
    #expect(strength(text) < .announced)
  }

  @Test func aDoubtfulSentenceOfSayingIsTold() {
    #expect(strength("Aristotle says that there are three kinds of friendship:") == .doubtful)
    #expect(strength("There were three causes:") == .none)
  }
}
