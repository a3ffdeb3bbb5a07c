internal import AuditModel

extension SourceFacts {
    /// The declaration with the license of an adopted card filled in.
    var declared: SourceDeclaration { declaration.adopting(evidence) }

    /// The statements that speak about the records: not those about code, and not a general license file or README
    /// beside one that is about the data. Strongest first.
    var statements: [LicenseEvidence] {
        let open = evidence.filter { subject(of: $0) != .code }
        let aboutData = open.filter { subject(of: $0) == .data && $0.origin != .recordField }
        let folders = Set(aboutData.map { Place($0) })
        let kept = open.filter { statement in
            let isGeneral = [.licenseFile, .readme].contains(statement.origin) && subject(of: statement) != .data
            return !isGeneral || !folders.contains(Place(statement))
        }
        return kept.sorted { left, right in
            (left.rank, left.path, left.member ?? "", left.line ?? 0)
                < (right.rank, right.path, right.member ?? "", right.line ?? 0)
        }
    }

    /// How many records the statements are about, and of which files.
    func reach(of statements: [LicenseEvidence]) -> Reach {
        // Nothing is about no file: there can be a million of them.
        guard !statements.isEmpty else { return Reach(records: 0, paths: [], values: [:], carry: true) }
        let coverage = Coverage(statements)
        var records: UInt64 = 0
        var paths: Set<BytePath> = []
        var values: [BytePath: Set<String>] = [:]
        for file in files where !coverage.statements(about: file.path).isEmpty {
            records += coverage.records(of: file)
            paths.insert(file.path)
            values[file.path] = coverage.fieldValues(of: file.path)
        }
        return Reach(records: records, paths: paths, values: values, carry: true)
    }

    /// The records that no statement is about.
    func rest(of statements: [LicenseEvidence]) -> Reach {
        let coverage = Coverage(statements)
        var records: UInt64 = 0
        var paths: Set<BytePath> = []
        var values: [BytePath: Set<String>] = [:]
        for file in files where coverage.records(of: file) < file.records {
            records += file.records - coverage.records(of: file)
            paths.insert(file.path)
            values[file.path] = coverage.fieldValues(of: file.path)
        }
        return Reach(records: records, paths: paths, values: values, carry: false)
    }

    /// What a statement is about: what the manifest says, else what the statement says.
    private func subject(of statement: LicenseEvidence) -> LicenseEvidence.Scope {
        let root = declaration.root
        guard statement.member == nil, root.contains(statement.path), statement.path != root else {
            return statement.scope
        }
        let name = statement.path.bytes.dropFirst(root.bytes.isEmpty ? 0 : root.bytes.count + 1)
        guard let subject = declaration.covers[BytePath(Array(name))] else { return statement.scope }
        return subject == "data" ? .data : .code
    }

    /// Where statements compete: one folder, or one archive.
    private struct Place: Hashable {
        let folder: BytePath
        let archive: BytePath?

        init(_ statement: LicenseEvidence) {
            folder = statement.path.parent
            archive = statement.member == nil ? nil : statement.path
        }
    }
}

extension LicenseEvidence {
    /// 0 for the strongest origin.
    fileprivate var rank: Int {
        switch origin {
        case .sidecar: 0
        case .card: 1
        case .croissant: 2
        case .datapackage: 3
        case .metadata: 4
        case .licenseFile: 5
        case .readme: 6
        case .embedded: 7
        case .recordField: 8
        }
    }

    /// The statement as a finding shows it.
    var observed: Finding.Observed {
        let value =
            expression.map { Message("observed.license", ["license": $0]) }
            ?? Message("observed.\(state.rawValue)", ["value": value])
        return Finding.Observed(
            value: value, origin: origin.rawValue, location: place + (line.map { ":\($0)" } ?? ""))
    }
}
