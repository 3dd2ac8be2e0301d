import Storage

enum ShellSchema {
  static let migrations = [
    Migration(
      "shell.1",
      """
      CREATE TABLE preference (
        district TEXT NOT NULL,
        person TEXT NOT NULL,
        look TEXT NOT NULL,
        PRIMARY KEY (district, person)
      )
      """)
  ]
}
