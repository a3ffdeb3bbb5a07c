import AuditModel
import SystemCalls
import Testing

struct FileSystemTests {
    let folder: TemporaryFolder
    let root: Descriptor

    init() throws {
        folder = try TemporaryFolder()
        root = try folder.open()
    }

    @Test func `a file is read whole, in parts and from the middle`() throws {
        try Shell.run("printf 0123456789 > f", in: folder.path)
        #expect(try FileSystem.readAll(path: "\(folder.path)/f", limit: 10) == Array("0123456789".utf8))
        let file = try FileSystem.openFile(BytePath("f"), below: root)
        var buffer = [UInt8](repeating: 0, count: 4)
        #expect(try FileSystem.pread(file, into: &buffer, at: 1, offset: 8) == 2)
        #expect(buffer == [0, UInt8(ascii: "8"), UInt8(ascii: "9"), 0])
        try FileSystem.readExactly(file, into: &buffer, count: 4)
        #expect(buffer == Array("0123".utf8))
        #expect(try FileSystem.pread(file, into: &buffer, at: 0, offset: .max) == 0)
    }

    @Test func `a file over the limit is refused`() throws {
        try Shell.run("printf 0123456789 > f", in: folder.path)
        let error = #expect(throws: SystemError.self) {
            try FileSystem.readAll(path: "\(folder.path)/f", limit: 9)
        }
        #expect(error?.isTooLarge == true)
    }

    @Test(arguments: [
        ("ln -s f x", "x", "ELOOP"), ("ln -s d x", "x/g", "ENOTDIR"), ("mkfifo x", "x", "EINVAL"),
        ("mkdir x", "x", "EINVAL"), ("true", "x", "ENOENT"), ("true", "f/g", "ENOTDIR"), ("true", "d/..", "EINVAL"),
        ("true", "d//g", ""),
        ("true", "d/../f", "EINVAL"), ("true", "../f", "EINVAL"), ("true", "./f", "EINVAL"), ("true", "", "EINVAL"),
    ])
    func `only regular files without links on the way are opened`(
        script: String, path: String, error name: String
    ) throws {
        try Shell.run("printf 1 > f; mkdir d; printf 2 > d/g; \(script)", in: folder.path)
        let result = Result { () throws(SystemError) in try FileSystem.openFile(BytePath(path), below: root) }
        switch result {
        case .success: #expect(name == "")
        case .failure(let error): #expect(error.name == name)
        }
    }

    @Test func `a zero byte does not cut a name short`() throws {
        try Shell.run("touch f", in: folder.path)
        #expect(throws: SystemError.self) { try FileSystem.openFile(BytePath("f\u{0}g"), below: root) }
        #expect(throws: SystemError.self) { try FileSystem.status(path: "\(folder.path)\u{0}") }
    }

    @Test func `the status agrees with stat`() throws {
        try Shell.run("printf 0123456789 > f; ln f g; touch -d @1234567890.123456789 f; mkfifo p", in: folder.path)
        let status = try FileSystem.status(Array("f".utf8), in: root)
        #expect(status.modified == 1_234_567_890_123_456_789)
        #expect(status.kind == .regular)
        let told = "\(status.size) \(status.inode) \(status.links) \(status.device)"
        #expect(try Shell.text("stat -c '%s %i %h %d' f", in: folder.path) == told + "\n")
        #expect(try FileSystem.status(Array("g".utf8), in: root).identity == status.identity)
        #expect(try FileSystem.status(Array("p".utf8), in: root).kind == .fifo)
        #expect(try FileSystem.status(path: folder.path).kind == .directory)
    }

    @Test func `a folder's names come as the bytes they are`() throws {
        try Shell.run(
            "touch \"$(printf 'bad\\377')\" \"$(printf 'a\\nb')\" .hidden; mkdir d; ln -s q l", in: folder.path)
        let entries = try FileSystem.entries(of: root)
        let names = Set(entries.map(\.name))
        #expect(names == [[98, 97, 100, 255], [97, 10, 98], Array(".hidden".utf8), [100], [108]])
        #expect(try FileSystem.entries(of: root).count == 5)
        #expect(try FileSystem.linkTarget([108], in: root) == [113])
    }

    @Test func `a folder's names stand where the paths below them sort, with their status`() throws {
        try Shell.run(
            """
            mkdir a 'a b' aaaaaaaaaaa; touch a- a.txt aaaaaaaaaaa. aaaaaaaaaab .hidden "$(printf 'bad\\377')"; ln -s q l
            for i in $(seq 3000); do : > n$i; done
            """, in: folder.path)
        var buffer = [UInt8](repeating: 0, count: 32 << 10)
        let names = try DirectoryNames(of: root, buffer: &buffer)
        let found = (0..<names.count).map { Array(names.name($0)) }
        let entries = try FileSystem.entries(of: root)
        let sorted = entries.sorted {
            ($0.name + ($0.kind == .directory ? [47] : [])).lexicographicallyPrecedes(
                $1.name + ($1.kind == .directory ? [47] : []))
        }
        #expect(found == sorted.map(\.name))
        for index in 0..<names.count {
            #expect(try names.status(index, in: root) == FileSystem.status(found[index], in: root))
        }
        #expect(try DirectoryNames(of: root, buffer: &buffer).count == entries.count)
    }

    @Test func `a written file replaces the old one and keeps its mode`() throws {
        let path = "\(folder.path)/out"
        try Shell.run("printf old > out; chmod 640 out", in: folder.path)
        try FileSystem.writeFile(Array("new".utf8), to: path)
        #expect(try FileSystem.readAll(path: path, limit: 9) == Array("new".utf8))
        #expect(try Shell.text("stat -c %a out; ls", in: folder.path) == "640\nout\n")
    }

    @Test func `a file that cannot be written leaves nothing behind`() throws {
        try Shell.run("mkdir -p out/full", in: folder.path)
        #expect(throws: SystemError.self) { try FileSystem.writeFile([1], to: "\(folder.path)/out") }
        #expect(try Shell.text("ls", in: folder.path) == "out\n")
    }

    @Test func `folders are made with those they lie in, and again without complaint`() throws {
        let path = "\(folder.path)/a/b/c"
        try FileSystem.makeDirectories(path)
        try FileSystem.makeDirectories(path)
        #expect(FileSystem.exists(path))
        #expect(FileSystem.isWritableDirectory(path))
        try Shell.run("touch f", in: folder.path)
        #expect(throws: SystemError.self) { try FileSystem.makeDirectories("\(folder.path)/f") }
        #expect(!FileSystem.isWritableDirectory("\(folder.path)/f"))
    }

    @Test func `an open folder knows where it is`() throws {
        let path = try FileSystem.absolutePath(folder.path)
        #expect(FileSystem.path(of: root) == Array(path.utf8))
        try Shell.run("mkdir gone", in: folder.path)
        let gone = try FileSystem.openDirectory(Array("gone".utf8), below: root)
        try FileSystem.remove("\(folder.path)/gone")
        #expect(FileSystem.path(of: gone) == nil)
    }

    @Test func `holes are no data`() throws {
        try Shell.run("truncate -s 1G holes; printf 12345 > full", in: folder.path)
        let holes = try FileSystem.openFile(BytePath("holes"), below: root)
        #expect(try FileSystem.dataBytes(of: holes, upTo: .max) == 0)
        let full = try FileSystem.openFile(BytePath("full"), below: root)
        #expect(try FileSystem.dataBytes(of: full, upTo: .max) == 5)
    }

    @Test func `an error tells its call and its name`() throws {
        let error = #expect(throws: SystemError.self) { try FileSystem.openDirectory("\(folder.path)/none") }
        #expect(error?.description == "openat: ENOENT (No such file or directory)")
        #expect(error?.isNotFound == true)
        #expect(SystemError(code: 4_711, call: "x").description == "x: errno 4711")
    }
}
