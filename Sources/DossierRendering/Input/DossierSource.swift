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
    /// Whether any file of the source was seen; gates say nothing of one that was not.
    package var isSeen = true

    package init(declaration: SourceDeclaration) { self.declaration = declaration }

    package var id: String { declaration.id }

    /// What the gates say: a key of the catalogue.
    var verdictKey: String {
        if !isSeen { return "dossier.state.not-checked" }
        return passes ? "dossier.gates.hold" : "dossier.gates.fail"
    }

    /// Whether anybody said on what ground the source may be used.
    var hasAuthorization: Bool {
        let ground = declaration.authorization?.value
        let isNamed = ground != nil && ground != AuthorizationKind.unknown && ground != AuthorizationKind.none
        return isNamed || declaration.restsOnLog || declaration.contract != nil
            || (declaration.license.map { $0.value != "unknown" } ?? false)
    }
}
