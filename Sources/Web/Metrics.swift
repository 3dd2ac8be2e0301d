import Synchronization

/// Counts for `/metrics`, in the text format of Prometheus.
package final class Metrics: Sendable {
  private struct Series: Hashable {
    let method: String
    let route: String
    let status: Int
  }

  private struct Tally {
    var requests: [Series: Int] = [:]
    var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
    var seconds = 0.0
    var count = 0
  }

  private static let bounds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5]

  private let tally = Mutex(Tally())

  package init() {}

  func count(_ method: String, _ route: String, status: Int, took: Duration) {
    let seconds = took / .seconds(1)
    let series = Series(method: method, route: route, status: status)
    tally.withLock { tally in
      tally.requests[series, default: 0] += 1
      for (index, bound) in Self.bounds.enumerated() where seconds <= bound {
        tally.buckets[index] += 1
      }
      tally.seconds += seconds
      tally.count += 1
    }
  }

  package func text(gauges: [(name: String, value: Int)] = []) -> String {
    let tally = tally.withLock { $0 }
    var lines = ["# TYPE gongzhi_requests_total counter"]
    lines += tally.requests.map { series, count in
      """
      gongzhi_requests_total{method="\(series.method)",route="\(series.route)",\
      status="\(series.status)"} \(count)
      """
    }.sorted()
    lines.append("# TYPE gongzhi_request_seconds histogram")
    for (bound, count) in zip(Self.bounds, tally.buckets) {
      lines.append("gongzhi_request_seconds_bucket{le=\"\(bound)\"} \(count)")
    }
    lines += [
      "gongzhi_request_seconds_bucket{le=\"+Inf\"} \(tally.count)",
      "gongzhi_request_seconds_sum \(tally.seconds)",
      "gongzhi_request_seconds_count \(tally.count)",
    ]
    for gauge in gauges {
      lines += ["# TYPE gongzhi_\(gauge.name) gauge", "gongzhi_\(gauge.name) \(gauge.value)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
