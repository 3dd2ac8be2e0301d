import Testing

@testable import Web

@Suite struct EnglishTests {
  private let english = English(
    """
    # a remark
    小区 = Complexes
    有 {} 条没看的通知 = {} unread notices
    到“{}” = To “{}”
    {}月{}日 = {}/{}
    {}存的 = saved {}
    昨天 {} = yesterday {}
    {#} 元 = {} yuan
    “{}”的{} = {2} of “{1}”
    业主 = owners
    找到 {} = {} found
    共治 = Gongzhi
    """)

  private func page(_ html: String) -> String { EnglishPage.text(of: html, in: english) }

  @Test func `what stands between tags is said in English`() {
    #expect(page("<p> 小区\n</p>") == "<p> Complexes\n</p>")
    #expect(page("<p>有 12 条没看的通知</p>") == "<p>12 unread notices</p>")
  }

  @Test func `what is put in is looked up by itself`() {
    #expect(page("<b>到“小区”</b>") == "<b>To “Complexes”</b>")
    #expect(page("<b>10月8日</b>") == "<b>10/8</b>")
  }

  @Test func `attributes that people read are said too, and no others`() {
    #expect(
      page("<input placeholder=\"小区\" value=\"小区\">")
        == "<input placeholder=\"Complexes\" value=\"小区\">")
  }

  @Test func `what nobody has a word for stays, and says that it is Chinese`() {
    #expect(page("<p>翠园</p>") == "<p><span lang=\"zh\">翠园</span></p>")
    #expect(page("<title>翠园</title>") == "<title>翠园</title>")
    #expect(page("<option>翠园</option>") == "<option>翠园</option>")
  }

  @Test func `what is marked stays as it is`() {
    #expect(
      page("<div translate=\"no\"><div>小区</div>小区</div><p>小区</p>")
        == "<div translate=\"no\"><div>小区</div>小区</div><p>Complexes</p>")
    #expect(page("<textarea>小区</textarea>") == "<textarea>小区</textarea>")
  }

  @Test func `English may have another order`() {
    #expect(page("<title>“小区”的业主</title>") == "<title>owners of “Complexes”</title>")
  }

  @Test func `a place for numbers takes no name`() {
    #expect(page("<option>5.20 元</option>") == "<option>5.20 yuan</option>")
    #expect(page("<option>金 元</option>") == "<option>金 元</option>")
  }

  @Test func `words in a row are said one by one`() {
    #expect(page("<p>小区、业主</p>") == "<p>Complexes, owners</p>")
  }

  @Test func `a name within an English sentence says that it is Chinese`() {
    #expect(page("<p>翠园存的</p>") == "<p>saved <span lang=\"zh\">翠园</span></p>")
  }

  @Test func `a title is read without the name of the house behind it`() {
    #expect(page("<title>找到 5 · 共治</title>") == "<title>5 found · Gongzhi</title>")
  }

  @Test func `markup that comes in as text cannot become markup`() {
    #expect(page("<p>有 &lt;b&gt; 条没看的通知</p>") == "<p>&lt;b&gt; unread notices</p>")
  }
}
