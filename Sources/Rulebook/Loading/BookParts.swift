/// What was read of a book, before it is put together.
struct BookParts {
  let identity: IdentityLoader.Identity
  let sources: Sources
  let vocabulary: Vocabulary
  let organs: Organs
  let openTerms: [String: OpenTerm]
  let ambiguities: [String: Ambiguity]
  let roomMinimum: RoomMinimum?
  let checks: [RegisterCheck]
  let holders: FieldHolders
  let rules: LayeredRules
  let words: Words
  let tests: [BookTest]
}

extension Book {
  init(
    _ parts: BookParts, head: BookHead, layers: [Layer], origins: [Name: String],
    openNames: Set<Name>, digest: String
  ) {
    let identity = parts.identity
    self.init(
      id: identity.id, version: identity.version, title: identity.title, status: identity.status,
      issuedOn: identity.issuedOn, inForce: identity.inForce, district: identity.district,
      countings: identity.countings, counting: identity.counting, sources: parts.sources,
      vocabulary: parts.vocabulary, organs: parts.organs, rules: parts.rules.rules,
      openTerms: parts.openTerms, ambiguities: parts.ambiguities, anchors: identity.anchors,
      roomMinimum: parts.roomMinimum, registerChecks: parts.checks, fieldHolders: parts.holders,
      words: parts.words, tests: parts.tests, digest: digest, rank: head.rank, layers: layers,
      resting: parts.rules.resting, origins: origins, openNames: openNames)
  }
}
