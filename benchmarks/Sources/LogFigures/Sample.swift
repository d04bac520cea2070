import EventStore
import Foundation
import Secretariat

/// Events as huunghi records them: about 600 bytes of Vietnamese JSON, ids of UUIDv7.
enum Sample {
  static let data: [UInt8] = {
    let outcome = "Hai bên thống nhất tăng cường trao đổi đoàn và phối hợp tổ chức các hoạt động giao lưu nhân dân"
    return Array(
      """
      {"attendance":{"domestic":85,"foreign":12},"kind":"seminar","organisers":["o0000017","o0000142"],\
      "outcomes":["\(outcome)","\(outcome)"],"places":["vn.hai-phong"],"time":"2024-05-17",\
      "title":{"vi":"Tọa đàm về hợp tác giữa các địa phương Việt Nam và Liên bang Nga"}}
      """.utf8)
  }()

  static let metadata = Array(
    #"{"actor":"p0000003","correlation":"0199d3f0-5a01-7a54-9c3e-0d1b7c1f3a55","program":"bench","source":"cli"}"#.utf8)

  static func event() -> NewEvent {
    NewEvent(id: Identifiers.version7(), type: "ActivityRecorded", schemaVersion: 1, data: data, metadata: metadata)
  }

  /// A new stream with so many events, expected not to be there yet.
  static func request(_ count: Int = 1, category: String = "bench") throws -> AppendRequest {
    AppendRequest(
      stream: try StreamName(category: category, id: Identifiers.version7().uuidString.lowercased()),
      expected: .noStream, events: (0..<count).map { _ in event() })
  }
}

extension Sample {
  /// An activity as a person types it, about as long as most.
  static var activity: TypedActivity {
    var activity = TypedActivity()
    activity.kind = "tọa đàm"
    activity.title = "Tọa đàm về hợp tác giữa các địa phương Việt Nam và Liên bang Nga"
    activity.period = "17/5/2024"
    activity.attended = "97"
    activity.lists.places = ["Hải Phòng: Cung Văn hóa"]
    activity.lists.outcomes = [
      "Hai bên thống nhất tăng cường trao đổi đoàn và phối hợp tổ chức các hoạt động giao lưu nhân dân"
    ]
    return activity
  }
}
