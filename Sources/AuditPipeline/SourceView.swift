import AuditModel
import LedgerStore

/// One source with its figures: what was declared, and what the scan counted.
package struct SourceView: Hashable, Sendable {
    package let declaration: SourceDeclaration
    package fileprivate(set) var shards: UInt64 = 0
    package fileprivate(set) var records: UInt64 = 0
    package fileprivate(set) var bytesStored: UInt64 = 0
    package fileprivate(set) var bytesDecoded: UInt64 = 0
    /// Unicode scalars of text contents; media and pointers add none.
    package fileprivate(set) var characters = CharacterCount()
    package fileprivate(set) var formats: [String: ScanDocument.FormatCount] = [:]
    package let evidence: [LicenseEvidence]

    init(_ declaration: SourceDeclaration, evidence: [LicenseEvidence]) {
        self.declaration = declaration
        self.evidence = evidence
    }

    mutating func add(_ shard: ShardFigures, _ role: ShardRole) {
        if shard.isFile, role == .data || role == .container { bytesStored += shard.size ?? 0 }
        guard role == .data else { return }
        shards += 1
        records += shard.records ?? 0
        bytesDecoded += shard.bytesDecoded
        characters.add(shard.characters, records: shard.records ?? 0)
        formats[shard.format.name, default: .init()].shards += 1
        formats[shard.format.name, default: .init()].records += shard.records ?? 0
    }
}

extension SourceView {
    /// The expressions that were observed, or the words as found where nobody knows them; sorted, each once.
    package var observedLicenses: [String] {
        Set(evidence.map { $0.expression ?? $0.value }).sorted()
    }
}
