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

    /// Visits every selected record, in the order of locations.
    package func forEachRecord(_ selection: RecordSelection, _ visit: (RecordRow) -> Void) throws(AuditError) {
        let reader = try reader()
        let view = try view(reader)
        let finding = try selection.finding.map { id throws(AuditError) in try self.finding(id, view) }
        if let flag = selection.flag, !Self.flags.contains(flag) {
            throw AuditError.unknownFlag(flag, known: Self.flags)
        }
        let shards = try select(selection, finding, view)
        let filters = try filters(shards, selection, finding, reader)
        let byID = Dictionary(shards.map { ($0.row.id, $0) }, uniquingKeysWith: { first, _ in first })
        var observed = try RecordLicenses(reader)
        try reader.forEachRecord(inShards: shards.map(\.row.id)) { place, fingerprint throws(AuditError) in
            guard let shard = byID[place.shard], filters[place.shard]?(place.ordinal) ?? true else { return }
            visit(
                RecordRow(
                    location: shard.row.location.record(place.ordinal), fingerprint: fingerprint,
                    source: shard.source, license: view.source(shard.source ?? "")?.declaration.license?.value,
                    observedLicense: try observed.license(of: place)))
        }
    }

    /// Flags that this version sets.
    static let flags = ["empty", "malformed"]

    /// Locations of the first records of a finding.
    func firstLocations(of finding: Finding, limit: Int, _ view: DatasetView) throws(AuditError) -> [String] {
        let reader = try reader()
        var found: [String] = []
        try view.forEachShard(while: { shard throws(AuditError) in
            guard view.concerns(finding, shard) else { return true }
            let filter = try filter(shard, flag: nil, finding, reader)
            var ordinal: UInt64 = 0
            while ordinal < shard.records && found.count < limit {
                if filter?(ordinal) ?? true { found.append(shard.row.location.record(ordinal).printed) }
                ordinal += 1
            }
            return found.count < limit
        })
        return found
    }

    /// Which records of each shard are meant; a shard without a filter is meant as a whole.
    private func filters(
        _ shards: [BoundShard], _ selection: RecordSelection, _ finding: Finding?, _ reader: LedgerReader
    ) throws(AuditError) -> [Int64: (UInt64) -> Bool] {
        var filters: [Int64: (UInt64) -> Bool] = [:]
        for shard in shards { filters[shard.row.id] = try filter(shard, flag: selection.flag, finding, reader) }
        return filters
    }

    private func filter(
        _ shard: BoundShard, flag: String?, _ finding: Finding?, _ reader: LedgerReader
    ) throws(AuditError) -> ((UInt64) -> Bool)? {
        var tests: [(UInt64) -> Bool] = []
        if let flag {
            let ordinals = Set(try reader.flags(of: shard.row.id, name: flag))
            tests.append { ordinals.contains($0) }
        }
        let path = shard.row.location.path
        if let choice = finding?.choice, choice.values[path] != nil {
            let spans = try reader.spans(of: shard.row.id)
            let isMeant = spans.values.map { choice.contains($0["license"], in: path) }
            let indexes = RecordSpans.values(spans.packed, records: Int(clamping: shard.records)) ?? []
            tests.append { ordinal in
                guard ordinal < UInt64(indexes.count), let index = Int(exactly: indexes[Int(ordinal)]) else {
                    return true
                }
                return isMeant.indices.contains(index) ? isMeant[index] : choice.contains(nil, in: path)
            }
        }
        if tests.isEmpty { return nil }
        return { ordinal in tests.allSatisfy { $0(ordinal) } }
    }

    private func finding(_ id: String, _ view: DatasetView) throws(AuditError) -> Finding {
        let outcome = outcome(view)
        let findings = (outcome.findings + outcome.waived.map(\.finding)).filter {
            FindingID.of($0).hasPrefix(id.lowercased())
        }
        guard findings.count == 1, let finding = findings.first else { throw AuditError.noSuchFinding(id) }
        return finding
    }

    private func select(
        _ selection: RecordSelection, _ finding: Finding?, _ view: DatasetView
    ) throws(AuditError) -> [BoundShard] {
        if let id = selection.source, view.source(id) == nil { throw AuditError.noSuchSource(id) }
        return try view.shards { shard in
            shard.role == .data && (selection.source == nil || shard.source == selection.source)
                && finding.map { view.concerns($0, shard) } ?? true
        }
    }
}
