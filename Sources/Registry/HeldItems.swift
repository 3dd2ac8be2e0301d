import Civil
package import Kernel
package import Storage

/// Everything the database knows about what complexes have; each kind has its own table.
extension ReadConnection {
  package func held<Item: ComplexItem>(_ id: ID<Item>, in district: Region) throws -> Held<Item> {
    guard
      let row = try row(
        """
        SELECT * FROM \(raw: Item.table)
        WHERE district = \(district.district) AND id = \(id)
        """)
    else { throw NotFound(Item.word, id) }
    return try Held(row)
  }

  /// In the order in which they were registered.
  package func held<Item: ComplexItem>(
    _: Item.Type, of complex: ID<Complex>, in district: Region
  ) throws -> [Held<Item>] {
    try rows(
      """
      SELECT * FROM \(raw: Item.table)
      WHERE district = \(district.district) AND complex_id = \(complex) ORDER BY id LIMIT 500
      """
    ).map(Held.init)
  }
}

extension Connection {
  func add<Item: ComplexItem>(_ held: Held<Item>) throws {
    do {
      try run(
        """
        INSERT INTO \(raw: Item.table) (
          district, id, region, complex_id, enterprise, source, batch_id, \(Item.columns))
        VALUES (
          \(held.region.district), \(held.id), \(held.region), \(held.complex),
          \(held.enterprise), \(held.origin.source), \(held.origin.batch), \(held.item.values))
        """)
    } catch let violation as ConstraintViolation where violation.kind == .unique {
      throw ItemRefusal.known(held.item.name)
    }
  }

  /// Without a word of its own in the record, as part of an act that says more.
  func add<Item: ComplexItem>(
    _ item: Item, at complex: Complex, as id: ID<Item>, origin: Origin = .manual
  ) throws {
    try add(
      Held(
        id: id, complex: complex.id, region: complex.region, enterprise: complex.enterprise,
        item: item, endedOn: nil, endReason: nil, origin: origin))
  }

  func update<Item: ComplexItem>(_ held: Held<Item>) throws {
    do {
      try run(
        """
        UPDATE \(raw: Item.table) SET ended_on = \(held.endedOn),
          end_reason = \(held.endReason), \(held.item.assignments)
        WHERE district = \(held.region.district) AND id = \(held.id)
        """)
    } catch let violation as ConstraintViolation where violation.kind == .unique {
      throw ItemRefusal.known(held.item.name)
    }
  }

  /// What stays in a complex is looked after by whoever comes; people leave with theirs.
  func handItems(of complex: ID<Complex>, to enterprise: String, in district: Region) throws {
    for table in RegistrySchema.itemTables where table != StaffMember.table {
      try run(
        """
        UPDATE \(raw: table) SET enterprise = \(enterprise)
        WHERE district = \(district.district) AND complex_id = \(complex)
        """)
    }
  }
}

extension Held {
  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), complex: try row.id("complex_id"), region: try row.region(),
      enterprise: try row.optionalString("enterprise"), item: try Item(row),
      endedOn: try row.optionalDay("ended_on"), endReason: try row.optionalString("end_reason"),
      origin: Origin(source: try row.string("source"), batch: try row.optionalID("batch_id")))
  }
}
