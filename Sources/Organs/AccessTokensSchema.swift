import Storage

enum AccessTokensSchema {
  static let migrations = [
    Migration(
      "access_tokens.1",
      """
      CREATE TABLE access_token (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        digest TEXT NOT NULL,
        account_id TEXT NOT NULL,
        name TEXT NOT NULL,
        permissions TEXT NOT NULL,
        region TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        last_used_at BIGINT,
        revoked_at BIGINT,
        PRIMARY KEY (district, id),
        UNIQUE (district, digest),
        FOREIGN KEY (district, account_id) REFERENCES account (district, id)
      )
      """,
      "CREATE INDEX access_token_account ON access_token (district, account_id, id)")
  ]
}
