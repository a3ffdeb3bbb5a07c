import Foundation
import Testing

/// What is asked for is done or refused, never done otherwise in silence.
@Suite struct OptionTests {
    @Test(arguments: [
        ["scan", "DATA", "-j", "0"], ["scan", "DATA", "--jobs=-3"], ["check", "DATA", "--jobs", "99999"],
        ["verify", "DATA/.assay/ledger.sqlite", "--level", "0"],
        ["verify", "DATA/.assay/ledger.sqlite", "--level", "9"],
        ["export", "records", "--folder", "DATA", "--json"], ["init", "DATA", "--print", "--json"],
        ["list", "records", "--folder", "DATA", "--limit=-1"], ["diff", "DATA", "DATA", "--limit=-1"],
    ])
    func `an option that means nothing is refused`(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.write("data/a.txt", "a")
        _ = try Program.assay(["scan", folder.path + "/data"])
        for language in ["en", "zh"] {
            let filled = arguments.map { $0.replacingOccurrences(of: "DATA", with: folder.path + "/data") }
            let answer = try Program.assay(filled + ["--lang", language])
            #expect(answer.status == 2, "\(answer.complaints)")
            #expect(answer.text.isEmpty)
            #expect(answer.complaints.contains("error.") == false && !answer.complaints.isEmpty)
        }
    }

    @Test func `tables read as words for people and as codes for scripts`() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.copy(Places.examples, as: "corpus")
        _ = try Program.assay(["check", corpus])
        let asked = [
            ["list", "sources"], ["list", "types"], ["list", "gaps"], ["show", "source", "forum-crawl", "--effective"],
            ["list", "scale", "--by", "kind,domestic,modality,stage"],
        ]
        let codes = ["open_source", "not-declared", "partial", "pretrain", "present"]
        var printed = ""
        for arguments in asked {
            let table = try Program.assay(arguments + ["--folder", corpus, "--lang", "zh"]).text
            // The values of a manifest are shown as they stand there.
            if arguments[0] == "list" { for code in codes { #expect(!table.contains(code), "\(code) \(table)") } }
            printed += table
        }
        for word in ["开源语料", "未声明", "部分读取", "默认值", "未统计"] { #expect(printed.contains(word), "\(word)") }
        let document = try Program.assay(asked[4] + ["--folder", corpus, "--lang", "zh", "--json"]).text
        #expect(document.contains("\"open_source\"") && document.contains("\"not-declared\""))
        #expect(document.contains("\"characters\" : null"))
    }

    @Test func `every verdict of a ledger has words in both languages`() throws {
        let folder = try TemporaryFolder()
        try folder.write("data/a.txt", "a")
        _ = try Program.assay(["scan", folder.path + "/data"])
        let ledger = folder.path + "/data/.assay/ledger.sqlite"
        #expect(try Program.assay(["verify", ledger]).lines.first == "INTACT BUT UNANCHORED")
        #expect(try Program.assay(["verify", ledger, "--lang", "zh"]).lines.first == "完好；未与外部留存的检查点比对")
        let document = try Program.assay(["verify", ledger, "--lang", "zh", "--json"]).json()
        #expect(document["verdict"] as? String == "INTACT BUT UNANCHORED")
    }
}
