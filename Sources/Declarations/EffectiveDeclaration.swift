package import AuditModel

/// What a source's declaration comes to, each value with the line that it stems from.
package enum EffectiveDeclaration {
    /// Where a value comes from.
    package enum Origin: String, Hashable, Sendable, CaseIterable {
        /// The source's own block.
        case source
        /// The `defaults:` of the manifest.
        case defaults
        /// Assay made it out of another key.
        case derived
    }

    /// One value.
    package struct Entry: Hashable, Sendable {
        /// `kind`, or `opt_out.policy` inside a nested block.
        package let key: String
        package let value: String
        /// 1-based line of the manifest; nil without one.
        package let line: Int?
        package let origin: Origin

        package init(key: String, value: String, line: Int?, origin: Origin) {
            self.key = key
            self.value = value
            self.line = line
            self.origin = origin
        }
    }

    /// The values of one source of a manifest: its own, then inherited ones, then derived ones.
    ///
    /// - Returns: nil when the manifest has no such source.
    /// - Throws: everything that is wrong in the manifest.
    package static func entries(
        ofSource id: String, manifest bytes: [UInt8], path: String
    ) throws(ManifestErrors) -> [Entry]? {
        let outline = try ManifestOutline.read(bytes, path: path)
        guard let block = outline.blocks.first(where: { $0.id == id }) else { return nil }
        let written = block.keys.flatMap { key -> [Entry] in
            guard let value = block.values[key] else { return [] }
            return Flattening.entries(value.node, under: key).map { entry in
                Entry(
                    key: entry.key, value: Shown.text(entry.text), line: entry.line,
                    origin: value.isInherited ? .defaults : .source)
            }
        }
        let known = Set(written.map(\.key))
        return written + derived(SourceBuilder.declaration(block)).filter { !known.contains($0.key) }
    }

    /// The values of a source that stands for a folder without a manifest: all of them derived.
    package static func entries(of source: SourceDeclaration) -> [Entry] { derived(source) }

    private static func derived(_ source: SourceDeclaration) -> [Entry] {
        let paths = source.paths.map(\.text.printed).joined(separator: ", ")
        let values: [(String, String?, Int?)] = [
            ("path", paths, source.line),
            ("authorization.kind", source.authorization?.value.rawValue, source.authorization?.line),
            ("license", source.license?.value, source.license?.line),
            ("adopt", source.adopted?.value.printed, source.adopted?.line),
            ("valid_from", source.validFrom?.value.text, source.validFrom?.line),
            ("valid_until", source.validUntil?.value.text, source.validUntil?.line),
            ("basis", source.lawfulBasis?.value, source.lawfulBasis?.line),
        ]
        return values.compactMap { key, value, line in
            value.map { Entry(key: key, value: $0, line: line, origin: .derived) }
        }
    }
}
