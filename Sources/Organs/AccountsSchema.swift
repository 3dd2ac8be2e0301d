import Storage

/// Accounts, invitations, sessions and attempts to sign in. Secrets stand here only as digests.
enum AccountsSchema {
  static let migrations = [
    Migration(
      "accounts.1",
      """
      CREATE TABLE account (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        login_name TEXT NOT NULL,
        password_hash TEXT NOT NULL,
        password_set_at BIGINT NOT NULL,
        is_suspended BOOLEAN NOT NULL,
        factor_seed TEXT,
        factor_pending TEXT,
        factor_step BIGINT NOT NULL,
        organ TEXT NOT NULL,
        region TEXT NOT NULL,
        enterprise TEXT,
        PRIMARY KEY (district, id),
        UNIQUE (district, login_name),
        FOREIGN KEY (district, id) REFERENCES person (district, id)
      )
      """,
      "CREATE INDEX account_region ON account (district, region, id)",
      """
      CREATE TABLE former_password (
        district TEXT NOT NULL,
        account_id TEXT NOT NULL,
        set_at BIGINT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (district, account_id, set_at)
      )
      """,
      """
      CREATE TABLE recovery_code (
        district TEXT NOT NULL,
        account_id TEXT NOT NULL,
        digest TEXT NOT NULL,
        used_at BIGINT,
        PRIMARY KEY (district, account_id, digest)
      )
      """,
      """
      CREATE TABLE invitation (
        district TEXT NOT NULL,
        digest TEXT NOT NULL,
        id TEXT NOT NULL,
        person_id TEXT NOT NULL,
        invited_by TEXT NOT NULL,
        expires_at BIGINT NOT NULL,
        ended_at BIGINT,
        PRIMARY KEY (district, digest),
        FOREIGN KEY (district, person_id) REFERENCES person (district, id)
      )
      """,
      "CREATE INDEX invitation_person ON invitation (district, person_id, expires_at)",
      "CREATE INDEX invitation_open ON invitation (district, ended_at, expires_at)",
      """
      CREATE TABLE session (
        district TEXT NOT NULL,
        digest TEXT NOT NULL,
        account_id TEXT NOT NULL,
        stage TEXT NOT NULL,
        began_at BIGINT NOT NULL,
        seen_at BIGINT NOT NULL,
        ended_at BIGINT,
        network TEXT NOT NULL,
        browser TEXT NOT NULL,
        PRIMARY KEY (district, digest),
        FOREIGN KEY (district, account_id) REFERENCES account (district, id)
      )
      """,
      "CREATE INDEX session_account ON session (district, account_id, began_at)",
      """
      CREATE TABLE sign_in_attempt (
        district TEXT NOT NULL,
        id TEXT NOT NULL,
        name_digest TEXT NOT NULL,
        network TEXT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (district, id)
      )
      """,
      "CREATE INDEX sign_in_attempt_name ON sign_in_attempt (district, name_digest, at)",
      "CREATE INDEX sign_in_attempt_network ON sign_in_attempt (district, network, at)")
  ]
}
