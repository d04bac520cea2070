import Friendship

/// What is wrong with something a person typed, on the command line or in a row of an import.
public enum InputProblem: Error, Hashable, Sendable {
  /// A text that is empty, too long or holds what can't be seen.
  case text(Part, TextError)
  /// The same of a text in another language than Vietnamese.
  case translation(Part, Language, TextError)
  /// Not a period of the one grammar.
  case period(PeriodError)
  /// Not a time of day.
  case time(WallTimeError)
  /// Not a number that can be counted by: `typed`.
  case count(Part, String)
  /// Not an amount with its currency: `typed`.
  case amount(String)
  /// Three letters that are no currency's.
  case currency(String)
  /// Not a delegation (`in|out:N:FROM`): `typed`.
  case delegation(String)
  /// Not a province that one can tell from the name, on that day.
  case province(String, Resolution)
  /// Neither a province nor a country: `typed`; perhaps one of these was meant.
  case place(String, provinces: [ProvinceID], countries: [LocalizedText])
  /// No organisation of that name; perhaps one of these was meant.
  case unknownOrganisation(String, candidates: [LocalizedText])
  /// Several organisations could be meant.
  case severalOrganisations(String, candidates: [LocalizedText])
  /// No kind of that name; perhaps one of these was meant.
  case unknownKind(String, candidates: [ActivityKind])
  /// Not a word of a closed list (levels, fields, sections, sorts of organisation).
  case unknownWord(UnknownWord)
  /// No person of that number or name; perhaps one of these was meant.
  case unknownPerson(String, candidates: [PersonCandidate] = [])
  /// The person of that number was erased: also the log position of the erasure, and when it was recorded.
  case erasedPerson(number: Int, position: Int, Moment)
  /// Somebody else is on record under that name and position.
  case samePerson(PersonCandidate)
  /// Several people could be meant; by their numbers and names.
  case severalPeople(String, candidates: [PersonCandidate])
  /// No activity of that number.
  case noSuchActivity(String)
  /// No activity with those words in its title; perhaps one of these was meant.
  case noActivityNamed(String, candidates: [ActivityCandidate] = [])
  /// Several activities have those words in their titles.
  case severalActivities(String, candidates: [ActivityCandidate])
  /// Nothing was recorded yet, so there is no last activity.
  case noLastActivity
  /// No entry of that number in a register.
  case noSuchEntry(RegisterEntry.Register, String)
  /// No entry with those words in a register; perhaps one of these was meant.
  case noEntryNamed(RegisterEntry.Register, String, candidates: [EntryCandidate] = [])
  /// Several entries of a register have those words.
  case severalEntries(RegisterEntry.Register, String, candidates: [EntryCandidate])
  /// Nothing was entered in a register yet, so there is no last entry.
  case noLastEntry(RegisterEntry.Register)
  /// No name in full, for a step that can't be taken back; words of this one's.
  case wordsAlone(String, FinalStep, fitting: NumberedCandidate)
  /// Very like one that is on record already.
  case likelyDuplicate(of: ActivityCandidate)
  /// Something that must be given is missing.
  case missing(Part)
  /// Something that is always known can't be made unknown.
  case neverUnknown(Part)
  /// That something is unknown is nothing that can be taken out of a list: `typed`, and the option that makes the whole list
  /// unknown, without its hyphens.
  case removesUnknown(String, option: String)
  /// What the record said on a day still to come can't be asked.
  case knownOnLiesAhead(CivilDate, today: CivilDate)
  /// Not boundaries (`then`, `now` or one day): `typed`.
  case boundaries(String)
  /// Boundaries of a day before the first province on record came to be.
  case boundariesTooEarly(CivilDate, first: CivilDate)
  /// A name that no province had on the day whose boundaries are asked for, and those that had it at other times.
  case provinceNotInBoundaries(String, CivilDate, [Resolution.OtherTime])
  /// A code that can't be a kind's code: `typed`.
  case kindCode(String)
  /// A kind can't have this code or name, for another kind has it, perhaps in other letters.
  case kindNameTaken(String, by: ActivityKind)
  /// A unit can't have this name, for another has it at the same time, and whoever typed it would mean both.
  case provinceNameTaken(String, by: Province)
  /// A unit whose history is to pass to others on a day, and which doesn't end then.
  case provinceGoesOn(ProvinceID, on: CivilDate)
  /// A code that can't be a province's or a change's id: `typed`.
  case provinceID(String)
  /// Not a day by itself (a month, a year, a range) where one day is needed: `typed`.
  case notOneDay(String)
  /// Neither yes nor no: `typed`.
  case yesNo(String)
  /// An activity of this reference is neither on record nor in the files before.
  case unknownReference(String)
  /// The same reference, or name or code where that says what a row is about, twice in one file; first on this line.
  case referenceTwice(String, firstLine: Int)
  /// Not a report's number, with its year or without: `typed`.
  case reportNumber(String)
  /// The number of a report to be, with another year than that of the day it's dated.
  case reportYear(String, year: Int, of: CivilDate)
  /// No report of that number was issued.
  case unknownReport(String)
  /// Several organisations issued a report of that number.
  case severalReports(String, issuers: [LocalizedText])
  /// Not a figure with what has to follow its name: `typed`.
  case figure(String, ReportFigureSort)
  /// Not as many texts in another language as lines they belong to: of the option, given, wanted.
  case unpaired(option: String, given: Int, wanted: Int)
  /// Texts in another language without the Vietnamese ones they belong to.
  case withoutVietnamese(option: String)
  /// Organisations that would answer to each other in a circle, each to the next and the last to the first.
  case affiliationLoop([LocalizedText])

  /// A part of what is typed.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The title.
    case title
    /// The kind.
    case kind
    /// The period.
    case period
    /// A venue.
    case venue
    /// A city.
    case city
    /// A country.
    case country
    /// A role of a person.
    case role
    /// A name.
    case name
    /// An outcome.
    case outcome
    /// A source.
    case source
    /// An occasion.
    case occasion
    /// A reason.
    case reason
    /// A note.
    case note
    /// A link.
    case link
    /// A person's position.
    case position
    /// A contact.
    case contact
    /// How many people attended.
    case attended
    /// How many associations.
    case associations
    /// The level.
    case level
    /// A field of cooperation.
    case field
    /// A section of the report.
    case section
    /// The sort of an organisation.
    case organisationKind
    /// A text of a register (tally, proposal, direction, figure).
    case text
    /// A value of a figure.
    case value
    /// An addressee.
    case addressee
    /// Who is to do something, in words.
    case audience
    /// An answer.
    case answer
    /// A number of what is counted.
    case count
    /// A reference of an import row.
    case ref
    /// A day.
    case day
    /// A code.
    case code
    /// A province.
    case province
    /// The organisation.
    case organisation
    /// Who signs.
    case signer
    /// The organisation that issues a report.
    case issuer
  }
}

/// An activity that could be meant.
public struct ActivityCandidate: Hashable, Sendable {
  /// Its number.
  public var number: Int
  /// Its title.
  public var title: LocalizedText
  /// When.
  public var period: Period
  /// Its organisers' names.
  public var organisers: [LocalizedText]

  /// Makes a candidate from its parts.
  public init(number: Int, title: LocalizedText, period: Period, organisers: [LocalizedText]) {
    self.number = number
    self.title = title
    self.period = period
    self.organisers = organisers
  }
}

/// A person who could be meant.
public struct PersonCandidate: Hashable, Sendable {
  /// Their number; none while they are on no record yet, but in an earlier row of an import.
  public var number: Int?
  /// Their name.
  public var name: String

  /// Makes a candidate from its parts.
  public init(number: Int?, name: String) {
    self.number = number
    self.name = name
  }

  /// Name and number: `Nguyễn Văn An (57)`.
  public var phrase: Phrase { Phrase(verbatim: name + (number.map { " (\($0))" } ?? "")) }
}
