package import Storage

/// How many fields were asked of whom, by month. A row for each organ and act, and one for each
/// organ and field: some thousand rows in a year, however much is registered.
package enum BurdenSchema {
  package static let migrations = [
    Migration(
      "burden.1",
      """
      CREATE TABLE burden_count (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        month TEXT NOT NULL,
        organ TEXT NOT NULL,
        region TEXT NOT NULL,
        enterprise TEXT,
        act TEXT NOT NULL,
        times BIGINT NOT NULL,
        asked BIGINT NOT NULL,
        filled BIGINT NOT NULL,
        cells BIGINT NOT NULL,
        twice BIGINT NOT NULL,
        PRIMARY KEY (district, id)
      )
      """,
      "CREATE INDEX burden_count_region ON burden_count (district, region, month, id)",
      """
      CREATE TABLE burden_field (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        month TEXT NOT NULL,
        organ TEXT NOT NULL,
        region TEXT NOT NULL,
        enterprise TEXT,
        field TEXT NOT NULL,
        asked BIGINT NOT NULL,
        twice BIGINT NOT NULL,
        PRIMARY KEY (district, id)
      )
      """,
      "CREATE INDEX burden_field_month ON burden_field (district, month, field)",
      "CREATE INDEX burden_field_region ON burden_field (district, region, month, id)")
  ]
}
