import Foundation
import Testing

/// Whoever holds a dossier and the data gets its figures again, by the question that stands beside each of them.
@Suite struct DossierQueryTests {
    /// A checked copy of a folder and its dossier.
    private struct Handed {
        let folder: TemporaryFolder
        let corpus: String
        let figures: [[String: Any]]

        init(of data: String = Places.examples) throws {
            folder = try TemporaryFolder()
            corpus = try folder.copy(data, as: "corpus")
            _ = try Program.assay(["check", corpus, "--today", "2026-11-21"])
            let made = try Program.assay(["dossier", corpus, "--out", folder.path + "/out", "--json"])
            try #require(made.status == 0, "\(made.complaints)")
            figures = try #require(try made.json()["figures"] as? [[String: Any]])
            try #require(!figures.isEmpty)
        }

        var ledger: String { corpus + "/.assay/ledger.sqlite" }

        func file(_ name: String) throws -> String {
            try String(contentsOfFile: "\(folder.path)/out/\(name)", encoding: .utf8)
        }

        /// The rows that SQL gives, read by Python.
        func rows(_ sql: String) throws -> [[Any]] {
            let answer = try Program.run("python3", ["-c", DossierQueryTests.select, ledger, sql])
            #expect(answer.status == 0, "\(sql): \(answer.complaints)")
            return try JSONSerialization.jsonObject(with: Data(answer.output)) as? [[Any]] ?? []
        }

        /// A command as a reader types it in the folder, once per source where it speaks of one.
        func commands(_ query: String) throws -> [String] {
            let filled = query.replacingOccurrences(of: "LEDGER", with: ".assay/ledger.sqlite")
                .replacingOccurrences(of: "DIR", with: ".").replacingOccurrences(of: "OUT", with: "../again")
            guard filled.contains(" ID") else { return [filled] }
            return try rows("SELECT source_id FROM sources").compactMap { $0.first as? String }
                .map { filled.replacingOccurrences(of: " ID", with: " \($0)") }
        }
    }

    @Test func `every figure's question can be asked`() throws {
        let handed = try Handed()
        for query in Set(handed.figures.compactMap { $0["query"] as? String }).sorted() {
            if query.hasPrefix("SELECT ") {
                _ = try handed.rows(query)
            } else if query.hasPrefix("assay ") {
                for command in try handed.commands(query) { try expectAnswer(to: command, in: handed.corpus) }
            } else {
                #expect(FileManager.default.fileExists(atPath: "\(handed.corpus)/\(query)"), "\(query)")
            }
        }
    }

    @Test(arguments: ["corpus", "formats"])
    func `SQL gives the number that the figure shows`(example: String) throws {
        let handed = try Handed(of: Places.package + "/Examples/" + example)
        let shown = try shownNumbers(handed.file("dossier.en.html"))
        var compared = 0
        for figure in handed.figures {
            guard let sql = figure["query"] as? String, sql.hasPrefix("SELECT "), let id = figure["number"] as? Int,
                let value = shown[String(id)]
            else { continue }
            let rows = try handed.rows(sql)
            guard rows.count == 1, rows[0].count == 1 else { continue }
            #expect(rows[0][0] as? Int == value, "\(figure["key"] ?? ""): \(sql)")
            compared += 1
        }
        #expect(compared >= 8)
    }

    @Test func `records that equal another one are counted, and so say the records themselves`() throws {
        let handed = try Handed()
        let records = try Program.assay(["export", "records", "--folder", handed.corpus, "--format", "csv"])
        let places = Dictionary(
            grouping: records.text.split(whereSeparator: \.isNewline).dropFirst(),
            by: { $0.split(separator: ",", omittingEmptySubsequences: false)[1] })
        let equal = places.values.filter { $0.count > 1 }.reduce(0) { $0 + $1.count }
        let document = try JSONSerialization.jsonObject(with: Data(handed.file("dossier.json").utf8)) as? [String: Any]
        #expect(equal > 0 && document?["duplicate_records"] as? Int == equal)
        #expect((document?["not_checked"] as? [String])?.contains("duplicates") == false)
    }

    @Test(arguments: ["dossier.zh.html", "dossier.en.html"])
    func `every command that the page shows exists`(page: String) throws {
        let handed = try Handed()
        let subcommands = try HelpText.subcommands()
        let codes = try handed.file(page).components(separatedBy: "<code>assay ").dropFirst()
        #expect(!codes.isEmpty)
        for words in codes.map({ $0.prefix { $0 != "<" }.split(separator: " ").map(String.init) }) {
            // The program itself, by its version.
            if words[0].first?.isNumber == true { continue }
            #expect(subcommands.contains(words[0]), "\(words)")
            guard ["list", "show"].contains(words[0]), words.count > 1 else { continue }
            let help = try Program.assay(["help", words[0]]).text
            let possible = try #require(HelpText.options(in: help).first { $0.name == "<what>" })
            #expect(possible.explanation.contains(words[1]), "\(words)")
        }
    }

    @Test func `the Chinese page holds no English sentence`() throws {
        let handed = try Handed()
        let runs = try Program.run("python3", ["-c", Self.latinRuns], input: try handed.file("dossier.zh.html"))
        #expect(runs.status == 0, "\(runs.complaints)")
        #expect(runs.text == "")
    }

    @Test(arguments: ["sources.zh.csv", "sources.en.csv"])
    func `the register has a row per source and a cell per column`(name: String) throws {
        let handed = try Handed()
        let widths = try Program.run("python3", ["-c", Self.widths], input: try handed.file(name))
        #expect(widths.status == 0, "\(widths.complaints)")
        let numbers = widths.text.split(separator: " ").compactMap { Int($0.filter(\.isNumber)) }
        #expect(numbers.count == 11)
        #expect(Set(numbers).count == 1, "\(numbers)")
    }

    private func expectAnswer(to command: String, in corpus: String) throws {
        let words = command.split(separator: " ").dropFirst().map(String.init)
        let answer = try Program.assay(words, in: corpus)
        #expect([0, 3, 4].contains(answer.status), "\(command): \(answer.complaints)")
        #expect(!answer.output.isEmpty, "\(command)")
    }

    /// The plain numbers of a page's key figures, by figure number; "none found" is 0.
    private func shownNumbers(_ page: String) throws -> [String: Int] {
        let answer = try Program.run("python3", ["-c", Self.numbers], input: page)
        #expect(answer.status == 0, "\(answer.complaints)")
        return try JSONSerialization.jsonObject(with: Data(answer.output)) as? [String: Int] ?? [:]
    }

    fileprivate static let select = """
        import json, pathlib, sqlite3, sys
        ledger = sqlite3.connect(pathlib.Path(sys.argv[1]).as_uri() + "?mode=ro", uri=True)
        print(json.dumps(ledger.execute(sys.argv[2]).fetchall()))
        """

    /// The first text of every value cell, where it is a number.
    private static let numbers = """
        import json, re, sys
        found = {}
        row = r'<tr class="figure" id="f([0-9]+)">.*?<td class="value">(.*?)</td>'
        for number, cell in re.findall(row, sys.stdin.read(), re.S):
            plain = re.match(r"[0-9][0-9,]*(?=<|$)", cell)
            if plain: found[number] = int(plain[0].replace(",", ""))
            elif cell.startswith('<span class="state none-found">'): found[number] = 0
        print(json.dumps(found))
        """

    /// Prints four and more Latin words in a row that stand outside code, names and styles.
    private static let latinRuns = """
        import re, sys
        from html.parser import HTMLParser
        class Page(HTMLParser):
            hidden = 0
            def handle_starttag(self, tag, attrs):
                if tag in ("code", "bdi", "style", "title"): self.hidden += 1
            def handle_endtag(self, tag):
                if tag in ("code", "bdi", "style", "title"): self.hidden -= 1
            def handle_data(self, data):
                if self.hidden: return
                for run in re.findall(r"(?:[A-Za-z']{2,}[ ,;:.]+){3,}[A-Za-z']{2,}", data): print(run)
        Page().feed(sys.stdin.read())
        """

    private static let widths = """
        import csv, io, sys
        text = sys.stdin.buffer.read().decode("utf-8-sig")
        print(*[len(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)])
        """
}
