import Facts
import FairDraw
import Kernel

extension DrawFile {
  /// Everything that follows from the file, as one line of JSON.
  var line: String {
    var line = JSONLine()
    line.add("poolHash", draw.pool.hash.description)
    line.add("announcementHash", draw.announcement.hash.description)
    line.add("seed", draw.seed.description)
    line.add("order", list: draw.order.map(\.entry.id))
    line.add("tickets", json: tickets)
    line.add("chosen", list: draw.chosen.map(\.id))
    line.add("substitutes", json: substitutes)
    line.add("inspectors", json: inspectors)
    return line.text
  }

  private var tickets: String {
    var line = JSONLine()
    for drawn in draw.order { line.add(drawn.entry.id, drawn.ticket.description) }
    return line.text
  }

  private var substitutes: String {
    var line = JSONLine()
    for (stratum, ids) in draw.substitutes.sorted(by: { $0.key < $1.key }) {
      line.add(stratum, list: ids)
    }
    return line.text
  }

  private var inspectors: String {
    var line = JSONLine()
    for assignment in assignments { line.add(assignment.object, list: assignment.people) }
    return line.text
  }
}
