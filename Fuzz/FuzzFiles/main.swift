import FairDraw
import Glibc
import Kernel
import OwnersVote

// Throws damaged draws, pools and tally files at what reads and counts them. The first byte of an
// input chooses the reader, the rest is the file; GONGZHI_FUZZ_KIND holds on to one reader.
//
//     GONGZHI_FUZZ=1 swift build --product FuzzFiles --scratch-path .build-fuzz \
//       -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
//     GONGZHI_FUZZ_KIND=1 .build-fuzz/debug/FuzzFiles CORPUS -max_len=4096 -rss_limit_mb=1024

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
) -> Int32

private let only = getenv("GONGZHI_FUZZ_KIND").flatMap { UInt8(String(cString: $0)) }

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

@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
  guard size > 0 else { return 0 }
  read(Array(UnsafeBufferPointer(start: data + 1, count: size - 1)), as: only ?? data[0])
  return 0
}

// The driver of libFuzzer, since the program's own beginning is here.
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
_ = withUnsafeMutablePointer(to: &arguments) { pointer in
  pointer.withMemoryRebound(
    to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.self, capacity: 1
  ) { runFuzzer(&count, $0, test) }
}
