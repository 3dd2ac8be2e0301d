/// What the last cell of each column came to. Tables say the same row after row – the complex, the
/// building, the kind – and to understand it once is most of the work saved.
struct CellMemory {
  private var last: [Int: (cell: Cell, reading: CellReading)] = [:]

  mutating func reading(
    of cell: Cell, in field: Int, _ read: (Cell) -> CellReading
  ) -> CellReading {
    if let known = last[field], known.cell == cell { return known.reading }
    let reading = read(cell)
    last[field] = (cell, reading)
    return reading
  }
}
