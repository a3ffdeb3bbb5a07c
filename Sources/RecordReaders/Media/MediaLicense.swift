internal import AuditModel

/// The license that a picture, sound, film or PDF inside a sample names itself.
enum MediaLicense {
    private static let formats = RecordFormats.all.compactMap { $0 as? any MediaFormat.Type }

    /// The value of the first field that is meant for a license; nil where there is none. Notices of copyright are not
    /// looked at: mostly they only name somebody.
    static func value(in bytes: ArraySlice<UInt8>) -> String? {
        guard let format = formats.first(where: { $0.hasSignature(bytes) }) else { return nil }
        var facts = MediaFacts()
        format.describe(MediaBytes(bytes), into: &facts)
        return facts.list.first { isLicense($0) }?.value
    }

    private static func isLicense(_ fact: ContainerFact) -> Bool {
        if fact.key == "xmp.rights.web-statement" || fact.key.hasSuffix(".copyright-url") {
            // The address of a license, not that of a photographer.
            return ["creativecommons.org/", "/licenses/", "/license"].contains { fact.value.contains($0) }
        }
        return fact.key.hasSuffix(".license") || fact.key.hasSuffix(".usage-terms")
            || fact.key.hasSuffix(".terms-of-use")
    }
}
