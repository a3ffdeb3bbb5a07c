import AuditModel

/// One source: what was declared about it beside what the scan observed.
package struct DossierSource: Hashable, Sendable {
    package let declaration: SourceDeclaration
    /// License statements that were found in the data.
    package var evidence: [LicenseEvidence] = []
    package var shards: UInt64 = 0
    package var records: UInt64 = 0
    package var bytesStored: UInt64 = 0
    package var bytesDecoded: UInt64 = 0
    /// Unicode scalars of the content; nil when they were not counted.
    package var characters: UInt64?
    /// Records of the shards that hold text, in which characters were counted.
    package var textRecords: UInt64 = 0
    /// By format name.
    package var formats: [String: DossierFormat] = [:]
    /// Whether no gate failed for the source.
    package var passes = true

    package init(declaration: SourceDeclaration) { self.declaration = declaration }

    package var id: String { declaration.id }

    /// Whether anybody said on what ground the source may be used.
    var hasAuthorization: Bool {
        let ground = declaration.authorization?.value
        let isNamed = ground != nil && ground != AuthorizationKind.unknown && ground != AuthorizationKind.none
        return isNamed || declaration.contract != nil || (declaration.license.map { $0.value != "unknown" } ?? false)
    }
}
