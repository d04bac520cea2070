/// A proposal (kiến nghị, đề xuất): raised, perhaps forwarded several times, answered, closed, or left open.
public struct Proposal: Hashable, Sendable {
  /// That it was passed on.
  public struct Forwarding: Hashable, Sendable {
    /// To whom, in words.
    public var to: String
    /// When.
    public var on: Period

    /// Makes a forwarding from its parts.
    public init(to: String, on: Period) {
      self.to = to
      self.on = on
    }
  }

  /// That it was answered.
  public struct Answer: Hashable, Sendable {
    /// The answer's text.
    public var text: String
    /// When.
    public var on: Period

    /// Makes an answer from its parts.
    public init(text: String, on: Period) {
      self.text = text
      self.on = on
    }
  }

  /// That nothing more is expected of it: what was proposed was done, or was given up.
  public struct Closing: Hashable, Sendable {
    /// What came of it, or why it was given up; none where its answer says enough.
    public var reason: String?
    /// When.
    public var on: Period

    /// Makes a closing from its parts.
    public init(reason: String?, on: Period) {
      self.reason = reason
      self.on = on
    }
  }

  /// What is proposed; Vietnamese is required.
  public var text: LocalizedText
  /// When it was raised.
  public var raised: Period
  /// The activity at which it was raised, where it was at one.
  public var activity: ActivityID?
  /// By which organisations.
  public var by: [OrganisationID]
  /// To whom it is addressed, in words.
  public var addressee: String?
  /// The provinces it concerns.
  public var provinces: [ProvinceID]
  /// To whom it was passed on, in order.
  public var forwarded: [Forwarding]
  /// Its answer, where there is one.
  public var answer: Answer?
  /// That it was closed, where it was.
  public var closed: Closing?
  /// Where it is known from.
  public var sources: [String]

  /// Makes a proposal from its parts.
  public init(
    text: LocalizedText, raised: Period, activity: ActivityID? = nil, by: [OrganisationID] = [],
    addressee: String? = nil, provinces: [ProvinceID] = [], forwarded: [Forwarding] = [],
    answer: Answer? = nil, closed: Closing? = nil, sources: [String] = []
  ) {
    self.text = text
    self.raised = raised
    self.activity = activity
    self.by = by
    self.addressee = addressee
    self.provinces = provinces
    self.forwarded = forwarded
    self.answer = answer
    self.closed = closed
    self.sources = sources
  }

  /// Whether it still waits for an answer: neither answered nor closed.
  public var isOpen: Bool { answer == nil && closed == nil }

  /// With whom it lies: where it was passed on last, or else to whom it is addressed.
  public var liesWith: String? { forwarded.last?.to ?? addressee }
}
