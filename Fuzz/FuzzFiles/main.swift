import FairDraw
import FuzzDriver
import Kernel
import OwnersVote

// Throws damaged draws, pools and tally files at what reads and counts them; see FuzzDriver.

/// Refusals are answers; anything else that is thrown is a fault.
private func read(_ bytes: [UInt8], as kind: UInt8) {
  do throws(InputFault) {
    switch kind % 3 {
    case 0: _ = try DrawFile(bytes)
    case 1: _ = try Pool(String(decoding: bytes, as: UTF8.self))
    default: _ = try TallyFile(bytes).count()
    }
  } catch {
    precondition(!error.message.zh.isEmpty && error.line >= 1, "a refusal without words or place")
  }
}

fuzz { read($0, as: $1) }
