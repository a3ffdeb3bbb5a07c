import AuditModel
import Gates
import LedgerStore

extension Audit {
    /// Records by finding, flag or source, in the order of their locations.
    package func records(_ selection: RecordSelection, limit: Int) throws(AuditError) -> Listing {
        var rows: [RecordRow] = []
        var total: UInt64 = 0
        try forEachRecord(selection) { row in
            total += 1
            if rows.count < limit { rows.append(row) }
        }
        return Listings.records(rows, total: total)
    }

    /// Visits every selected record, shard by shard in the order of locations.
    package func forEachRecord(_ selection: RecordSelection, _ visit: (RecordRow) -> Void) throws(AuditError) {
        let reader = try reader()
        let view = try DatasetView(reader, manifest: manifest, policy: policy, today: settings.today)
        let shards = try select(selection, view)
        for shard in shards {
            let wanted = try selection.flag.map { flag throws(AuditError) in
                Set(try reader.flags(of: shard.row.id, name: flag))
            }
            if wanted?.isEmpty == true { continue }
            let license = view.source(shard.source ?? "")?.declaration.license?.value
            try reader.forEachRecord(ofShards: [shard.row.id]) { place, fingerprint in
                guard wanted?.contains(place.ordinal) ?? true else { return }
                visit(
                    RecordRow(
                        location: shard.row.location.record(place.ordinal), fingerprint: fingerprint,
                        source: shard.source, license: license))
            }
        }
    }

    private func select(_ selection: RecordSelection, _ view: DatasetView) throws(AuditError) -> [BoundShard] {
        var shards = view.shards.filter { $0.role == .data }
        if let id = selection.source {
            guard view.source(id) != nil else { throw AuditError.noSuchSource(id) }
            shards = shards.filter { $0.source == id }
        }
        if let id = selection.finding {
            let outcome = outcome(view)
            let findings = (outcome.findings + outcome.waived.map(\.finding)).filter {
                FindingID.of($0).hasPrefix(id.lowercased())
            }
            guard findings.count == 1, let finding = findings.first else { throw AuditError.noSuchFinding(id) }
            shards = shards.filter { view.concerns(finding, $0) }
        }
        return shards
    }
}
