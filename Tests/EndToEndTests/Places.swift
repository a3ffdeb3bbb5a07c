import Foundation

/// Where things are: the package, the built program, and data beside the package that may be missing.
enum Places {
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The program of this build: beside the test program, or two folders above it.
    static let assay: String = {
        var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        for _ in 0..<6 {
            let candidate = folder.appendingPathComponent("assay").path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
            folder.deleteLastPathComponent()
        }
        return package + "/.build/release/assay"
    }()

    static let examples = package + "/Examples/corpus"

    /// A folder of real data beside the package; nil, with one printed line, where it is missing.
    static func shared(_ name: String, for test: String) -> String? {
        let path = URL(fileURLWithPath: package).deletingLastPathComponent().appendingPathComponent("shared/\(name)")
            .path
        if FileManager.default.fileExists(atPath: path) { return path }
        print("not run: \(test) (needs ../shared/\(name))")
        return nil
    }
}
