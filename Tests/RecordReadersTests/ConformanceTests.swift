import AuditModel
import Foundation
import RecordReaders
import Testing

/// Public conformance suites: what they call valid is read as they say, what they call broken is refused.
struct ConformanceTests {
    private static let folder = PackageFiles.data.appending(path: "conformance")

    private static func files(_ path: String) -> [(name: String, bytes: [UInt8])] {
        let folder = folder.appending(path: path)
        guard let names = try? PackageFiles.names(in: folder) else {
            print("\(path) is absent")
            return []
        }
        return names.compactMap { name in
            (try? PackageFiles.bytes(folder.appending(path: name))).map { (name, $0) }
        }
    }

    @Test func `JSON documents are accepted and refused as JSONTestSuite says`() {
        for (name, bytes) in Self.files("json/JSONTestSuite/test_parsing") {
            let reading = Reading(JSONFormat.self, bytes)
            let isRefused = !reading.gaps.isEmpty || !reading.malformed.isEmpty
            #expect(isRefused || !reading.rules.contains("raw"), "\(name) is raw without a reason")
            if name.hasPrefix("y_") { #expect(!isRefused, "\(name)") }
            // A file without bytes is listed as empty, whatever its name.
            if name.hasPrefix("n_"), !bytes.isEmpty { #expect(isRefused, "\(name)") }
        }
    }

    @Test func `CSV files have the cells that csv-spectrum says`() throws {
        for (name, bytes) in Self.files("csv/csv-spectrum/csvs") {
            let gold = try PackageFiles.bytes(
                Self.folder.appending(path: "csv/csv-spectrum/json/" + name.replacing(".csv", with: ".json")))
            let csv = Reading(file: name, bytes)
            let json = Reading(JSONFormat.self, gold)
            #expect(csv.records.count == json.records.count, "\(name)")
            // The gold of one has another telephone number, that of the other CRLF where the table has LF.
            if name != "location_coordinates.csv" && name != "newlines_crlf.csv" {
                #expect(csv.records.map(\.content) == json.records.map(\.content), "\(name)")
            }
            #expect(csv.gaps.isEmpty && csv.malformed.isEmpty, "\(name)")
        }
    }

    /// Encodings that no converter reads as Python does, or that look like ASCII.
    private static let notDetected: [String: String] = [
        "big5hkscs.txt": "big5-hkscs", "cp949.txt": "cp949", "hz.txt": "hz",
    ]
    private static let notRead: Set = ["euc_jisx0213.txt", "shift_jisx0213.txt", "johab.txt"]

    @Test func `texts in Asian encodings are their UTF-8 twins`() throws {
        let files = Self.files("text/cjkencodings")
        for (name, bytes) in files where !name.contains("-utf8") {
            let twin = try #require(files.first { $0.name == name.replacing(".txt", with: "-utf8.txt") })
            var options = ReadingOptions()
            options.encoding = Self.notDetected[name]
            let reading = Reading(file: name, bytes, options: options)
            #expect(reading.records.count == 1)
            if Self.notRead.contains(name) {
                #expect(reading.rules == ["raw"] && reading.gaps == ["gap.not-utf8"], "\(name)")
            } else if name == "big5hkscs.txt" || name == "euc_kr.txt" {
                // The converter writes two composed characters, and syllables spelled in jamo, otherwise than Python.
                #expect(reading.rules == ["file"] && reading.gaps.isEmpty, "\(name)")
            } else {
                #expect(reading.records.map(\.content) == [twin.bytes] && reading.gaps.isEmpty, "\(name)")
            }
        }
    }
}
