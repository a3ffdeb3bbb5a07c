internal import AuditModel

/// What the library `datasets` writes beside data that it stores, and MosaicML Streaming beside its shards.
///
/// Source: https://huggingface.co/docs/datasets/package_reference/main_classes (`DatasetInfo`), and the files written by
/// `save_to_disk` and by `MDSWriter`.
enum DatasetInfoReader {
    /// Whether a name is one of those files; only the content tells whether it is one.
    static func mayBe(_ name: String) -> Bool { readers[name] != nil }

    static func read(_ file: EvidenceFile, into report: inout EvidenceReport) {
        guard let read = readers[file.name.text] else { return }
        do {
            let document = try MetadataJSON.read(file.bytes, isWhole: file.isWhole)
            read(document, file, &report)
            if report.kind != nil, !file.isWhole { report.add(.evidenceCut(bytes: file.bytes.count)) }
        } catch {
            // `index.json` and `state.json` are names that anything may have.
            if file.name.text.hasPrefix("dataset_") { report.add(.metadataJSON(line: error.line)) }
        }
    }

    private typealias Read = @Sendable (MetadataNode, EvidenceFile, inout EvidenceReport) -> Void

    private static let readers: [String: Read] = [
        "dataset_info.json": { readInfo($0, $1, &$2) },
        "dataset_infos.json": { document, file, report in
            for configuration in document.members { readInfo(configuration.value, file, &report) }
        },
        "dataset_dict.json": { document, _, report in
            guard !document.values("splits").isEmpty else { return }
            report.kind = .storage
            report.metadata.add(.form, "datasets DatasetDict")
            report.metadata.add(.split, document.values("splits"))
        },
        "state.json": { document, _, report in readState(document, &report) },
        "index.json": { document, _, report in readShards(document, &report) },
    ]

    private static func readInfo(_ info: MetadataNode, _ file: EvidenceFile, _ report: inout EvidenceReport) {
        let marks = ["features", "splits", "citation", "builder_name", "dataset_size", "download_checksums"]
        guard !info.values(anyOf: marks).isEmpty else { return }
        report.kind = .storage
        report.metadata.add(.form, "datasets DatasetInfo")
        for license in info.values("license").flatMap(\.texts) where !ASCIIText.trimmed(license.text).isEmpty {
            let reading = LicenseIdentifiers.read(license.text)
            report.add(file.statement(.metadata, reading, value: license.text, line: license.line, scope: .data))
        }
        report.metadata.add(.name, Array(info.values(anyOf: ["dataset_name", "builder_name"]).prefix(1)))
        report.metadata.add(.url, info.values("homepage"))
        report.metadata.add(.citation, info.values("citation"))
        report.metadata.add(
            .version, info.values("version").flatMap { $0.members.isEmpty ? [$0] : $0.values("version_str") })
        report.metadata.add(.bytes, info.values("dataset_size"))
        addSplits(info, &report)
        for file in info.values("download_checksums").flatMap(\.members) {
            let checksum = file.value.values("checksum").first?.scalar.map { " sha256:" + $0 } ?? ""
            let bytes = file.value.values("num_bytes").first?.scalar.map { " \($0) B" } ?? ""
            report.metadata.add(.file, file.key + checksum + bytes)
        }
    }

    /// The splits of a `dataset_info`, a mapping in JSON and a list in a card.
    static func addSplits(_ info: MetadataNode, _ report: inout EvidenceReport) {
        let configuration = info.values("config_name").first?.scalar.map { $0 + "/" } ?? ""
        let stored = info.values("splits").flatMap(\.elements)
        let splits = stored.flatMap { $0.values("name").isEmpty ? $0.members.map(\.value) : [$0] }
        var total: UInt64? = splits.isEmpty ? nil : 0
        for split in splits {
            guard let name = split.values("name").first?.scalar else { continue }
            let records = split.values("num_examples").first?.scalar
            let bytes = split.values("num_bytes").first?.scalar
            let counts = [records.map { "\($0) records" }, bytes.map { "\($0) bytes" }].compactMap { $0 }
            total = total.flatMap { sum in records.flatMap { UInt64($0) }.map { sum &+ $0 } }
            report.metadata.add(
                .split, counts.isEmpty ? name : "\(configuration)\(name): \(counts.joined(separator: ", "))")
        }
        if let total { report.metadata.add(.records, "\(total)") }
    }

    private static func readState(_ state: MetadataNode, _ report: inout EvidenceReport) {
        guard !state.values("_fingerprint").isEmpty, !state.values("_data_files").isEmpty else { return }
        report.kind = .storage
        report.metadata.add(.form, "datasets Dataset")
        report.metadata.add(.split, state.values("_split"))
        for file in state.values("_data_files").flatMap(\.elements) {
            report.metadata.add(.file, file.values("filename"))
        }
    }

    private static func readShards(_ index: MetadataNode, _ report: inout EvidenceReport) {
        let shards = index.values("shards").flatMap(\.elements)
        guard !shards.isEmpty, shards.allSatisfy({ !$0.values("samples").isEmpty && !$0.values("raw_data").isEmpty })
        else { return }
        report.kind = .storage
        report.metadata.add(.form, "MosaicML Streaming " + (index.values("version").first?.scalar ?? ""))
        let samples = shards.map { $0.values("samples").first?.scalar.flatMap { UInt64($0) } }
        if samples.allSatisfy({ $0 != nil }) {
            report.metadata.add(.records, "\(samples.reduce(0) { $0 &+ ($1 ?? 0) })")
        }
        for shard in shards {
            guard let data = shard.values("raw_data").first, let name = data.values("basename").first?.scalar else {
                continue
            }
            let hashes = data.values("hashes").flatMap(\.members).compactMap { hash in
                hash.value.scalar.map { "\(hash.key):\($0)" }
            }
            let bytes = data.values("bytes").first?.scalar.map { ["\($0) B"] } ?? []
            report.metadata.add(.file, ([name] + hashes + bytes).joined(separator: " "))
        }
    }
}
