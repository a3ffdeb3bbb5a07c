import Foundation

/// Runs Python, the independent reader of these tests.
enum Python {
    /// What a script prints when it gets `bytes` on standard input.
    static func output(_ script: String, _ arguments: [String] = [], reading bytes: [UInt8] = []) throws -> [UInt8] {
        let input = FileManager.default.temporaryDirectory.appending(path: "assay-\(UUID().uuidString)")
        try Data(bytes).write(to: input)
        defer { try? FileManager.default.removeItem(at: input) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        process.standardInput = try FileHandle(forReadingFrom: input)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure() }
        return [UInt8](output)
    }

    /// Rule and content of each record of a table or of JSON lines, by Python's `csv` and `json` and the reference
    /// implementation of the fingerprint specification.
    static func records(
        _ format: String, _ bytes: [UInt8], header: Bool = true, delimiter: String = ",", fields: [String] = []
    ) throws -> [Reading.Record] {
        let reference = PackageFiles.root.appending(path: "Tests/Reference").path
        let script = """
            import csv, io, sys
            sys.path.insert(0, sys.argv[1])
            sys.dont_write_bytecode = True
            import fingerprint_reference as r
            format, header, delimiter = sys.argv[2], sys.argv[3] == "true", sys.argv[4]
            fields, data = sys.argv[5:], sys.stdin.buffer.read()
            if format == "jsonl":
                lines = data.removeprefix(b"\\xef\\xbb\\xbf").split(b"\\n")
                lines = [line.removesuffix(b"\\r") for line in lines]
                found = [r.of_json(line, fields) for line in lines if line.strip(b" \\t\\r")]
            else:
                rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter)
                rows = [row for row in rows if row]
                names = rows.pop(0) if header else []
                name = lambda i: names[i] if i < len(names) else str(i)
                found = [r.of_value(r.Object((name(i), c) for i, c in enumerate(row)), fields) for row in rows]
            for rule, content in found: print(rule, content.hex())
            """
        return parsed(try output(script, [reference, format, "\(header)", delimiter] + fields, reading: bytes))
    }

    /// Rule and content of each record that a script file prints.
    static func records(script: String, _ arguments: [String]) throws -> [Reading.Record] {
        let run =
            "import runpy, sys; sys.argv = sys.argv[1:]; sys.path.insert(0, sys.argv[0].rpartition('/')[0]); "
            + "runpy.run_path(sys.argv[0], run_name='__main__')"
        return parsed(try output(run, [script] + arguments))
    }

    private static func parsed(_ printed: [UInt8]) -> [Reading.Record] {
        String(decoding: printed, as: UTF8.self).split(separator: "\n").map { line in
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            return Reading.Record(content: hex(parts[1]), rule: String(parts[0]), license: nil)
        }
    }

    private static func hex(_ text: Substring) -> [UInt8] {
        var digits = Array(text.utf8)[...]
        var bytes: [UInt8] = []
        while digits.count >= 2 {
            bytes.append(UInt8(String(decoding: digits.prefix(2), as: UTF8.self), radix: 16) ?? 0)
            digits = digits.dropFirst(2)
        }
        return bytes
    }

    struct Failure: Error {}
}
