/// Where every stored byte below the scanned folders went.
package struct DossierByteAccount: Hashable, Sendable {
    /// Read as data.
    package var read = DossierVolume.none
    /// License, card, manifest and similar files that speak about the data.
    package var evidence = DossierVolume.none
    /// Left out by the manifest, with a reason.
    package var excluded = DossierVolume.none
    /// Further names of files that were read under another name.
    package var aliases = DossierVolume.none
    /// Stand-ins for bytes that are elsewhere.
    package var pointers = DossierVolume.none
    /// Not read: see the gaps.
    package var unread = DossierVolume.none
    /// Left out by the built-in rules.
    package var ignored = DossierVolume.none
    /// Everything that was found below the scanned folders.
    package var total = DossierVolume.none

    package init() {}

    /// The parts by name, in the order in which they are shown.
    var parts: [(name: String, volume: DossierVolume)] {
        [
            ("read", read), ("evidence", evidence), ("excluded", excluded), ("ignored", ignored),
            ("aliases", aliases), ("pointers", pointers), ("unread", unread),
        ]
    }

    /// Bytes of the total that no part claims.
    var unclaimedBytes: UInt64 {
        let claimed = parts.reduce(UInt64(0)) { $0.addingOrMax($1.volume.bytes) }
        return total.bytes > claimed ? total.bytes - claimed : 0
    }

    /// Files of the total that no part claims.
    var unclaimedFiles: UInt64 {
        let claimed = parts.reduce(UInt64(0)) { $0.addingOrMax($1.volume.files) }
        return total.files > claimed ? total.files - claimed : 0
    }
}
