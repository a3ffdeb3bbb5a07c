/// Everything known about one source when the gates run: declared beside observed, never merged.
package struct SourceFacts: Hashable, Sendable {
    /// One file of the source that holds records, and what covers it.
    package struct File: Hashable, Sendable {
        package let path: BytePath
        package let records: UInt64

        package init(path: BytePath, records: UInt64) {
            self.path = path
            self.records = records
        }
    }

    package let declaration: SourceDeclaration
    package let files: FileRecords
    /// Statements found in the source's folder or below.
    package let evidence: [LicenseEvidence]
    /// Files that the declaration names as proof: present with a digest, or missing.
    package let namedEvidence: [BytePath: SHA256Value?]

    package init(
        declaration: SourceDeclaration, files: FileRecords, evidence: [LicenseEvidence],
        namedEvidence: [BytePath: SHA256Value?]
    ) {
        self.declaration = declaration
        self.files = files
        self.evidence = evidence
        self.namedEvidence = namedEvidence
    }

    package init(
        declaration: SourceDeclaration, files: [File], evidence: [LicenseEvidence],
        namedEvidence: [BytePath: SHA256Value?]
    ) {
        self.init(
            declaration: declaration, files: FileRecords(files), evidence: evidence, namedEvidence: namedEvidence)
    }

    package var records: UInt64 { files.total }

    /// The statements that cover one file.
    package func evidence(covering path: BytePath) -> [LicenseEvidence] {
        evidence.filter { statement in
            statement.covers.isEmpty
                ? statement.path.parent.contains(path)
                : statement.covers.contains { statement.path.parent.appending($0.bytes).contains(path) }
        }
    }
}
