extension Migrations {
    /// Applications by waybill, to see whether one is used twice.
    static let schema5 = """
        CREATE INDEX applications_by_waybill ON applications(waybill) WHERE waybill IS NOT NULL;
        """
}
