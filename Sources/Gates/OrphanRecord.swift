package import AuditModel

/// G01: every record belongs to a source; one finding per folder of files that no source covers.
package enum OrphanRecord: Gate {
    package static let id = "G01"
    package static let name = "orphan-record"
    package static let clause = "Interim Measures Art. 7(1) 合法来源"
    package static let certainty = "P"
    package static let canBeWaived = true

    /// What stands in place of a source id.
    package static let noSource = "-"

    package static func findings(_ facts: AuditFacts) -> [Finding] {
        // Without a manifest the sources are made from the folders, so nothing can be left over.
        guard facts.manifest.path != nil else { return [] }
        return Dictionary(grouping: facts.orphans) { folder(of: $0.path) }
            .sorted { $0.key < $1.key }.map { finding($0.key, $0.value) }
    }

    private static func folder(of path: BytePath) -> BytePath {
        let names = path.components
        return names.count > 1 ? BytePath(Array(names[0])) : .root
    }

    private static func finding(_ folder: BytePath, _ files: [SourceFacts.File]) -> Finding {
        let records = files.reduce(UInt64(0)) { $0 + $1.records }
        let name = folder == .root ? "." : folder.printed
        let values = ["folder": name, "files": Grouped.text(UInt64(files.count))]
        return Finding(
            gate: id, level: records > 0 ? .error : .warning, source: noSource, subject: name, line: nil,
            records: records, declared: Message("declared.no-source"),
            observed: observed(files), message: .counting(records, "finding.G01", values),
            fix: Message(folder == .root ? "fix.G01.root" : "fix.G01", values), clause: clause, certainty: certainty,
            paths: Set(files.map(\.path)))
    }

    private static func observed(_ files: [SourceFacts.File]) -> [Finding.Observed] {
        files.sorted { $0.path < $1.path }.prefix(maxObserved).map { file in
            Finding.Observed(
                value: .counting(file.records, "observed.records"), origin: "scan", location: file.path.printed)
        }
    }
}
