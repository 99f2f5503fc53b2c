import Testing

@Suite("The import of a feed") struct FeedJSONTests {
    @Test func `sums up as JSON`() throws {
        let folder = try Folder()
        let file = try folder.write(
            "billing_record,order_number,amount,paid_at\nB1,CN1,1,2026-01-01\nB2,CN1,x,2026-01-01\n",
            to: "payments.csv")
        let run = try Program(
            ["import", "payments", file, "--json", "--database", folder.database])
        #expect(run.code == 65)
        #expect(
            run.output == #"{"rows":2,"new":1,"changed":0,"unchanged":0,"refused":1}"# + "\n")
        #expect(run.errors.contains("line 3, amount"))
    }
}
