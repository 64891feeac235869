/// Values passed from background threads to the one that reads the keys.
final class Mailbox<Value: Sendable>: @unchecked Sendable {
  private let monitor = Monitor()
  private var values: [Value] = []
  private var request = 0

  func put(_ value: Value) { monitor.locked { values.append(value) } }

  /// Takes all values, and the number of the latest request.
  func take() -> (values: [Value], latest: Int) {
    monitor.locked {
      defer { values = [] }
      return (values, request)
    }
  }

  /// The number of the latest request.
  var latest: Int { monitor.locked { request } }

  /// A number for a new request.
  func nextRequest() -> Int {
    monitor.locked {
      request += 1
      return request
    }
  }
}
