package import Kernel

/// What we send to other systems, as the description says it. OpenAPI has a place for it since 3.1;
/// in 3.0 it stands as `x-webhooks`, which the common printers of descriptions read as well.
package struct Webhook: Sendable {
  package let name: String
  package let title: Message
  package let shape: Shape
  /// What comes in the head of every message.
  package let headers: [Part]

  package init(_ name: String, _ title: Message, _ shape: Shape, headers: [Part]) {
    self.name = name
    self.title = title
    self.shape = shape
    self.headers = headers
  }

  var description: JSON {
    .object([
      "post": .object([
        "operationId": .text(name), "summary": .text(title.zh), "description": .text(title.en),
        "parameters": .list(headers.map(parameter)),
        "requestBody": .object([
          "required": true,
          "content": .object(["application/json": .object(["schema": shape.schema])]),
        ]),
        "responses": .object([
          "2XX": .object(["description": "收到了 / taken"]),
          "410": .object(["description": "不再接收，推送随即暂停 / gone: the webhook is paused"]),
        ]),
      ])
    ])
  }

  private func parameter(_ part: Part) -> JSON {
    .object([
      "name": .text(part.name), "in": "header", "required": true,
      "description": .text("\(part.label.zh) / \(part.label.en)"), "schema": part.shape.schema,
    ])
  }
}
