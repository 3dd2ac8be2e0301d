import HTTPTypes
import Kernel

/// The description of the API, printed from the routes that serve.
struct OpenApi {
  let operations: [Operation]
  let version: String
  var webhooks: [Webhook] = []

  var json: JSON {
    .object([
      "openapi": "3.0.3",
      "info": .object([
        "title": "共治 Gongzhi", "version": .text(version),
        "description": .text(Self.about), "license": .object(["name": "Apache-2.0"]),
      ]),
      "servers": .list([.object(["url": "/"])]),
      "security": .list([.object(["token": .list([])]), .object(["session": .list([])])]),
      "tags": .list(groups.map { .object(["name": .text($0)]) }),
      "paths": .object(paths),
      "x-webhooks": .object(webhooks.map { JSON.Member($0.name, $0.description) }),
      "components": .object([
        "securitySchemes": Self.securitySchemes,
        "schemas": .object(schemas), "responses": .object(Self.responses),
      ]),
    ])
  }

  private static let about = """
    面积以 0.01 平方米计，金额以分计，日期写作 2026-09-16，时刻按 RFC 3339。办理要带令牌；\
    读取也可以用浏览器的登录。拒绝按 RFC 9457 回答。 / Areas count hundredths of a square metre, money \
    fen; days are YYYY-MM-DD, instants RFC 3339. Changes need a token. Refusals follow RFC 9457.
    """

  private static let securitySchemes = JSON.object([
    "token": .object(["type": "http", "scheme": "bearer"]),
    "session": .object(["type": "apiKey", "in": "cookie", "name": "__Host-sid"]),
  ])

  private var groups: [String] {
    operations.reduce(into: []) { if !$0.contains($1.group) { $0.append($1.group) } }
  }

  private var paths: [JSON.Member] {
    let templates = operations.reduce(into: [String]()) {
      if !$0.contains($1.template) { $0.append($1.template) }
    }
    return templates.map { template in
      let here = operations.filter { $0.template == template }
      return JSON.Member(
        template,
        .object(
          here.map { JSON.Member($0.method.rawValue.lowercased(), $0.description) }))
    }
  }

  private var schemas: [JSON.Member] {
    var named: [String: Shape] = ["Problem": Self.problem]
    for operation in operations {
      for shape in [operation.answer].compactMap({ $0 }) + operation.input.map(\.shape) {
        named.merge(shape.named) { $1 }
      }
    }
    for webhook in webhooks { named.merge(webhook.shape.named) { $1 } }
    return named.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value.schema) }
  }

  private static var responses: [JSON.Member] {
    ProblemKind.allCases.map { kind in
      JSON.Member(
        kind.rawValue,
        .object([
          "description": .text("\(kind.title.zh) / \(kind.title.en)"),
          "content": .object([
            Problem.type: .object([
              "schema": .object(["$ref": "#/components/schemas/Problem"])
            ])
          ]),
        ]))
    }
  }

  private static let problem = Shape.object([
    Part("type", Message(zh: "哪一种拒绝", en: "kind"), .text(1...100)),
    Part("title", Message(zh: "标题", en: "title"), .text(1...100)),
    Part("status", Message(zh: "状态码", en: "status"), .number(400...599)),
    Part("detail", Message(zh: "说明", en: "what is wrong, in Chinese"), .text(1...10_000)),
    Part("en", Message(zh: "英文说明", en: "the same in English"), .text(1...10_000)),
    Part(
      "errors", Message(zh: "各处的问题", en: "field by field"),
      .list(
        .object([
          Part("pointer", Message(zh: "在哪里", en: "where"), .text(0...10_000)),
          Part("detail", Message(zh: "说明", en: "detail"), .text(1...10_000)),
          Part("en", Message(zh: "英文说明", en: "in English"), .text(1...10_000), isRequired: false),
        ]), atMost: 10_000), isRequired: false),
    Part("request", Message(zh: "请求编号", en: "request"), .text(1...100), isRequired: false),
  ])
}
