package import AuditModel

/// Which files may state a license, by their names alone.
package enum EvidenceNames {
    /// Whether a file of this name is there to say something about the data: license texts, notices, cards, READMEs,
    /// datasheets, data packages, sidecars and everything in a folder `LICENSES`.
    package static func isEvidence(path: BytePath) -> Bool {
        let kind = EvidenceFileName(path)
        return kind.isLicense || kind.isCard || kind.isNotice || kind.isDataPackage || kind.isInLicensesFolder
            || sidecarTarget(path) != nil
    }

    /// Whether `isEvidence` is worth asking: false only for names that say nothing; a folder `LICENSES` is not seen.
    package static func maySayEvidence(_ name: ArraySlice<UInt8>) -> Bool {
        for start in name.indices {
            let first = name[start] | 0x20
            guard starters.contains(first) else { continue }
            for word in words where word[0] == first && name.endIndex - start >= word.count {
                if zip(name[start...], word).allSatisfy({ $0 | 0x20 == $1 }) { return true }
            }
        }
        return false
    }

    /// A part of every word that makes a name one of evidence, in small letters.
    private static let words = ["licen", "copy", "readme", "data", "notice", "citation"].map { Array($0.utf8) }
    private static let starters = Set(words.map { $0[0] })

    /// Whether a file of this name may hold statements; for JSON only its content tells (`EvidenceReader.isCroissant`).
    package static func mayBeEvidence(_ path: BytePath) -> Bool {
        mayMatter(path) && (isEvidence(path: path) || EvidenceFileName(path).isJSON)
    }

    /// A quick look that lets nothing by: most names hold none of the words.
    private static func mayMatter(_ path: BytePath) -> Bool {
        let slash = path.bytes.lastIndex(of: UInt8(ascii: "/"))
        let name = path.bytes[(slash.map { $0 + 1 } ?? 0)...]
        return maySayEvidence(name) || path.bytes[..<(slash ?? 0)].suffix(8).elementsEqual("LICENSES".utf8)
            || name.suffix(7).map { $0 | 0x20 }.starts(with: ".jsonld".utf8)
            || name.suffix(5).map { $0 | 0x20 }.starts(with: ".json".utf8)
    }

    /// The file that a REUSE sidecar speaks about: `a/dog.jpg` for `a/dog.jpg.license`.
    package static func sidecarTarget(_ path: BytePath) -> BytePath? {
        let suffix = Array(".license".utf8)
        guard path.name.count > suffix.count, path.name.suffix(suffix.count).elementsEqual(suffix) else { return nil }
        return path.parent.appending(path.name.dropLast(suffix.count))
    }
}
