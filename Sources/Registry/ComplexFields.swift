/// The fields of a complex in the order of forms and pages. A new field is one line here, one in
/// `Complex.Particulars` and one step in the schema.
extension Complex.Particulars: Fielded {
  package static let fields: [Field<Self>] = identity + place + building + management + findings

  static let identity: [Field<Self>] = [
    Field(required: "name", "小区名称", "name", \.name, TextFormat(limit: 60)),
    Field("code", "项目编码", "code", \.code, TextFormat(limit: 40)),
    Field("former_names", "曾用名", "former names", \.formerNames, TextFormat()),
    Field("property_type", "物业类型", "property type", \.propertyType, TextFormat(limit: 40)),
    Field("developer", "建设单位", "developer", \.developer, TextFormat(limit: 80)),
  ]

  static let place: [Field<Self>] = [
    Field("address", "地址", "address", \.address, TextFormat()),
    Field("bound_east", "东至", "boundary in the east", \.boundEast, TextFormat()),
    Field("bound_south", "南至", "boundary in the south", \.boundSouth, TextFormat()),
    Field("bound_west", "西至", "boundary in the west", \.boundWest, TextFormat()),
    Field("bound_north", "北至", "boundary in the north", \.boundNorth, TextFormat()),
    Field("lng", "经度", "longitude", \.longitude, CoordinateFormat(degrees: 73...136)),
    Field("lat", "纬度", "latitude", \.latitude, CoordinateFormat(degrees: 3...54)),
  ]

  static let building: [Field<Self>] = [
    Field("households", "总户数", "households", \.households, CountFormat(units: ["户"])),
    Field("buildings", "总栋数", "buildings", \.buildings, CountFormat(units: ["栋", "幢", "座"])),
    Field("floor_area", "建筑面积", "floor area", \.floorArea, AreaFormat(100, 20_000_000)),
    Field("site_area", "占地面积", "site area", \.siteArea, AreaFormat(100, 20_000_000)),
    Field("residential_area", "住宅面积", "residential area", \.residentialArea, .upTo20),
    Field("commercial_area", "商业面积", "commercial area", \.commercialArea, .upTo20),
    Field("green_area", "绿化面积", "green area", \.greenArea, .upTo20),
    Field("plot_ratio", "容积率", "plot ratio", \.plotRatio, HundredthsFormat(range: 5...3000)),
    Field(
      "green_ratio", "绿化率", "green ratio", \.greenRatio,
      HundredthsFormat(unit: "%", range: 1...10_000)),
    Field("parking", "车位总数", "parking spaces", \.parking, .parking),
    Field("parking_above", "地上车位", "parking above ground", \.parkingAbove, .parking),
    Field("parking_below", "地下车位", "parking below ground", \.parkingBelow, .parking),
    Field(
      "built_year", "建成年份", "year of completion", \.builtYear,
      CountFormat(units: ["年"], range: 1900...2100)),
    Field("started_on", "开工日期", "start of construction", \.startedOn, DayFormat()),
    Field("delivered_on", "交付日期", "delivery", \.deliveredOn, DayFormat()),
    Field("property_room_area", "物业用房面积", "property rooms", \.propertyRoomArea, .rooms),
    Field("committee_room_area", "业委会用房面积", "committee room", \.committeeRoomArea, .rooms),
  ]

  static let management: [Field<Self>] = [
    Field("has_committee", "已成立业委会", "has a committee", \.hasCommittee, FlagFormat()),
    Field(
      "listed_enterprise", "原资料所载物业企业", "enterprise as listed", \.listedEnterprise,
      TextFormat(limit: 80)),
    Field("listed_fee", "原资料所载物业费", "fee as listed", \.listedFee, TextFormat(limit: 80)),
  ]

  static let findings: [Field<Self>] = [
    Field("is_old_complex", "老旧小区", "old complex", \.isOldComplex, FlagFormat()),
    Field("old_ground", "老旧小区认定依据", "ground for old", \.oldGround, TextFormat()),
    Field("is_three_no", "三无小区", "three-no complex", \.isThreeNo, FlagFormat()),
    Field("three_no_ground", "三无小区认定依据", "ground for three-no", \.threeNoGround, TextFormat()),
  ]
}

extension Format where Self == AreaFormat {
  fileprivate static var upTo20: AreaFormat { AreaFormat(1, 20_000_000) }
  fileprivate static var rooms: AreaFormat { AreaFormat(1, 100_000) }
}

extension Format where Self == CountFormat {
  fileprivate static var parking: CountFormat {
    CountFormat(units: ["个停车位", "个车位", "车位", "个", "辆"], range: 0...1_000_000)
  }
}
