import Friendship

extension Sequence<(position: Int, event: ActivityEvent)> {
  /// What an activity was called before each of its events, by the event's position, given all of them in order.
  var titlesBefore: [Int: LocalizedText] {
    var titles: [Int: LocalizedText] = [:]
    var title: LocalizedText?
    for (position, event) in self {
      titles[position] = title
      switch event {
      case .planned(let details), .recorded(let details): title = details.title
      case .held(let changes, _), .amended(let changes, _), .absorbed(_, let changes):
        for case .title(let new) in changes { title = new }
      case .confirmed, .rescheduled, .postponed, .relocated, .cancelled, .retracted, .merged: break
      }
    }
    return titles
  }
}
