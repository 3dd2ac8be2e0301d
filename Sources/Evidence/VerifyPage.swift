import Web

/// The page that checks a proof in the browser; nothing is sent anywhere.
struct VerifyPage: Page {
  static let template = "Web/Pages/verify"
  static let extras = ["verify.js"]

  let title = "核对一份证明"
  let vkey: String
}
