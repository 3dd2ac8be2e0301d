import Storage
import StoragePostgres
import StorageSQLite

// A program that is made to be killed: it writes rows and says each one when it is answered, or it
// brings a schema up to date step by step.
//   KillVictim write|migrate sqlite PATH
//   KillVictim write|migrate postgres ADDRESS SCHEMA

let words = CommandLine.arguments.dropFirst().map { $0 }
let database: any Database =
  switch words[1] {
  case "sqlite": try SQLiteDatabase(path: words[2])
  default: PostgresDatabase(words[2], schema: words[3])
  }
if words[0] == "migrate" {
  try await database.migrate(Victim.steps)
  Victim.say("done")
} else {
  try await database.migrate(Victim.table)
  await withTaskGroup(of: Void.self) { group in
    for writer in 0..<6 { group.addTask { await Victim.write(as: writer, to: database) } }
  }
}
