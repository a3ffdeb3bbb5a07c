package import AuditModel

/// Ranges of a zip file's members, so that several readers can take them at once.
package enum ZipParts {
    /// Where the list of members can be cut.
    ///
    /// Only a file without any fault is cut: faults are told by whoever sees all of it.
    /// - Parameters:
    ///   - name: of the file; a document that is stored as a zip is no archive.
    ///   - partBytes: stored bytes of the members of a part, at least.
    /// - Returns: numbers of members, ascending, with the stored bytes in front of each; nil when the file is to be
    ///   read in one piece.
    package static func cuts(
        _ access: any RandomAccess, name: [UInt8], limits: Limits, partBytes: UInt64
    ) -> [(member: Int, stored: UInt64)]? {
        let name = CompressionSuffix.stripped(name)
        guard !ContainerName.isDocument(name), ContainerName.volume(name) == nil,
            let structure = try? ZipStructure(access, limits: limits), structure.gaps.isEmpty,
            structure.entries.count <= limits.maxMembers
        else { return nil }
        var names: Set<[UInt8]> = []
        var cuts: [(member: Int, stored: UInt64)] = []
        var total: UInt64 = 0
        var last: UInt64 = 0
        for (number, entry) in structure.entries.enumerated() {
            guard isPlain(entry), names.insert(entry.name).inserted else { return nil }
            if total - last >= partBytes {
                cuts.append((number, total))
                last = total
            }
            let (sum, overflow) = total.addingReportingOverflow(entry.storedBytes)
            guard !overflow, sum <= access.size else { return nil }
            total = sum
        }
        return cuts.last.map { $0.stored < total } == true ? cuts : nil
    }

    private static func isPlain(_ entry: ZipEntry) -> Bool {
        entry.kind == .directory || (entry.kind == .regular && !entry.isEncrypted && entry.data != nil)
    }
}
