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
}
