import AuditModel
import Foundation
import RecordReaders

/// The columnar formats, which are read through a library that may be absent.
enum Columnar {
    static let formats: [any RecordFormat.Type] = [ParquetFormat.self, ArrowFormat.self, ORCFormat.self]

    static let isInstalled: Bool = {
        let sample = try? bytes("parquet/poems.parquet")
        return !Reading(ParquetFormat.self, sample ?? []).gaps.contains("gap.columnar-missing")
    }()

    /// Whether a format can be read here.
    static func isReadable(_ name: String) -> Bool {
        isInstalled || !formats.contains { $0.name == name }
    }

    /// A sample below `Examples/formats`.
    static func bytes(_ path: String) throws -> [UInt8] {
        try PackageFiles.bytes(PackageFiles.formats.appending(path: path))
    }

    static func format(_ path: String) -> any RecordFormat.Type {
        formats.first { path.hasPrefix($0.name + "/") } ?? ParquetFormat.self
    }

    static func read(_ path: String, options: ReadingOptions = ReadingOptions()) throws -> Reading {
        Reading(format(path), try bytes(path), options: options)
    }

    /// Writes a nested table in every form with pyarrow: that of the machine, or the one that set-up unpacked.
    static func writeRows(_ count: Int, to folder: URL) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", PackageFiles.root.appending(path: "Tests/Reference/columnar_samples.py").path, folder.path,
            "\(count)",
        ]
        var environment = ProcessInfo.processInfo.environment
        environment["PYTHONPATH"] = PackageFiles.root.appending(path: ".deps/py").path
        process.environment = environment
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
