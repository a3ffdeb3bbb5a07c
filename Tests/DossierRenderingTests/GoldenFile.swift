import Foundation
import Testing

/// Files whose every byte is expected; `RECORD_GOLDENS=1` writes them anew and fails, so that the change gets read.
enum GoldenFile {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    static func expect(_ bytes: [UInt8], toEqual name: String) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            try Data(bytes).write(to: file)
            Issue.record("wrote \(name)")
            return
        }
        let expected = [UInt8](try Data(contentsOf: file))
        let difference = zip(bytes, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        #expect(bytes == expected, "\(name) differs from byte \(difference ?? min(bytes.count, expected.count))")
    }
}
