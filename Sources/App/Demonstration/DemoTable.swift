import Civil

/// What would lie on an office's disk: a heading and rows of text, as people write them.
package struct DemoTable: Sendable {
  package let name: String
  package let heading: [String]
  package let rows: [[String]]
}

extension Demonstration {
  package var tables: [DemoTable] {
    [enterpriseTable, complexTable, contractTable, handoverTable]
  }

  private var enterpriseTable: DemoTable {
    DemoTable(
      name: "enterprises",
      heading: ["统一社会信用代码", "企业名称", "简称", "地址", "本地注册", "从事物业起始日期"],
      rows: enterprises.map {
        [$0.creditCode, $0.name, $0.shortName, $0.address, yes($0.isLocal), "\($0.since)"]
      })
  }

  private var complexTable: DemoTable {
    DemoTable(
      name: "complexes",
      heading: [
        "项目编码", "小区名称", "街道", "社区", "地址", "物业类型", "建成年份", "总栋数", "总户数", "建筑面积",
        "占地面积", "车位总数", "建设单位", "管理方式", "已成立业委会", "老旧小区", "老旧小区认定依据", "三无小区",
        "三无小区认定依据", "经度", "纬度",
      ],
      rows: complexes.map(row))
  }

  private func row(_ complex: DemoComplex) -> [String] {
    [
      complex.code, complex.name, complex.street.name,
      complex.region.isCommunity ? complex.region.name : "", complex.address, "住宅",
      "\(complex.builtYear)年", "\(complex.buildings)", "\(complex.households)户",
      "\(complex.floorArea)平方米", "\(complex.siteArea)平方米", "\(complex.parking)",
      complex.developer, complex.mode.rawValue, yes(complex.hasCommittee), yes(complex.isOld),
      complex.isOld ? "演示：2000年以前建成" : "", yes(complex.isThreeNo),
      complex.isThreeNo ? "演示：现场核实无物业、无主管、无业委会" : "", complex.longitude,
      complex.latitude,
    ]
  }

  private var contractTable: DemoTable {
    DemoTable(
      name: "contracts",
      heading: [
        "合同编号", "小区编码", "小区名称", "企业信用代码", "企业名称", "合同类型", "甲方", "签订日期", "开始日期", "结束日期",
        "备案日期", "物业费",
      ] + contents,
      rows: contracts.map { contract in
        [
          contract.number, contract.complex.code, contract.complex.name,
          contract.enterprise.creditCode, contract.enterprise.name, contract.type, contract.partyA,
          "\(contract.signed)", "\(contract.from)", "\(contract.to)", day(contract.filed),
          "住宅 \(Fen(Int64(contract.fenPerSquareMetre)))元/平方米·月",
        ] + contents.indices.map { contract.settles($0, of: contents.count) ? "有" : "" }
      })
  }

  private var handoverTable: DemoTable {
    DemoTable(
      name: "handovers",
      heading: [
        "小区编码", "小区名称", "分期", "企业信用代码", "建设单位", "计划交付日期", "交付日期", "承接查验完成日期", "备案日期", "公示日期",
      ],
      rows: handovers.map { handover in
        [
          handover.contract.complex.code, handover.contract.complex.name, handover.phase,
          handover.contract.enterprise.creditCode, handover.contract.complex.developer,
          "\(handover.plannedDelivery)", day(handover.delivered), day(handover.completed),
          day(handover.filed), day(handover.posted),
        ]
      })
  }

  private func yes(_ flag: Bool) -> String { flag ? "是" : "否" }

  private func day(_ day: Day?) -> String { day?.description ?? "" }
}
