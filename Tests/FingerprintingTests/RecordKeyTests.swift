import AuditModel
import Fingerprinting
import Testing

/// The normal form of URLs and hosts, and the short hash of keys.
@Suite struct RecordKeyTests {
    @Test(arguments: [
        ("HTTP://Example.COM/Path?Q=1#part", "http://example.com/Path?Q=1"),
        ("https://example.com:443/a", "https://example.com/a"),
        ("http://example.com:443/a", "http://example.com:443/a"),
        ("http://example.com:80", "http://example.com"), ("http://example.com:/x", "http://example.com/x"),
        ("ftp://Me:Pass@Host:21/x", "ftp://Me:Pass@host/x"), ("http://[2001:DB8::1]:80/", "http://[2001:db8::1]/"),
        ("http://[2001:DB8::1]/", "http://[2001:db8::1]/"), ("no scheme/Here#x", "no scheme/Here"),
        ("mailto:Someone@Example.com", "mailto:Someone@Example.com"), ("://x", "://x"),
        ("http://例子.测试/路径", "http://例子.测试/路径"), ("https://a.example/%7Euser", "https://a.example/%7Euser"),
    ])
    func `a URL keeps everything but case, default port and fragment`(url: String, normal: String) {
        #expect(RecordKey.url(Array(url.utf8)[...]) == Array(normal.utf8))
        #expect(RecordKey.url(Array(normal.utf8)[...]) == Array(normal.utf8))
    }

    @Test(arguments: [
        ("https://WWW.Example.com:8443/a?b#c", "www.example.com"), ("http://user@example.com./", "example.com"),
        ("http://[2001:DB8::1]:80/", "[2001:db8::1]"), ("http://host?query", "host"), ("/only/a/path", nil),
        ("http:///x", nil), ("http://./", nil), ("", nil),
    ])
    func `the host is what stands between user and port`(url: String, host: String?) {
        #expect(RecordKey.host(ofURL: Array(url.utf8)[...]) == host.map { Array($0.utf8) })
    }

    /// `printf abc | xxhsum -H3` prints 78af5f94892f3950.
    @Test func `the hash is the beginning of XXH3-64`() {
        var bytes: [UInt8] = [1]
        RecordKey.appendHash(Array("xabcx".utf8), 1..<4, to: &bytes)
        #expect(bytes == [1, 0x78, 0xAF, 0x5F, 0x94, 0x89])
    }

    @Test func `an empty value is no key`() {
        for index in KeyIndex.allCases { #expect(RecordKey.normalized([], for: index) == nil) }
        #expect(RecordKey.normalized(Array("A".utf8)[...], for: .id) == Array("A".utf8))
        #expect(RecordKey.normalized(Array("Example.COM.".utf8)[...], for: .host) == Array("example.com".utf8))
    }
}
