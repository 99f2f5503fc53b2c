import Invoicing
import Phrases

// Who is signed in and goes away is locked out, and after some hours signed out; who does not sign
// in at the door that is open to everybody does not stay.
extension Session {
    /// Whether the password is asked for before anything else.
    public var isLocked: Bool { ([top] + below).contains { $0 is LockedScreen } }

    /// Whether the next event, whatever it is, locks, signs out or ends.
    public var isOverdue: Bool { due != nil || strangerDue != nil }

    /// Whether a line that was read now comes too late to be an answer.
    public var isTooLate: Bool {
        if case .leave = strangerDue { return true }
        return due != nil
    }

    /// The seconds until the time demands something; nil where it demands nothing.
    public var secondsToStay: Int64? {
        let left = [
            strangerClock?.left(at: scene.uptime),
            clock?.left(at: scene.uptime, settings: scene.settings, isLocked: isLocked),
        ]
        return left.compactMap { $0 }.min()
    }

    /// Somebody is there, though what was typed means nothing now.
    public mutating func touch() {
        clock?.touch(at: scene.uptime)
        strangerClock?.touch(at: scene.uptime)
    }

    /// Locks, signs out or ends when it is time.
    ///
    /// - Returns: true if it did: input that came too late must not reach any screen.
    mutating func keepTime(_ answer: (Request) -> Reply?, isInput: Bool) -> Bool {
        switch strangerDue {
        case .leave(let limit):
            farewell = StayPhrases.ended(limit)
            effects.append(.quit)
            return true
        // Whoever presses a key just then is there, and need not be asked.
        case .warn(let limit) where !isInput:
            strangerClock?.warn(limit)
            if isReadOut {
                effects.append(.say(StayPhrases.warning(limit, StayPhrases.enterGoesOn)))
            } else {
                _ = perform(
                    [top is StayScreen ? .replace(.stay(limit)) : .open(.stay(limit))], answer)
            }
        default: break
        }
        switch due {
        case .lock:
            saveAll(answer)
            open(.locked, answer: answer)
        case .signOut(let reason): end(because: reason, answer)
        case nil: return false
        }
        return true
    }

    /// Has every open screen store what was typed into it.
    mutating func saveAll(_ answer: (Request) -> Reply?) {
        for index in below.indices { Self.save(&below[index], at: .paused, in: scene, answer) }
        tell(.paused, answer)
    }

    /// Somebody is signed in from now on.
    mutating func begin(_ clock: IdleClock) {
        self.clock = clock
        strangerClock = nil
    }

    /// Nobody is signed in any more.
    mutating func signOut() {
        (scene.applicant, clock, scene.tickets) = (nil, nil, [])
        strangerClock = scene.isOpenDoor ? StrangerClock(begunAt: scene.uptime) : nil
    }

    private var due: IdleClock.Due? {
        let due = clock?.due(at: scene.uptime, settings: scene.settings)
        return due == .lock && isLocked ? nil : due
    }

    private var strangerDue: StrangerClock.Due? { strangerClock?.due(at: scene.uptime) }

    private mutating func end(because reason: SignInReason, _ answer: (Request) -> Reply?) {
        let email = scene.applicant?.email ?? clock?.replacing ?? ""
        saveAll(answer)
        for screen in below + [top] { keep(screen) }
        _ = answer(.account(.signOut))
        // The screens are gone even where the database could not be asked.
        signOut()
        _ = perform(
            [.home(.welcome), .open(.signIn(email: email, record: nil, because: reason))], answer)
        effects.append(.discardInput)
    }
}

extension Event {
    /// Whether a person did it.
    var isInput: Bool {
        switch self {
        case .key, .paste, .click, .wheel: true
        default: false
        }
    }
}
