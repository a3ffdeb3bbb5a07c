/// What a container says about itself: an encoding, a width, a title; metadata, never text of a record.
package struct ContainerFact: Hashable, Sendable, Codable {
    /// Lower case, words joined by hyphens; names of other vocabularies behind a prefix: `width`, `exif.copyright`.
    package let key: String
    /// At most `maxValueBytes` of UTF-8.
    package let value: String

    /// Longer values are cut at a character and end with `…`.
    package static let maxValueBytes = 256
    /// A shard keeps so many.
    package static let maxPerShard = 64

    package init(_ key: String, _ value: String) {
        self.key = key
        self.value = Self.cut(value)
    }

    private static func cut(_ value: String) -> String {
        guard value.utf8.count > maxValueBytes else { return value }
        let mark = "…"
        var kept = String.UnicodeScalarView()
        var room = maxValueBytes - mark.utf8.count
        for scalar in value.unicodeScalars {
            room -= UTF8.width(scalar)
            guard room >= 0 else { break }
            kept.append(scalar)
        }
        return String(kept) + mark
    }
}
