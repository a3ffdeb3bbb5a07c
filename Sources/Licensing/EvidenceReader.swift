package import AuditModel

/// Finds statements about licenses in files that are there to make them.
package enum EvidenceReader {
    /// The statements of one file, in the order of the file.
    ///
    /// - Parameters:
    ///   - name: the file's path below the audited folder.
    ///   - bytes: the start of the file.
    ///   - isWhole: whether `bytes` is all of it.
    package static func read(name: BytePath, bytes: [UInt8], isWhole: Bool) -> [LicenseEvidence] {
        examine(name: name, bytes: bytes, isWhole: isWhole).statements
    }

    /// The statements of one file, and gaps for metadata that is there but cannot be read.
    package static func examine(name: BytePath, bytes: [UInt8], isWhole: Bool) -> EvidenceReport {
        var report = EvidenceReport()
        let file = EvidenceFile(path: name, name: EvidenceFileName(name), bytes: bytes, isWhole: isWhole)
        if EvidenceNames.sidecarTarget(name) != nil {
            SidecarReader.read(file, into: &report)
        } else if file.name.isInLicensesFolder {
            // The texts of REUSE: which files they cover is said in sidecars and tags.
        } else if file.name.isDataPackage {
            DataPackageReader.read(file, into: &report)
        } else if file.name.isJSON {
            if DatasetInfoReader.mayBe(file.name.text) { DatasetInfoReader.read(file, into: &report) }
            if report.kind == nil { CroissantReader.read(file, into: &report) }
            if report.kind == nil, SPDXReader.mentions(bytes) { SPDXReader.read(file, into: &report) }
        } else if file.name.isLicense {
            LicenseFileReader.read(file, into: &report)
        } else if file.name.isCard || file.name.isNotice {
            CardReader.read(file, into: &report)
        }
        return report
    }

    /// Whether a JSON document describes a dataset in the Croissant vocabulary.
    ///
    /// - Parameter bytes: the document or its start.
    package static func isCroissant(_ bytes: [UInt8]) -> Bool { CroissantReader.document(bytes, isWhole: false) != nil }
}
