import Foundation

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

    /// The sample files of one format, without the table of expectations.
    static func samples(_ format: String) throws -> [(name: String, bytes: [UInt8])] {
        let folder = formats.appending(path: format)
        return try names(in: folder).filter { $0 != "expected.json" }.map {
            ($0, try bytes(folder.appending(path: $0)))
        }
    }
}
