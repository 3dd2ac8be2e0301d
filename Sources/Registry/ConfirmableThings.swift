package import Kernel
package import Storage

extension Complex: Confirmable {
  package static let role = "complex"
  package static let path = "complexes"
  package var reference: Reference { id.reference }

  package static func find(
    _ id: String, in district: Region, _ db: any ReadConnection
  ) throws -> Complex {
    try db.complex(ID(rawValue: id), in: district)
  }
}

extension Enterprise: Confirmable {
  package static let role = "enterprise"
  package static let path = "enterprises"
  package var reference: Reference { id.reference }

  package static func find(
    _ id: String, in district: Region, _ db: any ReadConnection
  ) throws -> Enterprise {
    try db.enterprise(id, in: district)
  }
}

extension Contract: Confirmable {
  package static let role = "contract"
  package static let path = "contracts"
  package var reference: Reference { id.reference }

  package static func find(
    _ id: String, in district: Region, _ db: any ReadConnection
  ) throws -> Contract {
    try db.contract(ID(rawValue: id), in: district)
  }
}

extension Handover: Confirmable {
  package static let role = "handover"
  package static let path = "handovers"
  package var reference: Reference { id.reference }

  package static func find(
    _ id: String, in district: Region, _ db: any ReadConnection
  ) throws -> Handover {
    try db.handover(ID(rawValue: id), in: district)
  }
}
