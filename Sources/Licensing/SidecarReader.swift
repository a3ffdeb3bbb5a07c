internal import AuditModel

/// `X.license` beside `X`: SPDX tags that speak about one file (REUSE Specification 3.3).
enum SidecarReader {
    static func read(_ file: EvidenceFile, into report: inout EvidenceReport) {
        guard let target = EvidenceNames.sidecarTarget(file.path) else { return }
        for tag in SPDXTag.all(in: TextLines(file.bytes)) {
            report.add(
                file.statement(
                    .sidecar, tag.reading, value: tag.value, line: tag.line, scope: .unspecified,
                    covers: [BytePath(target.name)]))
        }
    }
}
