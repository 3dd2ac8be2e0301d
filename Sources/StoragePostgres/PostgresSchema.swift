import Storage

extension SchemaWord {
  /// What this word means here. Advisory locks make two transactions that want the same key wait
  /// for each other, since neither sees the other's rows before its COMMIT.
  var postgres: [String] {
    switch self {
    case .appendOnly(let table): appendOnly(table)
    case .noOverlap(let periods): noOverlap(periods)
    }
  }

  private func appendOnly(_ table: String) -> [String] {
    [
      """
      CREATE OR REPLACE FUNCTION keep_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'rows of % are kept for good', TG_ARGV[0]
          USING ERRCODE = 'GZ001', TABLE = TG_ARGV[0];
      END $$
      """,
      """
      CREATE TRIGGER \(table)_append_only BEFORE UPDATE OR DELETE ON \(table)
        FOR EACH ROW EXECUTE FUNCTION keep_for_good('\(table)')
      """,
      """
      CREATE TRIGGER \(table)_no_truncate BEFORE TRUNCATE ON \(table)
        FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good('\(table)')
      """,
    ]
  }

  private func noOverlap(_ periods: Periods) -> [String] {
    let (table, from, to) = (periods.table, periods.from, periods.to)
    let same = periods.key.map { "\($0) = NEW.\($0)" }.joined(separator: " AND ")
    let path = periods.key.map { "NEW.\($0)" }.joined(separator: " || '/' || ")
    return [
      """
      CREATE FUNCTION \(periods.name)() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('\(table)/' || \(path), 0));
        IF EXISTS (
          SELECT 1 FROM \(table) WHERE \(same)
            AND (district, id) <> (NEW.district, NEW.id)
            AND \(from) <= COALESCE(NEW.\(to), '9999-12-31')
            AND COALESCE(\(to), '9999-12-31') >= NEW.\(from)
        ) THEN
          RAISE EXCEPTION 'periods of \(table) overlap' USING
            ERRCODE = 'exclusion_violation', TABLE = '\(table)', CONSTRAINT = '\(periods.name)';
        END IF;
        RETURN NEW;
      END $$
      """,
      """
      CREATE TRIGGER \(periods.name) BEFORE INSERT OR UPDATE ON \(table)
        FOR EACH ROW EXECUTE FUNCTION \(periods.name)()
      """,
    ]
  }
}

/// A `CREATE TABLE` that leads its keys with the district, made to be partitioned by it. The
/// district that has no partition of its own yet goes to the default one.
struct PartitionedTable {
  let statements: [String]

  init?(_ text: String) {
    let words = text.split(maxSplits: 8, whereSeparator: \.isWhitespace)
    guard words.starts(with: ["CREATE", "TABLE"]), text.contains("district TEXT NOT NULL"),
      let name = words.dropFirst(2).first(where: { !["IF", "NOT", "EXISTS"].contains($0) })
    else { return nil }
    statements = [
      text + " PARTITION BY LIST (district)",
      "CREATE TABLE \(name)_default PARTITION OF \(name) DEFAULT",
    ]
  }
}
