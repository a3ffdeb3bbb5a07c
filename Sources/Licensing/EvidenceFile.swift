internal import AuditModel

/// A file that may hold statements, and how its readers make them.
struct EvidenceFile {
    let path: BytePath
    let name: EvidenceFileName
    let bytes: [UInt8]
    let isWhole: Bool

    /// A statement of this file.
    ///
    /// - Parameter value: the words as found; made safe here.
    func statement(
        _ origin: LicenseEvidence.Origin, _ reading: LicenseReading, value: some StringProtocol, line: Int?,
        scope: LicenseEvidence.Scope? = nil, covers: [BytePath] = []
    ) -> LicenseEvidence {
        LicenseEvidence(
            path: path, line: line, origin: origin, state: reading.state, value: ShownText.of(value),
            expression: reading.expression?.description, scope: scope ?? name.scope, covers: covers)
    }
}
