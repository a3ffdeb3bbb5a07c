package import AuditModel

/// Is shown everything that a stored file holds, in the order of its bytes.
///
/// Each fault is reported once for each place that it cuts short: to the reader of a leaf by `leaf.source.read`, to
/// `gap` for everything else. A fault that ends an archive is reported for the archive too.
package protocol UnpackVisitor: AnyObject {
    /// An archive was found.
    ///
    /// - Parameter members: the way to it; empty when the stored file itself is the archive.
    func archiveBegan(_ format: ShardFormat, members: [MemberName])

    /// The decoded bytes of a stored file or a member that is itself no archive.
    ///
    /// The visitor reads `leaf.source` during this call; what it leaves is skipped.
    func leaf(_ leaf: Leaf)

    /// Whether members that are in memory as a whole come by `wholeMembers` rather than `leaf`.
    var takesWholeMembers: Bool { get }

    /// Members of the innermost archive that are themselves no archives, and of which there is nothing more to say.
    ///
    /// - Parameters:
    ///   - bytes: to be looked at during this call only.
    ///   - members: in stored order, not empty; no other member of the archive has had their names.
    func wholeMembers(_ bytes: [UInt8], _ members: ArraySlice<WholeMember>)

    /// An archive has been gone through; follows every `archiveBegan`.
    ///
    /// - Parameter memberCount: members that were found, folders left out.
    func archiveEnded(_ members: [MemberName], memberCount: Int)

    /// Something was not read.
    ///
    /// - Parameter members: the way to the member concerned; empty for the stored file.
    func gap(_ gap: Gap, members: [MemberName])
}

extension UnpackVisitor {
    package var takesWholeMembers: Bool { false }

    package func wholeMembers(_ bytes: [UInt8], _ members: ArraySlice<WholeMember>) {}
}
