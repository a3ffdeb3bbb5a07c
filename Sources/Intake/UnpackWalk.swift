internal import AuditModel
internal import LibArchive

/// The bookkeeping of one archive: members counted, names told apart, gaps reported.
struct UnpackWalk {
    private let archive: [MemberName]
    private let visitor: any UnpackVisitor
    private let limits: Limits
    private var names = ArchiveNames()
    private var tally: UnpackTally
    private var found = 0
    private var count = 0
    /// Of the names of members that are looked at together; kept for its memory.
    private var hashes: [UInt64] = []

    init(archive: [MemberName], visitor: any UnpackVisitor, limits: Limits) {
        self.archive = archive
        self.visitor = visitor
        self.limits = limits
        tally = UnpackTally(visitor: visitor, archive: archive)
    }

    /// Whether one more member may be looked at; says so once when not.
    mutating func admits(_ kind: ArchiveMember.Kind) -> Bool {
        found += 1
        if found > limits.maxMembers {
            visitor.gap(UnpackGap.members(limit: limits.maxMembers), members: archive)
            return false
        }
        if kind != .directory { count += 1 }
        return true
    }

    /// The name under which a member's content is to be read; nil, with a gap, when it is not to be.
    mutating func accept(_ member: ArchiveMember) -> MemberName? {
        if member.kind == .directory { return nil }
        // Without a name a member would look like its archive.
        let isNameless = member.path?.isEmpty ?? true
        let path = isNameless ? Array("?".utf8) : member.path ?? []
        guard path.count <= limits.maxNameBytes else {
            visitor.gap(UnpackGap.nameLength(path.count, limit: limits.maxNameBytes), members: archive)
            return nil
        }
        let name = names.name(path)
        if isNameless { tally.report(UnpackGap.nameless, member: name) }
        if ArchiveNames.isHazardous(path) { tally.report(UnpackGap.hazardousName, member: name) }
        if member.isDefective { tally.report(UnpackGap.defect, member: name) }
        if let gap = unread(member) {
            tally.report(gap, member: name)
            return nil
        }
        return name
    }

    /// Takes regular members under names that need no gap and that no other has, up to the first of another kind.
    ///
    /// - Returns: how many were taken.
    mutating func acceptPlain(_ bytes: [UInt8], _ members: ArraySlice<WholeMember>) -> Int {
        hashes.removeAll(keepingCapacity: true)
        for member in members.prefix(max(limits.maxMembers - found, 0)) {
            guard member.name.count <= limits.maxNameBytes, !ArchiveNames.mayBeHazardous(bytes, member.name) else {
                break
            }
            hashes.append(KeyedHash.hash(bytes, member.name))
        }
        let accepted = names.note(hashes)
        found += accepted
        count += accepted
        return accepted
    }

    /// Why a member's content is not read; nil when it is.
    private func unread(_ member: ArchiveMember) -> Gap? {
        switch member.kind {
        case .link: UnpackGap.link
        case .special: UnpackGap.special
        case .directory, .regular: member.isEncrypted ? UnpackGap.encrypted : nil
        }
    }

    mutating func report(_ gap: Gap, member: MemberName) { tally.report(gap, member: member) }

    /// Tells the visitor that the archive is done.
    func finish() {
        tally.finish()
        if names.repeated > 0 { visitor.gap(UnpackGap.repeated(names.repeated), members: archive) }
        visitor.archiveEnded(archive, memberCount: count)
    }
}
