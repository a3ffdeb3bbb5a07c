import AuditModel
import Intake
import Testing

struct PointerFileTests {
    static let hash = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393"
    static let md5 = "a304afb96060aad90176268345e10355"

    static let pointers: [(String, String, Pointer)] = [
        (
            "version https://git-lfs.github.com/spec/v1\noid sha256:\(hash)\nsize 12345\n", "train.jsonl",
            Pointer(.lfs, digest: "sha256:\(hash)", bytes: 12_345)
        ),
        (
            "version https://git-lfs.github.com/spec/v1\r\next-0-foo sha256:\(hash)\r\noid sha256:\(hash)\r\nsize 0\r\n",
            "a", Pointer(.lfs, digest: "sha256:\(hash)", bytes: 0)
        ),
        (
            "/annex/objects/SHA256E-s104--\(hash).csv\n", "a.csv",
            Pointer(.annex, digest: "sha256:\(hash)", bytes: 104)
        ),
        ("/annex/objects/MD5-s9-m5--\(md5)", "a.csv", Pointer(.annex, digest: "md5:\(md5)", bytes: 9)),
        ("/annex/objects/SHA256-s104--not-a-hash\n", "a", Pointer(.annex, digest: nil, bytes: 104)),
        ("/annex/objects/URL--http&c%%x.org\n", "a", Pointer(.annex, digest: nil, bytes: nil)),
        (
            "outs:\n- md5: \(md5)\n  size: 14445097\n  hash: md5\n  path: data.xml\n", "data.xml.dvc",
            Pointer(.dvc, digest: "md5:\(md5)", bytes: 14_445_097)
        ),
        (
            "# kept by DVC\nmd5: \(hash)\ndeps:\n- path: x\n  size: 1\nouts:\n  - path: images\n    md5: \(md5).dir\n"
                + "    size: 7\n    nfiles: 3\nmeta:\n  size: 99\n", "images.dvc",
            Pointer(.dvc, digest: "md5:\(md5).dir", bytes: 7)
        ),
        (
            "outs:\n- md5: \(md5)\n  size: 1\n- md5: \(md5)\n  size: 2\n", "two.dvc",
            Pointer(.dvc, digest: nil, bytes: 3)
        ),
    ]

    @Test(arguments: pointers)
    func `a pointer tells digest and size`(text: String, name: String, pointer: Pointer) {
        #expect(PointerFile.recognise(head: Array(text.utf8)[...], isWhole: true, name: Array(name.utf8)) == pointer)
        #expect(PointerFile.recognise(head: Array(text.utf8)[...], isWhole: false, name: Array(name.utf8)) == nil)
    }

    @Test(arguments: [
        ("", "a"), ("", "a.dvc"), ("version https://git-lfs.github.com/spec/v1\n", "a"),
        ("version https://git-lfs.github.com/spec/v2\noid sha256:\(hash)\nsize 1\n", "a"), ("/annex/objects/\n", "a"),
        ("/annex/objects/etc", "a"), ("/annex/objects/--x", "a"), ("/etc/passwd", "a"),
        ("outs:\n- md5: \(md5)\n  size: 1\n", "data.yaml"), ("outs:\n", "a.dvc"), ("outs: []\n", "a.dvc"),
        ("{\"text\": \"version\"}\n", "a.jsonl"),
    ])
    func `other files are no pointers`(text: String, name: String) {
        #expect(PointerFile.recognise(head: Array(text.utf8)[...], isWhole: true, name: Array(name.utf8)) == nil)
    }

    @Test(arguments: ["99999999999999999999", "-1", "1 ", ""])
    func `a size that is no number is left out`(size: String) {
        let text = "version https://git-lfs.github.com/spec/v1\noid sha256:\(Self.hash)\nsize \(size)\n"
        let pointer = PointerFile.recognise(head: Array(text.utf8)[...], isWhole: true, name: [])
        #expect(pointer == Pointer(.lfs, digest: "sha256:\(Self.hash)", bytes: nil))
    }

    @Test func `sizes that do not fit together are left out`() {
        let text = "outs:\n- md5: \(Self.md5)\n  size: 18446744073709551615\n- md5: \(Self.md5)\n  size: 1\n"
        let pointer = PointerFile.recognise(head: Array(text.utf8)[...], isWhole: true, name: Array("a.dvc".utf8))
        #expect(pointer == Pointer(.dvc, digest: nil, bytes: nil))
    }
}
