import AuditModel
import Intake
import SystemCalls
import Testing

struct StoredFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func open(_ path: String) throws -> StoredFile { try StoredFile(BytePath(path), below: folder.open()) }

    @Test(arguments: [0, 1, 262_143, 262_144, 262_145, 1_000_000])
    func `the hash is that of sha256sum, whatever was read before`(size: Int) throws {
        let told = try Shell.text("head -c \(size) /dev/urandom > f; sha256sum < f | cut -c1-64", in: folder.path)
        let whole = try open("f")
        #expect(try whole.finish().sha256.hex + "\n" == told)
        #expect(whole.bytesRead == UInt64(size))
        let partly = try open("f")
        var buffer = [UInt8](repeating: 0, count: 1_000)
        _ = try partly.read(into: &buffer, at: 0)
        _ = try partly.read(into: &buffer, at: 999)
        _ = try partly.pread(into: &buffer, offset: 5, count: 1_000)
        #expect(try partly.finish().sha256.hex + "\n" == told)
        #expect(try partly.finish().sha256.hex + "\n" == told)
    }

    @Test func `reading in order hands over every byte and then nothing`() throws {
        let told = try Shell.run("seq 1 20000 | tee f", in: folder.path).output
        let file = try open("f")
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0xEE, count: 777)
        while true {
            let count = try file.read(into: &buffer, at: 7)
            if count == 0 { break }
            bytes += buffer[7..<(7 + count)]
        }
        #expect(bytes == told)
        #expect(buffer[..<7].allSatisfy { $0 == 0xEE })
        #expect(try file.read(into: &buffer, at: 0) == 0)
    }

    @Test func `any place can be looked at`() throws {
        try Shell.run("printf 0123456789 > f", in: folder.path)
        let file = try open("f")
        var buffer = [UInt8](repeating: 0, count: 4)
        #expect(try file.pread(into: &buffer, offset: 7, count: 4) == 3)
        #expect(Array(buffer[..<3]) == Array("789".utf8))
        #expect(try file.pread(into: &buffer, offset: 10, count: 4) == 0)
        #expect(try file.pread(into: &buffer, offset: .max, count: 4) == 0)
        #expect(file.bytesRead == 0)
    }

    @Test(arguments: [
        "printf more >> f", "printf x | dd of=f conv=notrunc status=none", "truncate -s 3 f", "mv g f",
        "truncate -s 3 f; truncate -s 10 f", "touch -d @1 f",
    ])
    func `a file that changes while it is read is reported`(script: String) throws {
        try Shell.run("printf 0123456789 > f; printf 0123456789 > g; touch -d @1000 f", in: folder.path)
        let file = try open("f")
        var buffer = [UInt8](repeating: 0, count: 4)
        _ = try file.read(into: &buffer, at: 0)
        try Shell.run(script, in: folder.path)
        let fault = #expect(throws: ReadFault.self) { try file.finish() }
        #expect(fault?.gap.status == .changed)
        let again = #expect(throws: ReadFault.self) { try file.finish() }
        #expect(again == fault)
    }

    @Test func `a growing file ends where it ended when it was opened`() throws {
        try Shell.run("printf 0123456789 > f", in: folder.path)
        let file = try open("f")
        try Shell.run("printf more >> f", in: folder.path)
        var buffer = [UInt8](repeating: 0, count: 100)
        #expect(try file.read(into: &buffer, at: 0) == 10)
        #expect(try file.read(into: &buffer, at: 0) == 0)
    }

    @Test func `a device that fails names the byte`() throws {
        // Address 0 of a process is never mapped; reading it answers EIO.
        let file = try StoredFile(BytePath("mem"), below: FileSystem.openDirectory("/proc/self"))
        var buffer = [UInt8](repeating: 0, count: 4)
        let fault = #expect(throws: ReadFault.self) { try file.pread(into: &buffer, offset: 16, count: 4) }
        #expect(fault?.gap.status == .unreadable)
        #expect(fault?.gap.reason.values == ["error": "EIO", "offset": "16"])
    }

    @Test func `a file that tells no size is not taken for an empty one`() throws {
        let file = try StoredFile(BytePath("status"), below: FileSystem.openDirectory("/proc/self"))
        let fault = #expect(throws: ReadFault.self) { try file.finish() }
        #expect(fault?.gap.status == .changed)
    }

    @Test(arguments: [
        ("p", "EINVAL"), ("d", "EINVAL"), ("none", "ENOENT"), ("out", "ELOOP"), ("up/x", "ENOTDIR"), ("../x", "EINVAL"),
        ("loop", "ELOOP"),
    ])
    func `what is no file below the root is refused`(path: String, error name: String) throws {
        try Shell.run("mkfifo p; mkdir d; ln -s /etc/passwd out; ln -s .. up; ln -s loop loop", in: folder.path)
        let error = #expect(throws: SystemError.self) { try open(path) }
        #expect(error?.name == name)
    }

    @Test func `links below the root are followed`() throws {
        try Shell.run("mkdir -p d/e; printf 1 > d/e/f; ln -s e d/l; ln -s d/l/f g", in: folder.path)
        #expect(try open("d/l/f").statusBefore == open("d/e/f").statusBefore)
        #expect(try open("g").statusBefore == open("d/e/f").statusBefore)
    }
}
