import Invoicing

// How the two forms stand in a row: the columns of the choice, then those of the texts, in the
// order of the catalogues. Whoever reads them has them last in the row, so that no other column
// moves when there is one more.

extension FapiaoForm {
    /// - Parameter column: the first of them.
    init(stored row: Row, from column: Int) throws {
        self = try FapiaoForm(
            stored: row.text(column), row.texts(of: FapiaoField.allCases, from: column + 1)
        ).stored("title")
    }
}

extension ShippingForm {
    /// - Parameter column: the first of them.
    init(stored row: Row, from column: Int) {
        self.init(
            stored: row.text(column), row.texts(of: ShippingField.allCases, from: column + 1))
    }
}

extension Row {
    /// The texts of neighbouring columns; none for NULL.
    func texts<Field: Hashable>(of fields: [Field], from column: Int) -> [Field: String] {
        var texts = [Field: String](minimumCapacity: fields.count)
        for (index, field) in fields.enumerated() { texts[field] = optionalText(column + index) }
        return texts
    }
}

extension SQL {
    /// Names of columns.
    ///
    /// - Parameter table: by which they are told from those of other tables; nil for none.
    static func columns(_ names: [String], of table: String? = nil) -> SQL {
        let prefix = table.map { "\($0)." } ?? ""
        return joined(names.map { SQL(stringLiteral: prefix + $0) }, by: ", ")
    }

    /// Values of columns.
    static func values(_ cells: [String?]) -> SQL { joined(cells.map { "\($0)" }, by: ", ") }
}
