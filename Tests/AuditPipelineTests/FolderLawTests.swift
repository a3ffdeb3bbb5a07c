import AuditModel
import AuditPipeline
import Foundation
import Testing

/// What holds for every folder, shown on folders thrown together by dice.
@Suite struct FolderLawTests {
    private let data: Dataset

    init() throws { data = try Dataset() }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `every byte and every record is accounted for`(seed: UInt64) throws {
        try DiceFolder.fill(data, seed)
        let scan = try data.scan()
        #expect(scan.bytes.sum == scan.bytes.total, "\(scan.bytes)")
        #expect(try Shell.python(Self.measure, in: data.path) == "\(scan.bytes.total)\n")
        #expect(scan.formats.values.reduce(0) { $0 + $1.records } == scan.records)
        #expect(scan.formats.values.reduce(0) { $0 + $1.shards } == scan.shards)
        let view = try data.audit().view()
        for keys in [["source"], ["format"], ["kind", "language"], ["source", "format", "stage"]] {
            let scale = try Listings.scale(view, by: keys)
            #expect(Self.sum(scale, "records") == scan.records, "\(keys)")
            #expect(Self.sum(scale, "shards") == scan.shards, "\(keys)")
        }
        #expect(try Self.sum(Listings.types(view), "records") == scan.records)
    }

    @Test(arguments: 21...26 as ClosedRange<UInt64>)
    func `every exported location is accepted and gives back its fingerprint`(seed: UInt64) throws {
        try DiceFolder.fill(data, seed)
        let scan = try data.scan()
        let audit = try data.audit()
        var rows: [RecordRow] = []
        try audit.forEachRecord(RecordSelection()) { rows.append($0) }
        #expect(rows.count == Int(scan.records))
        #expect(rows.map(\.location) == rows.map(\.location).sorted())
        for row in rows {
            let location = try #require(Location(parsing: row.location.printed))
            #expect(location == row.location)
            let answer = try audit.lookUp(location)
            #expect(answer.fingerprint == row.fingerprint, "\(row.location.printed)")
            #expect(answer.places.first?.location == row.location)
            #expect(answer.occurrences == UInt64(rows.count { $0.fingerprint == row.fingerprint } + evidence(answer)))
            let confirmed = try audit.confirm(answer, against: nil)
            #expect(confirmed.values.allSatisfy { $0.name == "confirmed" }, "\(row.location.printed)")
        }

        /// Places that count as no records: evidence and what is excluded.
        func evidence(_ answer: QueryAnswer) -> Int { answer.places.count { $0.shard.role != .data } }
    }

    @Test(arguments: 31...36 as ClosedRange<UInt64>)
    func `a second check of the same folder adds nothing to the ledger`(seed: UInt64) throws {
        try DiceFolder.fill(data, seed)
        let first = try data.audit().check { _ in }
        let entries = try data.entries()
        let bytes = try data.home.bytes("data/.assay/ledger.sqlite")
        let second = try data.audit().check { _ in }
        #expect(second.scan.filesRead == 0)
        #expect(second.scan.roots == nil && first.scan.roots != nil)
        #expect(try data.entries() == entries)
        #expect(try data.home.bytes("data/.assay/ledger.sqlite") == bytes)
        #expect(second.outcome.findings == first.outcome.findings)
    }

    @Test(arguments: 41...46 as ClosedRange<UInt64>)
    func `one worker and three, at once and again, agree`(seed: UInt64) throws {
        try DiceFolder.fill(data, seed)
        let one = try data.scan { [home = data.home] in
            $0.workers = 1
            $0.ledger = home.path + "/one.sqlite"
        }
        let three = try data.scan { [home = data.home] in
            $0.workers = 3
            $0.ledger = home.path + "/three.sqlite"
        }
        #expect(one.datasetRoot == three.datasetRoot && one.datasetRoot != nil)
        #expect(one.contentRoot == three.contentRoot)
        #expect(one.gaps == three.gaps)
        #expect(one.formats == three.formats)
        let again = try data.scan { [home = data.home] in
            $0.readsEverything = true
            $0.ledger = home.path + "/one.sqlite"
        }
        #expect(again.datasetRoot == one.datasetRoot)
        #expect(again.bytes == one.bytes)
    }

    private static func sum(_ listing: Listing, _ column: String) -> UInt64 {
        guard let index = listing.columns.firstIndex(of: column) else { return .max }
        return listing.rows.reduce(0) { sum, row in
            if case .number(let value) = row[index] { sum + value } else { sum }
        }
    }

    /// The sizes of all regular files that are not the ledger's.
    private static let measure = """
        import os, stat
        total = 0
        for folder, names, files in os.walk("."):
            if folder == "." and ".assay" in names: names.remove(".assay")
            for name in files:
                status = os.lstat(os.path.join(folder, name))
                if stat.S_ISREG(status.st_mode): total += status.st_size
        print(total)
        """
}

/// A folder with files, archives, links, stand-ins and exclusions, decided by a seed.
private enum DiceFolder {
    static func fill(_ data: Dataset, _ seed: UInt64) throws {
        try Shell.python(script, [String(seed)], in: data.path)
    }

    private static let script = """
        import gzip, io, json, os, random, sys, tarfile, zipfile
        dice = random.Random(int(sys.argv[1]))
        licenses = [None, "CC-BY-4.0", "CC-BY-NC-4.0", "unknown words"]
        def jsonl():
            rows = []
            for _ in range(dice.randrange(8)):
                row = {"text": dice.choice(["", "same", "text %d" % dice.randrange(40)])}
                if (name := dice.choice(licenses)): row["license"] = name
                rows.append("broken {" if dice.random() < .1 else json.dumps(row))
            return ("\\n".join(rows) + "\\n").encode()
        def csv(): return b"text,license\\n" + b"".join(b"row %d,MIT\\n" % dice.randrange(9) for _ in range(dice.randrange(5)))
        def text(): return dice.choice([b"", b"same", b"some text\\n", "中文。\\n".encode(), b"\\xff\\xfe\\x00bad"])
        def odd(): return dice.choice([b"\\x00\\x01\\x02\\x03" * 9, b"PAR1xxxxPAR1", b"SQLite format 3\\x00" + bytes(90)])
        kinds = [(".jsonl", jsonl), (".csv", csv), (".txt", text), (".bin", odd)]
        def plain(n):
            ending, make = dice.choice(kinds)
            return dice.choice(["f%d", "n#%d", "%%41_%d", "a!%d", "名%d"]) % n + ending, make()
        def archive(depth):
            members = [plain(n) for n in range(dice.randrange(5))]
            if depth and dice.random() < .5: members.append(("in%d.tar.gz" % depth, archive(depth - 1)))
            if members and dice.random() < .2: members.append(members[0])
            out = io.BytesIO()
            if dice.random() < .5:
                with tarfile.open(fileobj=out, mode="w") as tar:
                    for name, content in members:
                        info = tarfile.TarInfo(name); info.size = len(content)
                        tar.addfile(info, io.BytesIO(content))
            else:
                with zipfile.ZipFile(out, "w") as z:
                    for name, content in dict(members).items(): z.writestr(zipfile.ZipInfo(name), content)
            made = out.getvalue()
            if dice.random() < .2: made = made[:dice.randrange(1, len(made))]
            return gzip.compress(made, mtime=0) + (b"tail" if dice.random() < .2 else b"") if dice.random() < .5 else made
        folders = ["one", "two/deep", "left", "two", "."]
        for folder in folders: os.makedirs(folder, exist_ok=True)
        files = []
        for n in range(dice.randrange(4, 16)):
            name, content = plain(n) if dice.random() < .6 else ("pack%d.%s" % (n, dice.choice(["tar", "zip", "tar.gz"])), archive(2))
            path = os.path.join(dice.choice(folders), name)
            open(path, "wb").write(content); files.append(path)
        for n in range(dice.randrange(4)):
            target, link = dice.choice(files), os.path.join(dice.choice(folders), "link%d.jsonl" % n)
            match dice.randrange(4):
                case 0: os.link(target, link)
                case 1: os.symlink(os.path.relpath(target, os.path.dirname(link)), link)
                case 2: os.symlink("/etc/hostname", link)
                case 3: os.symlink("nowhere", link)
        if dice.random() < .5:
            open("one/stand-in.bin", "w").write("version https://git-lfs.github.com/spec/v1\\noid sha256:%s\\nsize 9\\n" % ("ab" * 32))
        if dice.random() < .5: os.mkfifo("two/pipe")
        if dice.random() < .5: open("one/README.md", "w").write("---\\nlicense: cc-by-4.0\\n---\\ncard\\n")
        if dice.random() < .5: open("LICENSE", "w").write("SPDX-License-Identifier: MIT\\n")
        if dice.random() < .5: os.makedirs(".git"); open(".git/HEAD", "w").write("ref")
        if dice.random() < .7:
            open("provenance.yaml", "w").write("assay: 1\\nsources:\\n  one: {kind: open_source, license: CC-BY-4.0, language: zh}\\n"
                "  two: {kind: other, own: true}\\nexclude: {left/: not for training}\\n")
            os.makedirs("one", exist_ok=True)
        """
}
