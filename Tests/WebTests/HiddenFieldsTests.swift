import Testing

@testable import Web

@Suite struct HiddenFieldsTests {
  @Test func `every form that posts gets the fields, others do not`() {
    let html = """
      <form action="/a" method="post"><button>交</button></form>
      <form method="get"></form>
      <form enctype="multipart/form-data" method="post" action="/b"></form>
      """

    let done = HiddenFields.parts(of: Array(html.utf8))
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "*")

    #expect(
      done == """
        <form action="/a" method="post">*<button>交</button></form>
        <form method="get"></form>
        <form enctype="multipart/form-data" method="post" action="/b">*</form>
        """)
  }
}
