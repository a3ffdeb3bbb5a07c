package import AuditModel
import FoundationEssentials
import GRDB
internal import SystemCalls

/// Finds out whether a ledger still says what was written into it.
package enum LedgerVerifier {
    /// Names of the levels, 1 to 4.
    package static let levelNames = ["structure", "log", "index", "anchor"]

    /// Checks a ledger, which this process must not have open; changes nothing.
    ///
    /// - Parameters:
    ///   - levels: which of the levels 1 (structure), 2 (entry log) and 3 (derived tables and records) to run.
    ///   - temporaryFolder: where level 3 rebuilds the derived tables: about the ledger's size without its records.
    ///   - checkpoint: a note's text that was kept elsewhere; every entry it covers must still be there.
    /// - Throws: there is no file, it is not a ledger, the text is no note, the temporary folder cannot be used.
    package static func verify(
        _ path: String, levels: ClosedRange<Int>, temporaryFolder: String, checkpoint: String? = nil
    ) throws(AuditError) -> VerifyReport {
        let note = checkpoint.flatMap { CheckpointNote($0) }
        if checkpoint != nil && note == nil { throw AuditError(.usage, "not-a-checkpoint") }
        let header = try LedgerFileHeader(path)
        if let failure = header.failure { return report([failure], nil) }
        let queue: DatabaseQueue
        do {
            queue = try LedgerConnection.readOnly(path)
        } catch {
            if error.kind == .cannotWrite { throw error }
            return report([VerifyFailure.outcome(of: AuditError.ledger(error, path))], nil)
        }
        let structure = try StructureCheck.run(queue, path)
        guard structure.result == .pass else { return report([structure], nil) }
        var outcomes = [levels.contains(1) ? structure : .notChecked("not-asked")]
        let wanted = Set(note.map { [$0.size] } ?? [])
        let log = outcome { try queue.read { db in try LogCheck(db, rootsAt: wanted) } }
        outcomes.append(levels.contains(2) || log.outcome.result == .fail ? log.outcome : .notChecked("not-asked"))
        guard let checked = log.value else { return report(outcomes, nil) }
        if levels.contains(3) {
            outcomes.append(try index(queue, path, temporaryFolder))
        } else {
            outcomes.append(.notChecked("not-asked"))
        }
        outcomes.append(note.map { checked.compare($0) } ?? .notChecked("anchor-none"))
        return report(outcomes, checked.entries)
    }

    private static func outcome(_ check: () throws -> LogCheck) -> (value: LogCheck?, outcome: LevelOutcome) {
        do {
            let value = try check()
            return (value, value.outcome)
        } catch {
            return (nil, VerifyFailure.outcome(of: error))
        }
    }

    private static func index(
        _ queue: DatabaseQueue, _ path: String, _ folder: String
    ) throws(AuditError) -> LevelOutcome {
        let scratch = "\(folder)/assay-verify-\(UUID().uuidString.lowercased()).sqlite"
        defer { try? FileSystem.remove(scratch) }
        let rebuilt = try LedgerConnection.scratch(scratch)
        defer { try? rebuilt.close() }
        do {
            return try queue.read { db in try rebuilt.write { copy in try IndexCheck(db, copy).run() } }
        } catch {
            return VerifyFailure.outcome(of: error)
        }
    }

    /// Levels that were not reached are said to be so; the first failure gives the verdict.
    private static func report(_ outcomes: [LevelOutcome], _ entries: UInt64?) -> VerifyReport {
        let missing = levelNames.count - outcomes.count
        let all = outcomes + [LevelOutcome](repeating: .notChecked("not-reached"), count: missing)
        let good: VerifyReport.Verdict = all.last?.result == .pass ? .intact : .unanchored
        return VerifyReport(
            verdict: all.compactMap(\.verdict).first ?? good,
            levels: zip(levelNames, all).map { $1.level($0) }, entries: entries)
    }
}
