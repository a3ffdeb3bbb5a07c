package import AuditModel

/// Opens whatever a stored file holds: compressed streams, archives, archives inside archives.
///
/// What things are is decided by their first bytes. Nothing is ever written, and no name becomes a path.
package struct Unpacker {
    private let limits: Limits
    private let zipMembers: Range<Int>?

    /// - Parameter zipMembers: of a stored file that is a zip, the only members to go into.
    package init(limits: Limits, zipMembers: Range<Int>? = nil) {
        self.limits = limits
        self.zipMembers = zipMembers
    }

    /// Shows the visitor everything in a file; never fails: what cannot be read becomes a gap.
    ///
    /// - Parameters:
    ///   - file: freshly opened; the caller calls `finish` afterwards.
    ///   - name: the file's name.
    package func unpack(_ file: StoredFile, name: [UInt8], visitor: any UnpackVisitor) {
        unpack(file, access: file, name: name, visitor: visitor)
    }

    /// The same for bytes that come from elsewhere.
    ///
    /// - Parameters:
    ///   - source: the stored bytes in order.
    ///   - access: the same bytes at any place.
    package func unpack(
        _ source: any ByteSource, access: any RandomAccess, name: [UInt8], visitor: any UnpackVisitor
    ) {
        let run = UnpackRun(storedBytes: access.size, limits: limits, zipMembers: zipMembers, visitor: visitor)
        run.start(
            UnpackPlace(
                members: [], name: name, source: PeekableSource(source), access: access, storedBytes: access.size))
    }
}

extension StoredFile: RandomAccess {
    package var size: UInt64 { statusBefore.size }
}
