package import Kernel

package struct NotSignedIn: Refusal {
  package init() {}

  package var kind: RefusalKind { .notSignedIn }
  package var message: Message {
    Message(zh: "请先登录。登录后会回到您刚才要看的这一页。", en: "not signed in")
  }
}

/// A form that was not taken, whoever may send it.
protocol UnacceptedForm: Refusal {}

extension UnacceptedForm {
  var heading: String { "这张表没有收下" }
}

/// The form carries no token of this session: it is old, or it comes from elsewhere.
package struct StaleForm: UnacceptedForm {
  package var kind: RefusalKind { .notPermitted }
  package var message: Message {
    Message(
      zh: "这张表打开得太久，或者您中途换过登录，所以没有收下。请返回、刷新页面后再交一次。",
      en: "the form's token does not belong to this session")
  }
}

/// A form sent from another site.
struct ForeignForm: UnacceptedForm {
  var kind: RefusalKind { .notPermitted }
  var message: Message {
    Message(
      zh: "这次提交不是从本系统的页面发出的，所以没有收下。请从本系统的页面里重新办理。",
      en: "cross-site request refused")
  }
}

package struct TooLarge: Refusal {
  package let limit: Int

  package init(limit: Int) {
    self.limit = limit
  }

  package var kind: RefusalKind { .tooLarge }
  package var message: Message {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit >> 10) KB"
    return Message(
      zh: "交来的内容超过了 \(size)，没有收下。请分成几次交，或者压缩附件。",
      en: "request body exceeds \(limit) bytes")
  }
}

package struct TooMany: Refusal {
  package let seconds: Int

  package init(retryAfter seconds: Int) {
    self.seconds = seconds
  }

  package var kind: RefusalKind { .tooMany(retryAfter: seconds) }
  package var message: Message {
    let wait = seconds >= 120 ? "\((seconds + 59) / 60) 分钟" : "\(seconds) 秒"
    return Message(
      zh: "试得太频繁了，请过 \(wait)再来。", en: "too many requests; retry after \(seconds) s")
  }
}
