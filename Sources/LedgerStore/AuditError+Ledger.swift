internal import AuditModel
import GRDB

extension AuditError {
    /// The file is no ledger, or is none at all.
    static func notALedger(_ path: String) -> AuditError { AuditError(.notALedger, "not-a-ledger", ["path": path]) }

    /// There is no file.
    static func noLedger(_ path: String) -> AuditError { AuditError(.notALedger, "no-ledger", ["path": path]) }

    static func ledgerNewer(_ path: String, version: Int64) -> AuditError {
        AuditError(.newerFormat, "ledger-newer", ["path": path, "version": "\(version)"])
    }

    /// Another process writes.
    ///
    /// - Parameter holder: what that process wrote about itself, for people.
    static func ledgerLocked(_ path: String, holder: String) -> AuditError {
        AuditError(.locked, "ledger-locked", ["path": path, "holder": holder])
    }

    static func ledgerCannotWrite(_ path: String, cause: String) -> AuditError {
        AuditError(.cannotWrite, "ledger-cannot-write", ["path": path, "cause": cause])
    }

    static func ledgerDamaged(_ path: String, cause: String) -> AuditError {
        AuditError(.verificationFailed, "ledger-damaged", ["path": path, "cause": cause])
    }

    /// Fingerprints of two algorithms never meet in one ledger.
    static func ledgerAlgorithm(
        _ path: String, has: FingerprintAlgorithm, asked: FingerprintAlgorithm
    ) -> AuditError {
        AuditError(.usage, "ledger-algorithm", ["path": path, "has": has.rawValue, "asked": asked.rawValue])
    }

    /// Record numbers are used up.
    static func ledgerFull(_ path: String) -> AuditError { AuditError(.cannotWrite, "ledger-full", ["path": path]) }

    /// An earlier write failed, so nothing more may be written before a new start.
    static func ledgerStopped(_ path: String) -> AuditError {
        AuditError(.cannotWrite, "ledger-stopped", ["path": path])
    }

    /// Words for whatever SQLite or a damaged row threw.
    static func ledger(_ error: any Error, _ path: String) -> AuditError {
        if let error = error as? AuditError { return error }
        guard let error = error as? DatabaseError else { return ledgerDamaged(path, cause: "\(type(of: error))") }
        let cause = error.message ?? "\(error.resultCode)"
        return switch error.resultCode {
        case .SQLITE_NOTADB: notALedger(path)
        case .SQLITE_CORRUPT, .SQLITE_MISMATCH, .SQLITE_FORMAT: ledgerDamaged(path, cause: cause)
        case .SQLITE_BUSY, .SQLITE_LOCKED: ledgerLocked(path, holder: cause)
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_NOMEM,
            .SQLITE_AUTH:
            ledgerCannotWrite(path, cause: cause)
        default: AuditError(.internal, "ledger-internal", ["path": path, "cause": cause])
        }
    }
}
