import Invoicing

// Who is signed in and goes away is locked out, and after some hours signed out.
extension Session {
    /// Whether the password is asked for before anything else.
    public var isLocked: Bool { ([top] + below).contains { $0 is LockedScreen } }

    /// Whether the next event, whatever it is, locks or signs out.
    public var isOverdue: Bool { due != nil }

    /// Locks or signs out when it is time.
    ///
    /// - Returns: true if it did: input that came too late must not reach any screen.
    mutating func keepTime(_ answer: (Request) -> Reply?) -> Bool {
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
        for index in below.indices {
            for case .ask(let request) in below[index].update(.paused, in: scene)
            where answer(request) == nil {
                _ = below[index].update(.failed, in: scene)
            }
        }
        tell(.paused, answer)
    }

    private var due: IdleClock.Due? {
        let due = clock?.due(at: scene.now, settings: scene.settings)
        return due == .lock && isLocked ? nil : due
    }

    private mutating func end(because reason: SignInReason, _ answer: (Request) -> Reply?) {
        let email = scene.applicant?.email ?? clock?.replacing ?? ""
        saveAll(answer)
        for screen in below + [top] { keep(screen) }
        _ = answer(.account(.signOut))
        // The screens are gone even where the database could not be asked.
        (scene.applicant, clock, scene.requests) = (nil, nil, [])
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
