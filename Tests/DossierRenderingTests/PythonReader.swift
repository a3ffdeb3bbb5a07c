import Foundation

/// Reads Assay's documents with Python's own parsers, as somebody else would.
enum PythonReader {
    /// What a script prints when it gets `bytes` on standard input; nil where Python or a module is absent.
    static func output(of script: String, _ arguments: [String] = [], reading bytes: [UInt8]) throws -> String? {
        let file = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return String(decoding: data, as: UTF8.self)
    }

    /// The lines of JSON Schema that a document breaks, one per line; nil where `jsonschema` is absent.
    static func schemaErrors(_ document: [UInt8], schema name: String) throws -> String? {
        let schema = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Schemas/\(name)")
        return try output(
            of: """
                import json, sys
                import jsonschema
                schema = json.load(open(sys.argv[1], encoding="utf-8"))
                jsonschema.Draft202012Validator.check_schema(schema)
                for error in jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin)):
                    print(error.json_path, error.message[:200])
                """, [schema.standardized.path], reading: document)
    }
}
