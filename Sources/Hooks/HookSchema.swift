import Storage

enum HookSchema {
  static let migrations = [
    Migration(
      "hooks.1",
      """
      CREATE TABLE hook (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        organ TEXT NOT NULL,
        region TEXT NOT NULL,
        enterprise TEXT,
        name TEXT NOT NULL,
        address TEXT NOT NULL,
        kinds TEXT NOT NULL,
        state TEXT NOT NULL,
        secret TEXT NOT NULL,
        former TEXT,
        former_until BIGINT,
        made_at BIGINT NOT NULL,
        PRIMARY KEY (district, id)
      )
      """,
      "CREATE INDEX hook_state ON hook (district, state)",
      """
      CREATE TABLE hook_delivery (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        hook_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        body TEXT NOT NULL,
        state TEXT NOT NULL,
        attempts BIGINT NOT NULL,
        next_at BIGINT NOT NULL,
        at BIGINT NOT NULL,
        sent_at BIGINT,
        status BIGINT,
        answer TEXT,
        PRIMARY KEY (district, id),
        FOREIGN KEY (district, hook_id) REFERENCES hook (district, id) ON DELETE CASCADE
      )
      """,
      "CREATE INDEX hook_delivery_due ON hook_delivery (district, state, next_at)",
      "CREATE INDEX hook_delivery_hook ON hook_delivery (district, hook_id, id)",
      "CREATE INDEX hook_delivery_at ON hook_delivery (district, at)")
  ]
}
