import AuditModel
import Licensing
import Testing

/// What publishers' metadata says besides the license.
struct PublisherMetadataTests {
    private func report(_ path: String, _ text: String) -> EvidenceReport {
        EvidenceReader.examine(name: BytePath(path), bytes: Array(text.utf8), isWhole: true)
    }

    // MARK: Gold of others

    @Test(arguments: ["hf-canonical", "huggingface_hub"])
    func `real cards say the languages, sources and annotators that an independent reader found`(
        collection: String
    ) throws {
        guard ReferenceData.folder != nil else { return }
        let cards = try #require(ReferenceData.expected?.gold.cards["conformance/cards/" + collection])
        for (name, card) in cards {
            let bytes = ReferenceData.bytes("conformance/cards/\(collection)/\(name)")
            let found = EvidenceReader.examine(name: BytePath("README.md"), bytes: bytes, isWhole: true).metadata
            guard card.front_matter == "ok" else { continue }
            #expect(found[.language] == card.language?.values ?? [], "\(name)")
            #expect(found[.sourceDataset] == card.source_datasets ?? [], "\(name)")
            #expect(found[.annotationCreator] == card.annotations_creators ?? [], "\(name)")
            #expect(found.facts.count <= ContainerFact.maxPerShard, "\(name)")
            let languages = found.facts.filter { $0.key == "publisher.language" }.map(\.value)
            #expect(languages.joined(separator: ", ") == found[.language].joined(separator: ", "), "\(name)")
        }
    }

    @Test func `real Croissant documents state their names and record sets`() throws {
        guard ReferenceData.folder != nil else { return }
        for (folder, documents) in try #require(ReferenceData.expected?.gold.croissant) {
            for (name, document) in documents {
                let bytes = ReferenceData.bytes(folder + "/" + name)
                let found = EvidenceReader.examine(name: BytePath("metadata.json"), bytes: bytes, isWhole: true)
                #expect(found.kind == .dataset && found.gaps.isEmpty, "\(name)")
                #expect(found.metadata[.name] == [document.name].compactMap { $0 }, "\(name)")
                #expect(found.metadata[.recordSet] == document.recordSets, "\(name)")
                #expect(found.metadata[.form] == ["Croissant http://mlcommons.org/croissant/1.0"], "\(name)")
            }
        }
    }

    /// What the reference implementation refuses for reasons that need no data: all but three of its samples.
    @Test(
        arguments: [
            ("distribution_bad_contained_in", "containedIn"), ("distribution_bad_id", "@id"),
            ("distribution_bad_type", "@type"), ("distribution_missing_encoding_format", "encodingFormat"),
            ("distribution_missing_property_content_url", "contentUrl"), ("metadata_bad_type", "@type"),
            ("mlfield_bad_source", "source"), ("mlfield_bad_type", "@type"), ("recordset_bad_type", "@type"),
        ])
    func `Croissant that breaks its own rules is a gap that names the place`(sample: String, property: String) {
        guard ReferenceData.folder != nil else { return }
        let bytes = ReferenceData.bytes("conformance/croissant/invalid-1.0/\(sample)/metadata.json")
        let gaps = EvidenceReader.examine(name: BytePath("metadata.json"), bytes: bytes, isWhole: true).gaps
        #expect(gaps.map(\.reason.key) == ["gap.croissant-broken"])
        #expect(gaps.first?.reason.values["places"]?.hasSuffix("/" + property) == true, "\(gaps)")
    }

    // MARK: Croissant

    private static let person = #"{"@type": "Person", "name": "Ada"}"#

    @Test(
        arguments: [
            #"{"@context": {"@vocab": "https://schema.org/", "ml": "http://mlcommons.org/schema/"}, "@type": "sc:Dataset", "name": "d", "license": "mit", "recordSet": [{"@type": "ml:RecordSet", "name": "r"}]}"#,
            #"{"@context": {"cr": "http://mlcommons.org/croissant/"}, "sc:name": "d", "sc:license": ["mit"], "cr:recordSet": {"sc:name": "r"}}"#,
            #"{"conformsTo": "http://mlcommons.org/croissant/1.1", "https://schema.org/name": "d", "http://schema.org/license": {"@type": "CreativeWork", "url": "https://spdx.org/licenses/MIT"}, "recordSet": [{"@id": "r"}]}"#,
            #"{"@context": "http://mlcommons.org/croissant/1.0", "@graph": [{"@type": "cr:Field"}, {"@type": "sc:Dataset", "name": "d", "license": "MIT", "recordSet": [{"@id": "r"}]}]}"#,
        ])
    func `every spelling of the vocabulary is read`(text: String) {
        let report = report("metadata.json", text)
        #expect(report.kind == .dataset && report.statements.map(\.expression) == ["MIT"])
        #expect(report.metadata[.name] == ["d"] && report.metadata[.recordSet] == ["r"])
    }

    @Test func `people, files and checksums of Croissant`() {
        let text =
            #"{"conformsTo": "http://mlcommons.org/croissant/1.0", "creator": [\#(Self.person), "Bo"], "inLanguage": ["en", "zh"], "version": 2, "citeAs": "@a", "distribution": [{"contentUrl": "x.csv", "sha256": "ab", "contentSize": "3 B"}, {"includes": "*"}]}"#
        let found = report("c.json", text).metadata
        #expect(found[.creator] == ["Ada", "Bo"] && found[.language] == ["en", "zh"] && found[.version] == ["2"])
        #expect(found[.citation] == ["@a"] && found[.file] == ["x.csv sha256:ab 3 B"])
    }

    @Test func `broken metadata is a gap, and other JSON is none`() {
        #expect(report("m.json", #"{"conformsTo": "http://mlcommons.org/croissant/1.0","#).gaps.count == 1)
        #expect(report("datapackage.json", "{").gaps.count == 1)
        #expect(report("dataset_info.json", "{").gaps.count == 1)
        #expect(report("m.spdx.json", #"{"spdxVersion": "#).gaps.count == 1)
        for text in [
            #"{"spdx": 1}"#, "[1", #"{"a": "mlcommons.org"}"#, #"{"@context": "https://spdx.org/rdf/3.0.1/x"}"#,
        ] {
            let other = report("state.json", text)
            #expect(other.kind == nil && other.statements.isEmpty && other.metadata.isEmpty)
        }
    }

    // MARK: Data packages

    @Test func `both versions of data packages`() {
        let first = report(
            "datapackage.json",
            #"{"profile": "data-package", "name": "d", "title": "D", "version": "1.0", "author": "Ada", "sources": [{"title": "S"}], "resources": [{"path": "a.csv", "hash": "0f", "bytes": 12}]}"#
        ).metadata
        #expect(first[.name] == ["D"] && first[.creator] == ["Ada"] && first[.sourceDataset] == ["S"])
        #expect(first[.file] == ["a.csv md5:0f 12 B"])
        let second = report(
            "datapackage.json",
            #"{"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "contributors": [{"title": "Ada", "roles": ["creator"]}], "resources": [{"path": ["a.csv", "b.csv"], "hash": "sha256:0f"}]}"#
        ).metadata
        #expect(second[.form] == ["Data Package https://datapackage.org/profiles/2.0/datapackage.json"])
        #expect(second[.creator] == ["Ada"] && second[.file] == ["a.csv sha256:0f"])
    }

    // MARK: SPDX

    @Test(arguments: [
        #"{"type": "simplelicensing_LicenseExpression", "spdxId": "urn:l", "simplelicensing_licenseExpression": "CC-BY-4.0"}"#,
        #"{"type": "expandedlicensing_ListedLicense", "spdxId": "https://spdx.org/licenses/CC-BY-4.0", "name": "Creative Commons"}"#,
    ])
    func `a dataset of SPDX 3`(license: String) {
        let id = license.contains("urn:l") ? "urn:l" : "https://spdx.org/licenses/CC-BY-4.0"
        let text = """
            {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
            {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1"},
            {"type": "Person", "spdxId": "urn:p", "name": "Ada"}, \(license),
            {"type": "dataset_DatasetPackage", "spdxId": "urn:d", "name": "Poems", "originatedBy": ["urn:p"],
             "dataset_datasetType": ["text"], "dataset_dataCollectionProcess": "typed by hand",
             "dataset_hasSensitivePersonalInformation": "no", "dataset_datasetSize": 42},
            {"type": "Relationship", "from": "urn:d", "relationshipType": "hasDeclaredLicense", "to": ["\(id)"]},
            {"type": "Relationship", "from": "urn:x", "relationshipType": "hasDeclaredLicense", "to": ["MIT"]}]}
            """
        let report = report("poems.spdx.json", text)
        #expect(report.kind == .dataset && report.statements.map(\.expression) == ["CC-BY-4.0"])
        #expect(report.statements.map(\.origin) == [.metadata])
        #expect(report.metadata[.datasetType] == ["text"] && report.metadata[.sensitive] == ["no"])
        #expect(report.metadata[.collection] == ["typed by hand"] && report.metadata[.bytes] == ["42"])
        #expect(report.metadata[.creator] == ["Ada"] && report.metadata[.form] == ["SPDX 3.0.1 Dataset"])
    }

    @Test func `of SPDX 2 only what the document describes counts`() {
        let report = report(
            "x.spdx.json",
            #"{"spdxVersion": "SPDX-2.3", "documentDescribes": ["SPDXRef-d"], "packages": [{"SPDXID": "SPDXRef-d", "name": "d", "licenseConcluded": "NOASSERTION", "licenseDeclared": "CC0-1.0"}, {"SPDXID": "SPDXRef-t", "name": "tool", "licenseDeclared": "MIT"}]}"#
        )
        #expect(report.statements.map(\.expression) == ["CC0-1.0"] && report.metadata[.name] == ["d"])
    }

    // MARK: Files of programs

    @Test func `a dataset_info states license, splits and checksums`() {
        let info =
            #"{"license": "apache-2.0", "homepage": "https://a", "version": {"version_str": "1.0.0"}, "dataset_size": 30, "features": {}, "splits": {"train": {"name": "train", "num_bytes": 20, "num_examples": 2}, "test": {"name": "test", "num_bytes": 10, "num_examples": 1}}, "download_checksums": {"https://b": {"num_bytes": 9, "checksum": "cd"}}}"#
        for (name, text) in [("dataset_info.json", info), ("dataset_infos.json", #"{"default": \#(info)}"#)] {
            let report = report("train/" + name, text)
            #expect(report.kind == .storage && report.statements.map(\.expression) == ["Apache-2.0"])
            #expect(report.metadata[.split] == ["train: 2 records, 20 bytes", "test: 1 records, 10 bytes"])
            #expect(report.metadata[.records] == ["3"] && report.metadata[.bytes] == ["30"])
            #expect(report.metadata[.file] == ["https://b sha256:cd 9 B"] && report.metadata[.version] == ["1.0.0"])
        }
    }

    @Test(
        arguments: [
            (
                "state.json",
                #"{"_data_files": [{"filename": "data-00000.arrow"}], "_fingerprint": "9", "_split": "train"}"#
            ),
            ("dataset_dict.json", #"{"splits": ["train", "test"]}"#),
            (
                "index.json",
                #"{"version": 2, "shards": [{"samples": 4, "raw_data": {"basename": "s.mds", "bytes": 9, "hashes": {}}}]}"#
            ),
        ])
    func `what programs write beside the data is told by name and content`(name: String, text: String) {
        #expect(report("a/" + name, text).kind == .storage)
        #expect(report("a/other.json", text).kind == nil)
        #expect(report("a/" + name, #"{"a": 1}"#).kind == nil)
    }

    @Test func `the splits of a card are counted`() {
        let text = """
            ---
            dataset_info:
              config_name: main
              splits:
              - name: train
                num_bytes: 20
                num_examples: 2
            configs:
            - config_name: main
              data_files: data/*.parquet
            ---
            """
        let found = report("README.md", text).metadata
        #expect(found[.split] == ["main/train: 2 records, 20 bytes"] && found[.records] == ["2"])
        #expect(found[.file] == ["data/*.parquet"])
    }
}
