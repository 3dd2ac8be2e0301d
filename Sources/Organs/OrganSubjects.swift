import Kernel

extension Organs {
  /// What the record calls the things of this area.
  package static let subjects: [SubjectWords] = [
    SubjectWords(
      Person.self, "人员",
      fields: [
        "is_suspended": "停用", "token_permissions": "令牌的权限", "token_region": "令牌的辖区",
        "token_expires_on": "令牌到期",
      ]
    ) { ids, district, db in
      try db.personNames(ids, in: district)
    },
    SubjectWords(Organ.self, "机构", fields: ["name": "名称"]) { ids, district, db in
      try db.organNames(ids, in: district)
    },
    SubjectWords(Post.self, "岗位", fields: ["holder": "任职"]),
    SubjectWords(SignInAttempt.self, "登录尝试"), SubjectWords(Region.self, "辖区"),
  ]
}
