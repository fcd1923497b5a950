import GenderScan
import TestSupport
import Testing

/// What an ambiguous word is in its place.
///
/// In each row the marked words, and no others, have the reading.
@Suite struct ReadingTests {
  static let possessives = [
    "Hij mishandelt «zijn» vrouw.",
    "De pleger moet uit «zijn» woning.",
    "Het slachtoffer en «zijn» of haar kinderen krijgen hulp.",
    "Een vader die «zijn» kind slaat, krijgt hulp.",
    "De bewoner zorgt zelf voor «zijn» tuin.",
    "Wie «zijn» huis kwijtraakt, belt ons.",
    "«Zijn» loon daalde vorig jaar.",
    "Hij meldt ook «zijn» nieuwe adres.",
    "Dat zij bang zijn.",
    "Het is een vanzelfsprekendheid te zijn.",
    "Er zijn 26 regio's.",
    "Vooraf moet voor de aanvrager duidelijk zijn welke hulp er is.",
    "De eerste dagen van een kind (tot 2 jaar) zijn cruciaal voor een goede start.",
    "In dat geval zijn zulke dure maatregelen niet noodzakelijk.",
    "Vaak is sprake van maatwerk en zijn extra's nodig.",
    "Aanleidingen kunnen zijn waardoor het misgaat.",
    "Deze zijn voorspelbaar.",
    "Gemeenten zijn verplicht om mee te werken.",
    "Niet alle plegers zijn man.",
    "Zijn vrouwen vaker slachtoffer?",
    "Aan het rapport zijn beperkingen verbonden.",
    "Zij zouden ten onder zijn gegaan.",
    "De verschillen zijn extreem hoog.",
    "Voor de maatregelen zijn genomen, is er overleg.",
    "De cijfers zijn bekend en de plannen zijn klaar.",
    "In de komende jaren zijn scherpe keuzes nodig om de wijk leefbaar te houden.",
    "De raad wil dat ouders beter zijn voorbereid op de komst van een kind.",
    "Daarbij hoort ook: wie zijn getuigen?",
    "Het bewijs dat de taken zijn overeengekomen, zit bij de brief.",
    "Binnen welke termijn zijn respectievelijk worden stappen gezet?",
    "De wethouder en de directeur zijn beiden aanwezig.",
    "De leerling en de docent zijn samen aan zet.",
    "De taken liggen bij de arts, maar zijn tegelijkertijd ook te zien als hulp.",
    "In het gezin heeft de jongen «zijn» eigen kamer om te leren.",
    "Wie «zijn» getuigen meeneemt, meldt dat.",
  ]

  @Test(arguments: possessives) func zijnAsPossessive(_ row: String) throws {
    try expect(["zijn@bez"], row)
  }

  static let verbs = [
    "De bewoners «zijn» blij.",
    "Er «zijn» drie meldingen en die «zijn» bekend.",
    "De cijfers moeten klaar «zijn».",
    "Hij verkoopt zijn huis.",
    "De ouder neemt zijn kind mee.",
  ]

  @Test(arguments: verbs) func zijnAsVerb(_ row: String) throws {
    try expect(["zijn@ww"], row)
  }

  static let generic = [
    "De aanvrager hoort binnen een week of «hij» recht heeft op hulp.",
    "Als een medewerker ziek wordt, meldt «hij» dat aan de chef.",
    "Wie te laat komt, hoort wat van «hem» wordt verwacht.",
    "De gemeente vraagt de aanvrager of «hij» wil bellen.",
    "Het college vraagt de minister welke gegevens «hij» nodig heeft.",
    "De commissaris maakt een lijst. Daarbij overlegt «hij» met de raad.",
    "De huurder is verplicht:\n\n• schade te melden zodra «hij» die ziet.",
    "De aanpak is nieuw; hij begint in mei.",
    "De gemeente werkt hard omdat hij dat wil.",
    "De heer Van Dam zegt dat hij tevreden is.",
    "Wethouder Pieter Jansma meldt dat hij stopt.",
    "De vader vertelde de hulpverlener dat hij sliep.",
    "De deelnemer kiest of hij of zij meedoet.",
    "De nota is af; de raad bespreekt hem in juni.",
    "Hij begint in mei.",
    "De burgemeester legt het verbod op; hij geldt tien dagen.",
    "De cliënt ontvangt de brief zodra hij is ondertekend.",
    "De cliënt leest de brief voordat hij in behandeling wordt genomen.",
    "De cliënt belt zodra «hij» is verhuisd.",
    "De cliënt belt zodra «hij» merkt dat het besluit is ingetrokken.",
    "De mannelijke pleger leert hoe hij boosheid beheerst.",
    "Een mannelijk slachtoffer weet niet waar hij terechtkan.",
    "De pleger leert hoe «hij» boosheid beheerst.",
    "Het slachtoffer belt de politie. Zij vertelt dat hij haar slaat.",
    "Het slachtoffer zegt dat hij haar bedreigt.",
    "De hulpverlener vraagt of zij bang voor hem is.",
    "Het slachtoffer durft niet weg. De moeder blijft bij hem.",
    "De burgemeester hoort van de kandidaten dat zij door «hem» zijn gekozen.",
    "De leerlingen kiezen wat zij willen; de docent zegt wat «hij» ervan vindt.",
    "De cliënt bespreekt met zijn of haar netwerk wat «hij» nodig heeft.",
    "De kaart is er voor iedereen. Bewoners vragen hem zelf aan.",
    "Op de kaart staat de aanvrager. Daarmee krijgt «hij» korting.",
    "Een man wordt pas cliënt als hij zich durft te melden.",
  ]

  @Test(arguments: generic) func hijForAnyPerson(_ row: String) throws {
    try expect(["{hij|hem}@generiek", "hij@generiek", "hem@generiek"], row)
  }

  static let ownedByAnyone = [
    "De bewoner zorgt zelf voor «zijn» tuin.",
    "Elke ondernemer vraagt «zijn» vergunning op tijd aan.",
    "De jeugdige en «zijn» netwerk praten mee.",
    "De cliënt neemt zijn of haar partner mee.",
    "Het college maakt zijn besluit bekend.",
    "De werknemer is op zijn plaats in dit team.",
    "De heer Kok en zijn plan kregen aandacht.",
    "De ambtenaren zijn klaar met hun werk.",
  ]

  @Test(arguments: ownedByAnyone) func zijnForAnyPerson(_ row: String) throws {
    try expect(["zijn@generiek"], row)
  }

  static let die = [
    "Een sollicitant mag niet worden geweigerd omdat «die» een kind heeft.",
    "Iedereen weet waar «die» aan toe is.",
    "Een sollicitant die een kind heeft, mag meedoen.",
    "De nota is goed omdat die kort is.",
    "De ouder die dat wil, kan bellen.",
    "De motie werd ingetrokken omdat die man dat vroeg.",
  ]

  @Test(arguments: die) func dieForAnyPerson(_ row: String) throws {
    try expect(["die@generiek"], row)
  }

  static let she = [
    "Een moeder belt als «zij» hulp wil.",
    "De directeur vindt dat «zij» gelijk heeft.",
    "De bewoners zeggen dat zij komen.",
    "Zij zijn met z'n drieën.",
  ]

  @Test(arguments: she) func zijAsOneWoman(_ row: String) throws {
    try expect(["zij@ev"], row)
  }

  static let man = [
    "De «man» belde de politie.",
    "Zij bleef bij haar «man».",
    "Het team bestaat uit vijf man.",
    "Een groep van ruim 12 man hielp mee.",
    "Er kwamen wel tien man sterk aan.",
    "De notulist is J.P. Man.",
  ]

  @Test(arguments: man) func manAsHuman(_ row: String) throws {
    try expect(["man@mens"], row)
  }

  static let parents = [
    "De «ouder» tekent het formulier.",
    "Een «ouder» of verzorger komt mee.",
    "De gracht is ouder dan de kerk.",
    "Inwoners van 65 jaar en ouder krijgen een brief.",
    "De wijk wordt steeds ouder.",
  ]

  @Test(arguments: parents) func ouderAsParent(_ row: String) throws {
    try expect(["ouder@mens"], row)
  }

  private func expect(_ forms: [String], _ row: String) throws {
    let marked = MarkedText(row)
    let found = try ReadingTrial(forms.filter { !$0.hasPrefix("{") }).places(in: marked.text + "\n")
    #expect(found == marked.ranges, "\(row)")
  }
}
