import Invoicing
import Service
import Storage
import Testing

@Suite("The clock of a host") struct ClockWatchTests {
    private let office: Office
    private let start: Instant

    init() throws {
        office = try Office()
        start = office.now
    }

    private static let day: Int64 = 86_400

    /// What is thought of a clock so many seconds after the start, by the wall and by the boot.
    private func verdict(
        wall: Int64, boot: Int64, bootID: String = "a", _ pace: ClockWatch.Pace = .always
    ) throws -> ClockWatch.Verdict {
        try ClockWatch(office.connection).verdict(
            at: reading(wall, boot, bootID), noting: pace)
    }

    private func reading(_ wall: Int64, _ boot: Int64, _ bootID: String) -> ClockReading {
        ClockReading(wall: start.adding(seconds: wall), boot: boot, bootID: bootID)
    }

    private func note() throws -> ClockNotes.Note? { try ClockNotes(office.connection).find() }

    /// An application with its only entry at that moment.
    private func apply(at moment: Instant) throws {
        try office.addOrder("O-1")
        try office.addRecord("B-1", of: "O-1")
        office.now = moment
        try office.enter("li@example.cn", order: "O-1")
        _ = try office.confirm(["B-1"])
    }

    @Test func `is right in a database without any time, and then goes on as the host does`() throws
    {
        #expect(try verdict(wall: 0, boot: 100) == .right)
        #expect(try verdict(wall: 3600, boot: 3700) == .right)
        #expect(try note()?.reading == reading(3600, 3700, "a"))
    }

    @Test(arguments: [(300, false), (301, true), (-300, false), (-301, true), (31_536_000, true)])
    func `has jumped when it differs by more than five minutes`(_ difference: Int64, _ isJump: Bool)
        throws
    {
        _ = try verdict(wall: 0, boot: 100)
        #expect(
            try verdict(wall: 60 + difference, boot: 160) == (isJump ? .jumped : .right))
    }

    @Test func `comes right again by itself, and the note waits for it`() throws {
        _ = try verdict(wall: 0, boot: 100)
        #expect(try verdict(wall: 86_400, boot: 160) == .jumped)
        #expect(try note()?.reading == reading(0, 100, "a"))
        // Step by step is no way around it.
        #expect(try verdict(wall: 86_460, boot: 220) == .jumped)
        #expect(try verdict(wall: 180, boot: 280) == .right)
        #expect(try note() == .init(reading: reading(180, 280, "a"), hasJumped: false))
    }

    @Test func `that jumped is in doubt also after the host was started anew`() throws {
        _ = try verdict(wall: 0, boot: 100)
        _ = try verdict(wall: 86_400, boot: 160)
        #expect(try verdict(wall: 86_500, boot: 10, bootID: "b") == .jumped)
        try ClockWatch(office.connection).trust(reading(86_500, 10, "b"))
        #expect(try verdict(wall: 86_560, boot: 70, bootID: "b") == .right)
    }

    @Test func `may go on otherwise across a start`() throws {
        _ = try verdict(wall: 0, boot: 100_000)
        #expect(try verdict(wall: 86_400, boot: 10, bootID: "b") == .right)
        #expect(try verdict(wall: 90_000, boot: 20, bootID: "") == .right)
    }

    @Test(arguments: [30, -1, 366])
    func `is unknown when the note is 30 days old, or lies ahead`(_ days: Int64) throws {
        _ = try verdict(wall: 0, boot: 100)
        #expect(
            try verdict(wall: days * Self.day - 1, boot: 5, bootID: "b")
                == (days == 30 ? .right : .unknown))
        try ClockWatch(office.connection).trust(reading(0, 100, "a"))
        #expect(try verdict(wall: days * Self.day, boot: 5, bootID: "b") == .unknown)
        #expect(try note()?.reading == reading(0, 100, "a"))
    }

    @Test func `is right with a young entry of a history, and unknown with an old one`()
        throws
    {
        try apply(at: start)
        #expect(try verdict(wall: 30 * Self.day, boot: 5) == .unknown)
        #expect(try note() == nil)
        #expect(try verdict(wall: 30 * Self.day - 1, boot: 5) == .right)
    }

    @Test(arguments: [(301, false), (300, true)])
    func `finds no evidence in an entry that lies ahead`(_ seconds: Int64, _ isEvidence: Bool)
        throws
    {
        try apply(at: start)
        #expect(try verdict(wall: -seconds, boot: 5) == (isEvidence ? .right : .unknown))
    }

    @Test func `is judged by the rest where there is neither note nor history`() throws {
        try office.addOrder("O-1")
        _ = try office.register("O-1", email: "li@example.cn")
        #expect(try verdict(wall: 30 * Self.day, boot: 5) == .unknown)
        #expect(try verdict(wall: -Self.day, boot: 5) == .unknown)
        #expect(try verdict(wall: 30 * Self.day - 1, boot: 5) == .right)
    }

    @Test func `is noted once an hour by who only delivers mail`() throws {
        _ = try verdict(wall: 0, boot: 100, .hourly)
        _ = try verdict(wall: 3600, boot: 3700, .hourly)
        #expect(try note()?.reading == reading(0, 100, "a"))
        _ = try verdict(wall: 3601, boot: 3701, .hourly)
        #expect(try note()?.reading == reading(3601, 3701, "a"))
        // A jump is remembered whoever sees it.
        _ = try verdict(wall: 9000, boot: 3702, .hourly)
        #expect(try note() == .init(reading: reading(3601, 3701, "a"), hasJumped: true))
        _ = try verdict(wall: 3603, boot: 3703, .hourly)
        #expect(try note()?.hasJumped == false)
    }
}

@Suite("A parcel that was mailed by a clock that was ahead") struct ParcelAheadTests {
    private let office: Office
    private let number: String
    private let rightTime: Instant

    init() throws {
        office = try Office()
        rightTime = office.now
        try office.addOrder("O-1")
        try office.addRecord("B-1", of: "O-1")
        try office.enter("li@example.cn", order: "O-1")
        number = try office.confirm(["B-1"])
        _ = try office.moved(number, .issue([.paper]))
        office.now = rightTime.adding(seconds: 365 * 86_400)
        _ = try office.moved(number, .mailOut(.sf, waybill: "SF1533767748344"))
        office.now = rightTime
        _ = try ClockWatch(office.connection).verdict(
            at: ClockReading(wall: office.now, boot: 1, bootID: "a"), noting: .always)
    }

    private func received() throws -> Int {
        try Maintenance(office.connection, settings: Settings()).run(at: office.now).received
    }

    @Test func `is received 15 days after it was seen, once`() throws {
        #expect(try received() == 0)
        office.now = rightTime.adding(seconds: 15 * 86_400)
        #expect(try received() == 0)
        office.now = office.now.adding(seconds: 1)
        #expect(try received() == 1)
        #expect(try received() == 0)
        #expect(try office.shown(number).stage.name == .received)
    }

    @Test func `counts anew after another jump`() throws {
        #expect(try received() == 0)
        try ClockNotes(office.connection).rememberJump()
        try ClockNotes(office.connection).write(
            ClockReading(wall: office.now, boot: 1, bootID: "a"))
        office.now = rightTime.adding(seconds: 16 * 86_400)
        #expect(try received() == 0)
        office.now = office.now.adding(seconds: 15 * 86_400 + 1)
        #expect(try received() == 1)
    }

    @Test func `is not received with another that was seen before`() throws {
        #expect(try received() == 0)
        try office.addRecord("B-2", of: "O-1")
        office.now = rightTime.adding(seconds: 14 * 86_400)
        let other = try office.confirm(["B-2"])
        _ = try office.moved(other, .issue([FapiaoEntry(code: "031002600104", number: "12345679")]))
        office.now = rightTime.adding(seconds: 380 * 86_400)
        _ = try office.moved(other, .mailOut(.sf, waybill: "SF1533767748344"))
        office.now = rightTime.adding(seconds: 15 * 86_400 + 1)
        #expect(try received() == 1)
        #expect(try office.shown(number).stage.name == .received)
        #expect(try office.shown(other).stage.name == .mailedOut)
        office.now = office.now.adding(seconds: 15 * 86_400)
        #expect(try received() == 0)
        office.now = office.now.adding(seconds: 1)
        #expect(try received() == 1)
    }
}
