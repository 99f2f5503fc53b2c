import Invoicing
import Testing

@Suite("A field of the Fapiao form") struct FapiaoFieldTests {
    static let texts: [FapiaoField: String] = [
        .title: "上海示例科技有限公司", .taxpayerID: "91310115MA1K4DEM3E",
        .registeredAddress: "上海市浦东新区科苑路88号", .telephone: "021-28986102",
        .bank: "招商银行上海张江支行", .bankAccount: "121909000000000",
    ]

    private func typed(_ type: FapiaoType, without field: FapiaoField? = nil) -> DraftFields {
        var fields = DraftFields([.type: type.rawValue])
        for (known, text) in Self.texts where known != field { fields[known.id] = text }
        return fields
    }

    @Test(arguments: FapiaoField.allCases)
    func `is read where it is typed and where it is stored`(_ field: FapiaoField) throws {
        let form = try FapiaoForm(typed(.special), payer: "")
        #expect(form[field]?.text == Self.texts[field])
        #expect(FapiaoForm(stored: "special", Self.texts) == form)
        #expect(FapiaoField(field.id) == field)
    }

    @Test(arguments: FapiaoField.allCases)
    func `is missed on a special Fapiao`(_ field: FapiaoField) throws {
        #expect(throws: Refusal.fields([FieldRefusal(field.id, .required)])) {
            try FapiaoForm(typed(.special, without: field), payer: "")
        }
        let stored = FapiaoForm(stored: "special", Self.texts.filter { $0.key != field })
        #expect(stored?.type == (field == .title ? nil : .normal))
    }

    @Test(arguments: FapiaoField.allCases)
    func `can be left out of a normal one, but for the name`(_ field: FapiaoField) throws {
        let form = try? FapiaoForm(typed(.normal, without: field), payer: "")
        #expect((form == nil) == (field == .title))
    }

    @Test func `has the column and the key that were released`() {
        #expect(
            FapiaoForm.columns == [
                "type", "title", "taxpayer_id", "registered_address", "telephone", "bank",
                "bank_account",
            ])
        #expect(
            FapiaoField.allCases.map(\.rawValue) == [
                "title", "taxpayerID", "registeredAddress", "telephone", "bank", "bankAccount",
            ])
    }

    @Test func `shares its line as the tax system prints it`() {
        #expect(
            BuyerLine.allCases.map(\.fields) == [
                [.title], [.taxpayerID], [.registeredAddress, .telephone], [.bank, .bankAccount],
            ])
    }
}

@Suite("A field of the shipping form") struct ShippingFieldTests {
    static let texts: [ShippingField: String] = [
        .recipient: "林薇", .telephone: "138 0013 8000", .province: "北京市", .city: "海淀区",
        .address: "中关村大街1号2号楼301", .postalCode: "100080",
    ]

    private func typed(_ method: ShippingMethod) -> DraftFields {
        var fields = DraftFields([.method: method.rawValue])
        for (field, text) in Self.texts { fields[field.id] = text }
        return fields
    }

    @Test(arguments: ShippingField.allCases)
    func `is read where it is typed and where it is stored`(_ field: ShippingField) throws {
        let form = try ShippingForm(typed(.sf))
        #expect(form[field] == Self.texts[field])
        #expect(ShippingForm(stored: "sf", Self.texts) == form)
        #expect(ShippingField(field.id) == field)
    }

    @Test(arguments: ShippingField.allCases)
    func `says no place where the Fapiao is picked up`(_ field: ShippingField) throws {
        let form = try ShippingForm(typed(.pickup))
        #expect(form[field] == (field.isPlace ? nil : Self.texts[field]))
    }

    @Test func `has the column and the key that were released`() {
        #expect(
            ShippingForm.columns == [
                "method", "recipient", "ship_telephone", "province", "city", "address",
                "postal_code",
            ])
        #expect(
            ShippingField.allCases.map(\.rawValue) == [
                "recipient", "telephone", "province", "city", "address", "postalCode",
            ])
    }
}
