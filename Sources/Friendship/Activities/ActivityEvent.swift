/// What happens to an activity, in the past tense. Each fact carries all that a reader needs to understand it.
///
/// Details are behind a reference: in place they would make every event as large, and copying one would count a reference
/// to each of their lists.
public enum ActivityEvent: Hashable, Sendable {
  /// It was put into the plan.
  indirect case planned(ActivityDetails)
  /// It was put on record as having taken place.
  indirect case recorded(ActivityDetails)
  /// The plan was confirmed.
  case confirmed(reason: String?)
  /// The plan moved in time: to a period, and on the clock where that was said, for the hours stay without it; with its
  /// occasions anew where the years that they count have become others.
  case rescheduled(to: Period, at: TimesOfDay? = nil, occasions: [Occasion]? = nil, reason: String?)
  /// The plan was put off with no new date.
  case postponed(reason: String?)
  /// The plan moved in space.
  case relocated(to: [Place], reason: String?)
  /// What was planned took place, with what became known by that.
  case held([ActivityChange], reason: String?)
  /// What was planned will not take place.
  case cancelled(reason: String?)
  /// The record was wrong, and was put right.
  case amended([ActivityChange], reason: String?)
  /// It was entered in error; nothing of it counts.
  case retracted(reason: String?)
  /// It was entered twice; this record gives way to another.
  case merged(into: ActivityID)
  /// Another record of the same activity gave way to this one; what only the other knew was taken over.
  case absorbed(ActivityID, [ActivityChange])
}
