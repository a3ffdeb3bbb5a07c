import Foundation
import Testing

/// `assay query` as a person uses it.
@Suite struct QueryTests {
    /// A scanned copy of the example corpus.
    private static func corpus(_ folder: TemporaryFolder) throws -> String {
        let corpus = try folder.copy(Places.examples, as: "corpus")
        _ = try Program.assay(["scan", corpus])
        return corpus
    }

    /// The line of an answer that starts with a word.
    private static func line(_ name: String, of answer: Program) -> String? {
        answer.lines.first { $0.hasPrefix(name) }.map {
            $0.dropFirst(name.count).trimmingCharacters(in: .whitespaces)
        }
    }

    @Test func `a record of fields is shown as JSON`() throws {
        let folder = try TemporaryFolder()
        let corpus = try Self.corpus(folder)
        let answer = try Program.assay(["query", "-C", corpus, "bought-qa/qa.tar.gz!/train.jsonl#17", "--show"])
        let shown = try #require(Self.line("content", of: answer), "\(answer.text)\(answer.complaints)")
        let record = #"{"answer":"是船工，时间在早春。","id":"train-017","question":"第 18 问(train):青石桥的渡口是谁看护的？"}"#
        #expect(shown == record)
    }

    @Test func `a picture is shown by its form, length and first bytes`() throws {
        let folder = try TemporaryFolder()
        let picture = Places.package + "/Examples/formats/png"
        let data = try folder.copy(picture, as: "data")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: data).sorted().first { $0.hasSuffix(".png") })
        _ = try Program.assay(["scan", data])
        let answer = try Program.assay(["query", "-C", data, "\(name)#0", "--show"])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(data)/\(name)"))
        let shown = try #require(Self.line("content", of: answer), "\(answer.text)\(answer.complaints)")
        #expect(shown.hasPrefix("png, ") && shown.hasSuffix("beginning with 89504e470d0a1a0a0000000d49484452…"))
        #expect(shown.filter(\.isNumber).hasPrefix("\(bytes.count)"))
    }

    /// Records of the example corpus whose content is all of their fields: see its manifest and files.
    private static let wholeRecords = 300 + 40 + 90 + 60 + 250 + 150

    @Test func `that a text is not found says of how many records a field cannot be`() throws {
        let folder = try TemporaryFolder()
        let corpus = try Self.corpus(folder)
        let question = ["query", "-C", corpus, "--text", "是船工，时间在早春。"]
        let english = try Program.assay(question)
        #expect(english.status == 5)
        #expect(english.text.contains("\(Self.wholeRecords) records are fingerprinted as a whole"), "\(english.text)")
        let chinese = try Program.assay(question + ["--lang", "zh"])
        #expect(chinese.status == 5 && chinese.text.contains("\(Self.wholeRecords) 条记录按整条计算指纹"))
        let document = try Program.assay(question + ["--json"])
        #expect(document.status == 5)
        #expect(try document.json()["whole_records"] as? Int == Self.wholeRecords)
    }

    @Test func `of a file whose records are not found that is said once`() throws {
        let folder = try TemporaryFolder()
        let corpus = try Self.corpus(folder)
        let file = try folder.write("brought.jsonl", "{\"text\": \"one\"}\n{\"text\": \"two\"}\n")
        let answer = try Program.assay(["query", "-C", corpus, "--file", file])
        #expect(answer.status == 5)
        #expect(answer.lines.count { $0.contains("are fingerprinted as a whole") } == 1, "\(answer.text)")
        #expect(answer.lines.count { $0.contains("was not read in full") } == 1)
        let document = try Program.assay(["query", "-C", corpus, "--file", file, "--json"])
        #expect(try document.json()["whole_records"] as? Int == Self.wholeRecords)
    }

    /// Two files that share a record, scanned.
    private static func shared(_ folder: TemporaryFolder) throws -> String {
        try folder.write("data/a.jsonl", "{\"text\": \"shared\"}\n{\"text\": \"alone\"}\n")
        try folder.write("data/b.jsonl", "{\"text\": \"shared\"}\n")
        _ = try Program.assay(["scan", folder.path + "/data"])
        return folder.path + "/data"
    }

    @Test func `the records of a file are confirmed and shown`() throws {
        let folder = try TemporaryFolder()
        let data = try Self.shared(folder)
        let file = try folder.write("brought.jsonl", "{\"text\": \"alone\"}\n{\"text\": \"absent\"}\n")
        let question = ["query", "-C", data, "--file", file]
        let unread = try Program.assay(question)
        #expect(unread.status == 0 && unread.text.contains("not confirmed"))
        let confirmed = try Program.assay(question + ["--confirm"])
        #expect(confirmed.status == 0 && confirmed.text.contains("confirmed by reading again"), "\(confirmed.text)")
        #expect(!confirmed.text.contains("not confirmed"))
        let shown = try Program.assay(question + ["--show"])
        #expect(shown.status == 0 && Self.line("content", of: shown) == "alone", "\(shown.text)")
        let document = try Program.assay(question + ["--confirm", "--json"]).json()
        let matches = document["matches"] as? [[String: Any]] ?? []
        #expect(matches.map { $0["confirmed"] as? String } == ["confirmed"])
        #expect(matches.map { $0["file_changed"] as? Bool } == [false])
        try folder.write("data/a.jsonl", "{\"text\": \"shared\"}\n{\"text\": \"other\"}\n")
        let changed = try Program.assay(question + ["--confirm"])
        #expect(changed.status == 12 && changed.text.contains("THE BYTES DIFFER"), "\(changed.text)")
    }

    @Test(arguments: [
        ("{\"text\": \"shared\"}\n{\"text\": \"other\"}\n", "THE BYTES DIFFER"),
        ("{\"text\": \"shared\"}\n", "cannot be read"),
        (nil, "cannot be read"),
    ])
    func `a record that is not as it was ends a confirmation with a status of its own`(
        now: String?, words: String
    ) throws {
        let folder = try TemporaryFolder()
        let data = try Self.shared(folder)
        if let now {
            try folder.write("data/a.jsonl", now)
        } else {
            try FileManager.default.removeItem(atPath: data + "/a.jsonl")
        }
        for option in ["--confirm", "--show"] {
            let answer = try Program.assay(["query", "-C", data, "a.jsonl#1", option])
            #expect(answer.status == 12 && answer.text.contains(words), "\(option): \(answer.text)")
        }
        #expect(try Program.assay(["query", "-C", data, "a.jsonl#1", "--confirm", "--json"]).status == 12)
        #expect(try Program.assay(["query", "-C", data, "a.jsonl#1"]).status == 0)
    }

    @Test func `of several places each that fails is named`() throws {
        let folder = try TemporaryFolder()
        let data = try Self.shared(folder)
        let question = ["query", "-C", data, "--text", "shared", "--confirm"]
        let before = try Program.assay(question)
        #expect(before.status == 0 && before.text.contains("2 of 2 places confirmed"), "\(before.text)")
        try folder.write("data/b.jsonl", "{\"text\": \"forged\"}\n")
        let after = try Program.assay(question)
        #expect(after.status == 12 && after.text.contains("1 of 2 places confirmed"))
        let failed = after.lines.filter { $0.contains("THE BYTES DIFFER") }
        #expect(failed.count == 1 && failed.first?.contains("b.jsonl#0") == true, "\(after.text)")
    }

    @Test func `a record that is as it was in a file that is not is confirmed, and the file named`() throws {
        let folder = try TemporaryFolder()
        let data = try Self.shared(folder)
        let before = try Program.run("sha256sum", [data + "/a.jsonl"]).text.prefix(12)
        try folder.write("data/a.jsonl", "{\"text\": \"added\"}\n{\"text\": \"alone\"}\n")
        let now = try Program.run("sha256sum", [data + "/a.jsonl"]).text.prefix(12)
        let answer = try Program.assay(["query", "-C", data, "a.jsonl#1", "--confirm"])
        #expect(answer.status == 0, "\(answer.text)")
        let note = try #require(Self.line("note", of: answer), "\(answer.text)")
        #expect(note.contains("a.jsonl changed after the scan"))
        #expect(note.contains("\(now)…") && note.contains("\(before)…"))
        let matches = try Program.assay(["query", "-C", data, "a.jsonl#1", "--confirm", "--json"]).json()["matches"]
        #expect((matches as? [[String: Any]])?.first?["file_changed"] as? Bool == true)
    }

    @Test func `a file as a whole is confirmed by its digest`() throws {
        let folder = try TemporaryFolder()
        let data = try Self.shared(folder)
        let question = ["query", "-C", data, "a.jsonl", "--confirm"]
        let before = try Program.assay(question)
        #expect(before.status == 0 && before.text.contains("confirmed by reading again"), "\(before.text)")
        try folder.write("data/a.jsonl", "{\"text\": \"shared\"}\n")
        let after = try Program.assay(question)
        #expect(after.status == 12 && after.text.contains("THE BYTES DIFFER"), "\(after.text)")
        try FileManager.default.removeItem(atPath: data + "/a.jsonl")
        #expect(try Program.assay(question).status == 12)
    }

    @Test func `a key that no candidate has any more is not found`() throws {
        let folder = try TemporaryFolder()
        try folder.write("data/a.jsonl", "{\"id\": \"one\", \"text\": \"a\"}\n")
        try folder.write("data/provenance.yaml", "assay: 1\nsources:\n  all: {path: '*', own: true, index: [id]}\n")
        let data = folder.path + "/data"
        _ = try Program.assay(["scan", data])
        let question = ["query", "-C", data, "--id", "one", "--confirm"]
        #expect(try Program.assay(question).status == 0)
        try folder.write("data/a.jsonl", "{\"id\": \"two\", \"text\": \"a\"}\n")
        #expect(try Program.assay(question).status == 5)
        try FileManager.default.removeItem(atPath: data + "/a.jsonl")
        #expect(try Program.assay(question).status == 12)
    }

    @Test func `exported records tell the declared license from their own`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "data/src/a.jsonl", "{\"text\": \"a\", \"license\": \"CC-BY-4.0\"}\n{\"text\": \"b\"}\n")
        try folder.write("data/provenance.yaml", "assay: 1\nsources:\n  src: {license: MIT}\n")
        let data = folder.path + "/data"
        _ = try Program.assay(["scan", data])
        let records = try Program.assay(["export", "records", "-C", data])
        let cells = records.text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(cells.first == ["location", "fingerprint", "source", "license", "observed_license"])
        #expect(cells.dropFirst().map { $0.suffix(2) } == [["MIT", "CC-BY-4.0"], ["MIT", ""]])
        let silent = try Program.assay(["query", "-C", data, "src/a.jsonl#1"])
        #expect(silent.text.contains("this record states no license; others in its file do"), "\(silent.text)")
    }
}
