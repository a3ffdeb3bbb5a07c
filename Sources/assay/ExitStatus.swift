import AuditModel

/// The exit statuses, the same for every command; unknown ones must be read as failure.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    case internalError = 1
    case usage = 2
    case gaps = 3
    case findings = 4
    case nothingFound = 5
    case notALedger = 10
    case locked = 11
    case verificationFailed = 12
    case newerFormat = 13
    case cannotWrite = 14
    case missingFacility = 15
    case hangup = 129
    case interrupted = 130
    case terminated = 143

    /// The only place that turns an error into a status.
    init(_ kind: AuditError.Kind) {
        self =
            switch kind {
            case .internal: .internalError
            case .usage: .usage
            case .notFound: .nothingFound
            case .notALedger: .notALedger
            case .locked: .locked
            case .verificationFailed: .verificationFailed
            case .newerFormat: .newerFormat
            case .cannotWrite: .cannotWrite
            case .missingFacility: .missingFacility
            }
    }

    init(signal: Int32) {
        self =
            switch signal {
            case 1: .hangup
            case 2: .interrupted
            default: .terminated
            }
    }

    /// The catalogue key of its meaning.
    var messageKey: String { "exit-status.\(rawValue)" }
}
