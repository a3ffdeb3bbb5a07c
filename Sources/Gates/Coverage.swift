internal import AuditModel

/// Which statements speak about which file, found by the file's own name and its folders.
struct Coverage {
    private let statements: [LicenseEvidence]
    private var byTarget: [BytePath: [Int]] = [:]

    init(_ statements: [LicenseEvidence]) {
        self.statements = statements
        for (index, statement) in statements.enumerated() {
            for target in Self.targets(statement) { byTarget[target, default: []].append(index) }
        }
    }

    /// The statements about one file.
    func statements(about file: BytePath) -> [LicenseEvidence] {
        var indices: [Int] = byTarget[file] ?? []
        var folder = file
        while !folder.bytes.isEmpty {
            folder = folder.parent
            indices += byTarget[folder] ?? []
        }
        return Set(indices).sorted().map { statements[$0] }
    }

    /// Records of a file that the statements speak about: all of them, or those whose own field says something.
    func records(of file: SourceFacts.File) -> UInt64 {
        let about = statements(about: file.path)
        if about.contains(where: { !$0.isOfRecords }) { return file.records }
        let inFields = about.reduce(UInt64(0)) { sum, statement in
            let (total, isTooMuch) = sum.addingReportingOverflow(statement.records ?? 0)
            return isTooMuch ? .max : total
        }
        return Swift.min(inFields, file.records)
    }

    /// What the field of a file's records says, where nothing else speaks about the file; nil otherwise.
    func fieldValues(of file: BytePath) -> Set<String>? {
        let about = statements(about: file)
        guard !about.isEmpty, about.allSatisfy({ $0.origin == .recordField }) else { return nil }
        return Set(about.map(\.value))
    }

    /// The files and folders that a statement names.
    private static func targets(_ statement: LicenseEvidence) -> [BytePath] {
        // A field speaks for the records of its file, a file inside an archive for that archive.
        if statement.origin == .recordField || statement.member != nil { return [statement.path] }
        let folder = statement.path.parent
        return statement.covers.isEmpty ? [folder] : statement.covers.map { folder.appending($0.bytes) }
    }
}
