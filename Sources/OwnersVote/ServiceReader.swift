import Kernel

/// Which units were served as the gate asks: the proof reviewed, the consequence warned of.
enum ServiceReader {
  static func served(_ written: Written?) throws(InputFault) -> Set<String> {
    var served: Set<String> = []
    var seen: Set<String> = []
    for line in try written?.items(atMost: TallyFile.mostUnits) ?? [] {
      let object = try line.object()
      try object.allow(["unit", "reviewed", "warned", "note"])
      let unit = try object.require("unit").name()
      guard seen.insert(unit).inserted else {
        throw line.fault(zh: "“\(unit)”出现了两次。", en: "\(unit) is there twice")
      }
      if try object["reviewed"]?.flag() ?? false, try object["warned"]?.flag() ?? false {
        served.insert(unit)
      }
    }
    return served
  }
}
