/// What names say about containers; only asked where bytes leave a choice.
enum ContainerName {
    private static let documents = [
        ".docx", ".docm", ".xlsx", ".xlsm", ".pptx", ".pptm", ".odt", ".ods", ".odp", ".odg", ".epub",
    ].map { Array($0.utf8) }

    private static let zips = [".zip", ".jar", ".npz", ".whl", ".apk"].map { Array($0.utf8) }

    private static let unreadable = named("lzma", "br", "lzo", "lz", "z", "rar", "cab", "iso", "arj", "lzh")
    private static let archives = named("tar", "zip", "7z")

    /// Endings of names that speak of containers or of what is none.
    static let endings = unreadable.map(\.ending) + archives.map(\.ending) + zips

    private static func named(_ names: String...) -> [(name: String, ending: [UInt8])] {
        names.map { ($0, Array(".\($0)".utf8)) }
    }

    /// Whether a zip file of this name is one document rather than an archive.
    static func isDocument(_ name: [UInt8]) -> Bool {
        documents.contains { CompressionSuffix.ends(name, with: $0) }
    }

    /// Whether the name announces a zip file that is an archive.
    static func isZip(_ name: [UInt8]) -> Bool { zips.contains { CompressionSuffix.ends(name, with: $0) } }

    /// The format of an archive that is split over several files: `a.7z.001`, `a.zip.002`, `a.z01`; nil for others.
    static func volume(_ name: [UInt8]) -> String? {
        guard name.last.map(isDigit) == true else { return nil }
        let parts = name.split(separator: UInt8(ascii: "."))
        guard let last = parts.last, parts.count >= 2 else { return nil }
        if last.count == 3, last.first == UInt8(ascii: "z"), last.dropFirst().allSatisfy(isDigit) { return "zip" }
        guard parts.count >= 3, last.count == 3, last.allSatisfy(isDigit) else { return nil }
        return ["7z", "zip", "rar"].first { parts[parts.count - 2].elementsEqual($0.utf8) }
    }

    /// The compression or container that a name announces and that is not read; only for bytes that are no text.
    static func unsupported(_ name: [UInt8], head: ArraySlice<UInt8>) -> String? {
        guard let format = unreadable.first(where: { CompressionSuffix.ends(name, with: $0.ending) }),
            head.contains(where: { $0 < 9 })
        else { return nil }
        return format.name
    }

    /// The archive that a name announces.
    static func archive(_ name: [UInt8]) -> String? {
        archives.first { CompressionSuffix.ends(name, with: $0.ending) }?.name
    }

    /// The container that a name announces and that no empty file can be; nil for other names.
    ///
    /// - Parameter isDecoded: whether compressions have been taken off, so that the name has kept its word for them.
    static func promised(by name: [UInt8], isDecoded: Bool) -> String? {
        if !isDecoded, let compression = CompressionSuffix.announced(by: name) { return compression }
        let stripped = CompressionSuffix.stripped(name)
        if isZip(stripped) { return "zip" }
        if let document = documents.first(where: { CompressionSuffix.ends(stripped, with: $0) }) {
            return String(decoding: document.dropFirst(), as: UTF8.self)
        }
        return (archives + unreadable).first { CompressionSuffix.ends(stripped, with: $0.ending) }?.name
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
