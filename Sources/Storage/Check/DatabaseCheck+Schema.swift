// The schema's own guards are there: tables, indexes and triggers are those of a new database.
extension DatabaseCheck {
    func ofSchema(_ version: Int) throws -> [Finding] {
        let expected = try Self.schema(of: Migrations.empty(version: version))
        let found = try Self.schema(of: connection)
        let others = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }
        return others.sorted { ($0.type, $0.name) < ($1.type, $1.name) }.map { object in
            let difference: Difference =
                found[object] == nil ? .gone : expected[object] == nil ? .added : .changed
            return .schema(difference, object: object.type, name: object.name)
        }
    }

    private struct Object: Hashable {
        let type: String
        let name: String
    }

    /// What SQLite keeps of each. What it made by itself is left out, and how the full-text index
    /// lays out its own tables is the business of the library that made them.
    private static func schema(of connection: SQLiteConnection) throws -> [Object: [String]] {
        let objects = try connection.rows(
            """
            SELECT type, name, tbl_name,
                CASE WHEN type = 'table' AND name IN ('search_config', 'search_content',
                    'search_data', 'search_docsize', 'search_idx') THEN ''
                    ELSE coalesce(sql, '') END
            FROM sqlite_schema
            WHERE NOT (type = 'index' AND name LIKE 'sqlite\\_autoindex\\_%' ESCAPE '\\')
                AND NOT (type = 'table' AND name LIKE 'sqlite\\_stat_' ESCAPE '\\')
            """
        ) { (Object(type: $0.text(0), name: $0.text(1)), [$0.text(2), $0.text(3)]) }
        return Dictionary(objects) { _, last in last }
    }
}
