import Foundation
import RecordReaders

/// The files that tests read, from the package's root and the folder beside it.
enum PackageFiles {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let formats = root.appending(path: "Examples/formats")
    /// Real data sets with their expected counts; not part of the package.
    static let data = root.deletingLastPathComponent().appending(path: "shared/data")

    static func bytes(_ file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }

    static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    /// One sample file and, where its format reads one, the file beside it.
    struct Sample {
        let name: String
        let bytes: [UInt8]
        let companion: [UInt8]?
    }

    /// The sample files of one format, without the table of expectations.
    static func samples(_ format: String) throws -> [Sample] {
        let folder = formats.appending(path: format)
        let all = try names(in: folder).filter { $0 != "expected.json" }
        return try all.map { name in
            let beside = RecordFormats.companions(of: Array(name.utf8)).map { String(decoding: $0, as: UTF8.self) }
            let companion = beside.first { all.contains($0) }
            return Sample(
                name: name, bytes: try bytes(folder.appending(path: name)),
                companion: try companion.map { try bytes(folder.appending(path: $0)) })
        }
    }
}
