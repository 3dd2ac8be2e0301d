package import Acts
import Civil
import Kernel
import Storage

/// Sends what is due: takes a few, sends them side by side, writes down what became of each. A
/// message whose sender died between sending and writing goes out again under the same name.
struct HookPost: Sendable {
  static let atOnce = 12
  /// Longer than the slowest of them together take: three rounds of four, ten seconds each.
  static let leaseSeconds: Int64 = 90

  let district: Region
  let rules: HookRules
  let tell: TellOfHooks

  /// - Returns: how many were sent.
  @discardableResult
  func sendDue(at desk: Desk) async throws -> Int {
    let parcels = try await desk.perform(
      TakeDeliveries(district: district, rules: rules), as: Self.clock(in: district))
    await withTaskGroup(of: Void.self) { group in
      for parcel in parcels {
        group.addTask { await send(parcel, at: desk) }
      }
    }
    return parcels.count
  }

  /// What cannot be written down is sent again when its time is up.
  private func send(_ parcel: HookParcel, at desk: Desk) async {
    let signature = HookSignature(
      id: parcel.delivery.id.rawValue, timestamp: desk.now.milliseconds / 1_000,
      body: parcel.delivery.body)
    let line = HookLine(reach: rules.reach, patience: rules.patience)
    guard
      let answer = try? await line.send(
        parcel.delivery.body, to: parcel.hook.particulars.address,
        headers: signature.headers(by: parcel.secrets))
    else { return }
    let act = SettleDelivery(district: district, parcel: parcel, answer: answer, tell: tell)
    try? await desk.perform(act, as: Self.clock(in: district))
  }

  static func clock(in district: Region) -> Doer {
    Doer(
      id: ID(rawValue: "job"), name: "系统定时任务",
      grants: [Grant(.sendHooks, in: .region(district))])
  }
}

extension JobHandler {
  /// Every few seconds. It never fails as a whole: a database that is away is asked again.
  package static func sendHooks(
    in district: String, _ hooks: HookSender
  ) -> JobHandler {
    let post = hooks.post(in: Region(district))
    return JobHandler("hooks.send", as: HookPost.clock(in: Region(district))) { _, desk, _ in
      for _ in 0..<20 {
        guard (try? await post.sendDue(at: desk)) == HookPost.atOnce else { break }
      }
      return desk.now.adding(seconds: 1)
    }
  }
}
