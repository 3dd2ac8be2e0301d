import Glibc

// The driver of libFuzzer, since a Swift program's own beginning is in main.swift. A fuzzer is built
// and run like this:
//
//     GONGZHI_FUZZ=1 swift build --product FuzzLedger --scratch-path .build-fuzz \
//       -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
//     GONGZHI_FUZZ_KIND=1 .build-fuzz/debug/FuzzLedger CORPUS -max_len=4096 -rss_limit_mb=1024

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
) -> Int32

/// Reads one input as one kind of file. Refusals are answers; anything else ends the process.
public typealias FuzzReader = @Sendable (_ bytes: [UInt8], _ kind: UInt8) -> Void

/// What libFuzzer calls has no place to keep anything in. Set once, before the driver starts.
nonisolated(unsafe) private var reader: FuzzReader = { _, _ in }

private let only = getenv("GONGZHI_FUZZ_KIND").flatMap { UInt8(String(cString: $0)) }

/// The driver's library asks for it by this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
  guard size > 0 else { return 0 }
  reader(Array(UnsafeBufferPointer(start: data + 1, count: size - 1)), only ?? data[0])
  return 0
}

/// Throws inputs at a reader until libFuzzer has enough. The first byte of an input chooses the kind,
/// the rest is the file; `GONGZHI_FUZZ_KIND` holds on to one kind.
public func fuzz(_ read: @escaping FuzzReader) {
  reader = read
  var count = CommandLine.argc
  var arguments = CommandLine.unsafeArgv
  _ = withUnsafeMutablePointer(to: &arguments) { pointer in
    pointer.withMemoryRebound(
      to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.self, capacity: 1
    ) { runFuzzer(&count, $0, test) }
  }
}
