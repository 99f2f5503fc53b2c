extension Asker {
    /// Who asks from now on: the only place that says what signs somebody in or out.
    ///
    /// - Parameter source: where the session comes from, see `Asker.stranger`.
    public func after(_ reply: Reply, from source: String) -> Asker {
        switch reply {
        case .account(.registered(let registered, _)):
            .stranger(source: source, registered: registered)
        case .account(.signedIn(let applicant)), .account(.activated(_, let applicant?)):
            .applicant(account: applicant.account)
        case .account(.mustReplacePassword(let applicant)): .replacing(account: applicant.account)
        case .account(.signedOut): .stranger(source: source, registered: nil)
        default: self
        }
    }
}
