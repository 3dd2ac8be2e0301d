package import Acts
package import HTTPTypes
import Hummingbird
package import Kernel
import NIOCore
package import Web

/// Operations are declared where pages are, in the same table:
///
///     routes.read("contracts/:contract", "showContract", Message(…), asking: FindContract.self,
///       answers: Contract.shape) { call in … }
///     routes.change(.put, "contracts/:contract", "changeContract", Message(…),
///       doing: ChangeContract.self, takes: Contract.Particulars.parts) { call in … }
extension Routes {
  package typealias Use = @Sendable (Call) async throws -> JSON

  package func read<L: Look>(
    _ path: String, _ id: String, _ title: Message, asking: L.Type, query: [Part] = [],
    answers shape: Shape, use: @escaping Use
  ) {
    let operation = Operation(
      method: .get, route: Operation.root + path, id: id, title: title, permission: L.permission,
      doing: "\(L.self)", query: query, input: [], answer: shape, status: .ok)
    serve(.get, operation.route, permission: L.permission, details: operation) {
      request, context in
      let call = try ApiGate(operation).read(request, context)
      return try answer(operation, try await use(call))
    }
  }

  /// - Parameter shape: of what is answered; `nil` where there is nothing to say.
  package func change<A: Act>(
    _ method: HTTPRequest.Method, _ path: String, _ id: String, _ title: Message, doing: A.Type,
    takes input: [Part], answers shape: Shape? = nil, use: @escaping Use
  ) {
    let status: HTTPResponse.Status = shape == nil ? .noContent : method == .post ? .created : .ok
    let operation = Operation(
      method: method, route: Operation.root + path, id: id, title: title,
      permission: A.permission, doing: "\(A.self)", query: [], input: input, answer: shape,
      status: status)
    serve(method, operation.route, permission: A.permission, details: operation) {
      request, context in
      let call = try await ApiGate(operation).admit(request, context)
      return try answer(operation, try await use(call))
    }
  }

  /// An operation that takes a file as its body:
  ///
  ///     routes.take("imports", "upload", Message(…), doing: KeepUpload.self, query: […],
  ///       answers: Import.shape) { call, file in … }
  package func take<A: Act>(
    _ path: String, _ id: String, _ title: Message, doing: A.Type, query: [Part],
    answers shape: Shape,
    use: @escaping @Sendable (Call, MultipartUpload.File) async throws -> JSON
  ) {
    let operation = Operation(
      method: .post, route: Operation.root + path, id: id, title: title,
      permission: A.permission, doing: "\(A.self)", query: query, input: [], answer: shape,
      status: .created, takesFile: true)
    serve(.post, operation.route, permission: A.permission, details: operation) {
      request, context in
      let gate = ApiGate(operation)
      let call = try gate.admitFile(request, context)
      return try await BodyFile.read(request, named: call.form["file_name"]) { file in
        try answer(operation, try await use(try gate.known(call, file, by: request), file))
      }
    }
  }

  package var operations: [Operation] { entries.compactMap { $0.details as? Operation } }
}

private func answer(_ operation: Operation, _ json: JSON) throws -> Response {
  guard operation.answer != nil else { return Response(status: operation.status) }
  var headers: HTTPFields = [.contentType: "application/json"]
  if let version = json["version"]?.asText { headers[.eTag] = "\"\(version)\"" }
  return Response(
    status: operation.status, headers: headers,
    body: .init(byteBuffer: ByteBuffer(bytes: json.utf8)))
}
