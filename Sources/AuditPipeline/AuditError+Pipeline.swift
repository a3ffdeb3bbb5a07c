import AuditModel
import SystemCalls

extension AuditError {
    static func workerDoesNotStart(_ error: SystemError) -> AuditError {
        AuditError(.internal, "worker-does-not-start", ["error": error.name, "call": error.call])
    }

    static func cannotOpenFolder(_ path: String, _ error: SystemError) -> AuditError {
        AuditError(.usage, "cannot-open-folder", ["path": path, "error": error.name])
    }

    static func cannotWriteFile(_ path: String, _ error: SystemError) -> AuditError {
        AuditError(.cannotWrite, "cannot-write-file", ["path": path, "error": error.name])
    }

    static func cannotReadFile(_ path: String, _ error: SystemError) -> AuditError {
        AuditError(.usage, "cannot-read-file", ["path": path, "error": error.name])
    }

    static func notALocation(_ text: String) -> AuditError { AuditError(.usage, "not-a-location", ["text": text]) }

    static func noSuchShard(_ text: String) -> AuditError { AuditError(.notFound, "no-such-shard", ["location": text]) }

    static func noLedger(_ path: String) -> AuditError { AuditError(.notALedger, "no-ledger", ["path": path]) }
}

extension AuditError {
    static func noSuchRecord(_ location: String, records: UInt64) -> AuditError {
        AuditError(.notFound, "no-such-record", ["location": location, "records": String(records)])
    }

    static func noSuchSource(_ id: String) -> AuditError { AuditError(.notFound, "no-such-source", ["source": id]) }

    static func noSuchFinding(_ id: String) -> AuditError { AuditError(.notFound, "no-such-finding", ["finding": id]) }
}

extension AuditError {
    static func otherDataset(_ ledger: String, _ folder: String) -> AuditError {
        AuditError(.usage, "other-dataset", ["ledger": ledger, "folder": folder])
    }

    /// The location was met by the walk and not read.
    static func locationIsGap(_ location: String) -> AuditError {
        AuditError(.notFound, "location-is-gap", ["location": location])
    }

    static func unknownFlag(_ flag: String, known: [String]) -> AuditError {
        AuditError(.usage, "unknown-flag", ["flag": flag, "known": known.joined(separator: ", ")])
    }

    static func noPlaceForLedger(_ folder: String) -> AuditError {
        AuditError(.cannotWrite, "no-place-for-ledger", ["folder": folder])
    }
}
