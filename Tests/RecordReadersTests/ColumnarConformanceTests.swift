import AuditModel
import Foundation
import Messages
import RecordReaders
import Testing

/// Files of the Arrow and Parquet projects, and of real data sets, against the counts of another reader.
@Suite(.enabled(if: Columnar.isInstalled, "no bridge to Apache Arrow C++ is installed"))
struct ColumnarConformanceTests {
    private struct Expected: Decodable {
        struct File: Decodable {
            let format: String?
            let records: Int?
            let readable: Bool?
        }
        let files: [String: File]
    }

    private static func files() -> [(path: String, file: Expected.File)] {
        guard let bytes = try? Data(contentsOf: PackageFiles.data.appending(path: "expected.json")),
            let expected = try? JSONDecoder().decode(Expected.self, from: bytes)
        else { return [] }
        return expected.files.filter { ["parquet", "arrow-file", "arrow-stream"].contains($0.value.format) }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Files that can be read, with a gap all the same, or that the other reader took without a look.
    private static let gaps = [
        // The other reader does not verify the checksums of pages.
        "datapage_v1-corrupt-checksum.parquet": "gap.columnar-checksums",
        "rle-dict-uncompressed-corrupt-checksum.parquet": "gap.columnar-checksums",
        // The footer says 0 rows, and there are 6.
        "repeated_no_annotation.parquet": "gap.columnar-miscounted",
        // Intervals, times of day beyond 24 hours, timestamps beyond the year 9999.
        "generated_interval.arrow_file": "gap.columnar-textless", "generated_interval.stream": "gap.columnar-textless",
        "generated_datetime.arrow_file": "gap.columnar-textless", "generated_datetime.stream": "gap.columnar-textless",
        "nested_structs.rust.parquet": "gap.columnar-textless",
    ]

    @Test func `readable files have the expected rows, and the others a gap`() throws {
        let files = Self.files()
        guard !files.isEmpty else { return print("the corpus is absent") }
        var readable = 0
        for (path, file) in files {
            guard let bytes = try? PackageFiles.bytes(PackageFiles.data.appending(path: path)) else { continue }
            let format: any RecordFormat.Type = file.format == "parquet" ? ParquetFormat.self : ArrowFormat.self
            let reading = Reading(format, bytes)
            for gap in reading.gaps { #expect(Catalogue.entry(gap) != nil, "\(gap)") }
            let name = path.split(separator: "/").last.map(String.init) ?? ""
            if file.readable == false {
                #expect(reading.gaps.count == 1, "\(path)")
            } else {
                readable += 1
                let gap = Self.gaps[name]
                #expect(reading.gaps == (gap.map { [$0] } ?? []), "\(path)")
                if gap != "gap.columnar-miscounted" {
                    #expect(reading.records.count == file.records, "\(path)")
                }
            }
            if path.contains("encrypt") { #expect(reading.gapDetails.map(\.status) == [.encrypted], "\(path)") }
        }
        #expect(readable > 100)
    }
}
