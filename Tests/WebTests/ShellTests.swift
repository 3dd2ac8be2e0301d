import HTTPTypes
import Kernel
import TestKit
import Testing

@testable import Web

@Suite struct ShellTests {
  @Test func `the house says that it stands and may be sent work`() async throws {
    let browser = try await TestSite(.sqlite).stranger()

    #expect(try await browser.get("/healthz").status == 200)
    #expect(try await browser.get("/readyz").text == "ready\n")
  }

  @Test func `metrics count requests by route, never by what stands in the address`() async throws {
    let browser = try await TestSite(.sqlite).stranger(from: "127.0.0.1")
    _ = try await browser.get("/no-such-page/secret")

    let metrics = try await browser.get("/metrics").text

    #expect(metrics.contains("status=\"404\"} 1"))
    #expect(!metrics.contains("secret"))
    #expect(metrics.contains("gongzhi_database_up 1"))
  }

  @Test func `an unknown address is answered in the frame, with a way back`() async throws {
    let browser = try await TestSite(.sqlite).signedIn(as: .who())

    let answer = try await browser.get("/no-such-page")

    #expect(answer.status == 404)
    #expect(answer.text.contains("没有这一页"))
    #expect(answer.text.contains("测试单位 经办甲"))
    #expect(answer.text.contains("10月8日 星期四"))
    #expect(answer.text.contains("href=\"/\""))
  }

  @Test(arguments: ["/healthz", "/no-such-page", "/assets/look.css", "/assets/nothing.css"])
  func `every answer carries the security headers`(path: String) async throws {
    let headers = try await TestSite(.sqlite).stranger().get(path).headers

    let policy = headers[try #require(HTTPField.Name("Content-Security-Policy"))]
    #expect(policy?.contains("default-src 'none'") == true)
    #expect(policy?.contains("'unsafe-inline'") == false)
    for name in [
      "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy",
      "Cross-Origin-Resource-Policy", "Permissions-Policy", "Cache-Control", "X-Request-Id",
    ] {
      #expect(headers[try #require(HTTPField.Name(name))] != nil, "\(name) is missing")
    }
  }

  @Test func `styles are kept for good under an address with their digest`() async throws {
    let browser = try await TestSite(.sqlite).stranger()
    let page = try await browser.get("/no-such-page").text

    for file in ["bootstrap/css/bootstrap.min.css", "look.css", "print.css"] {
      let start = try #require(page.firstRange(of: "/assets/\(file)?v="))
      let href = String(page[start.lowerBound...].prefix { $0 != "\"" })
      let answer = try await browser.get(href)
      #expect(answer.status == 200)
      #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
    }
  }
}
