import SystemCalls

/// A command is over with this status; everything it had to say is said.
struct Ending: Error {
    let status: ExitStatus

    init(_ status: ExitStatus) { self.status = status }

    func leave() -> Never {
        Host.exit(status.rawValue)
    }
}
