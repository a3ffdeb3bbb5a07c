// swift-tools-version: 6.2
import PackageDescription

/// Pure Swift: no unsafe code, no C.
let safe: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// Links the Swift runtime into the executable, so that an archive of it runs where no toolchain is.
let staticRuntime: [LinkerSetting] = [
    .unsafeFlags([
        "-static-stdlib", "-Xlinker", "--start-group", "-lFoundation", "-lFoundationEssentials",
        "-lFoundationInternationalization", "-lCoreFoundation", "-l_FoundationCShims", "-l_FoundationCollections",
        "-l_FoundationICU", "-lswiftSynchronization", "-ldispatch", "-lBlocksRuntime", "-Xlinker", "--end-group",
        // An archive of the program brings the libraries that a bare system lacks beside it, and what those need.
        "-Xlinker", "--disable-new-dtags", "-Xlinker", "-rpath", "-Xlinker", "$ORIGIN/../lib",
    ])
]

/// A folder of Swift below `Sources`, without unsafe code.
func area(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: safe)
}

/// The Swift side of a C library: the only kind of target that may say `unsafe` or import C.
func wrapper(_ name: String, around c: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: [.target(name: c)] + dependencies, swiftSettings: safe)
}

/// The tests of one area, in `Tests/NameTests`.
func tests(_ name: String, _ dependencies: [Target.Dependency], excluding excluded: [String] = []) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, exclude: excluded, swiftSettings: safe)
}

let package = Package(
    name: "assay",
    products: [.executable(name: "assay", targets: ["assay"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C walls
        .target(name: "CSystem"),
        // The bridge behind it, `Sources/ArrowBridge`, is built by the Makefile and opened at run time.
        .target(name: "CArrow"),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
        .target(
            name: "CSimdjson", dependencies: ["CXXHash"], cxxSettings: [.unsafeFlags(["-O3"])],
            linkerSettings: [.linkedLibrary("simdjson"), .linkedLibrary("stdc++")]),
        .target(name: "CSQLiteShim", linkerSettings: [.linkedLibrary("sqlite3")]),

        // Wrappers
        wrapper("SystemCalls", around: "CSystem", ["AuditModel"]),
        wrapper("Digest", around: "CCrypto", ["AuditModel"]),
        wrapper("XXHash", around: "CXXHash", ["AuditModel"]),
        wrapper("LibArchive", around: "CArchive", ["AuditModel"]),
        wrapper("LibDeflate", around: "CLibDeflate"),
        wrapper("ISAL", around: "CISAL", ["AuditModel", "LibDeflate"]),
        wrapper("Zstd", around: "CZstd", ["AuditModel"]),
        wrapper("Brotli", around: "CBrotli", ["AuditModel"]),
        wrapper("JSONParsing", around: "CSimdjson", ["AuditModel"]),
        // The converters of ICU that the Swift runtime brings with it.
        .target(
            name: "Charsets", swiftSettings: safe, linkerSettings: [.linkedLibrary("_FoundationICU")]),
        wrapper("ArrowLibrary", around: "CArrow", ["AuditModel"]),
        wrapper(
            "SQLiteGuard", around: "CSQLiteShim", ["AuditModel", .product(name: "GRDB", package: "GRDB.swift")]),

        // Values
        area("AuditModel"),
        area("Messages", ["AuditModel"]),

        // Areas, in the order of the data
        area("Fingerprinting", ["AuditModel", "XXHash", "Digest"]),
        area("Intake", ["AuditModel", "SystemCalls", "Digest", "LibArchive", "ISAL", "Zstd"]),
        area("ColumnarFiles", ["ArrowLibrary", "Fingerprinting"]),
        area(
            "RecordReaders",
            [
                "AuditModel", "ArrowLibrary", "Brotli", "Charsets", "ColumnarFiles", "Digest", "Fingerprinting", "ISAL",
                "JSONParsing", "Zstd",
            ]),
        area("Licensing", ["AuditModel", "Digest", .product(name: "Yams", package: "Yams")]),
        area("Declarations", ["AuditModel", "Licensing", .product(name: "Yams", package: "Yams")]),
        area("Gates", ["AuditModel", "Licensing", "Digest"]),
        area(
            "LedgerStore",
            ["AuditModel", "Digest", "SystemCalls", "SQLiteGuard", .product(name: "GRDB", package: "GRDB.swift")]),
        area("DossierRendering", ["AuditModel", "Messages"]),
        area(
            "AuditPipeline",
            [
                "AuditModel", "SystemCalls", "Intake", "RecordReaders", "Fingerprinting", "Licensing", "Declarations",
                "Gates", "LedgerStore", "Digest", "XXHash", "JSONParsing", "Messages", "DossierRendering",
            ]),
        .executableTarget(
            name: "assay",
            dependencies: [
                "AuditModel", "Messages", "AuditPipeline", "Declarations", "Licensing", "Gates", "LedgerStore",
                "DossierRendering", "RecordReaders", "SystemCalls", "Fingerprinting", "ArrowLibrary",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: safe, linkerSettings: staticRuntime),
        // Builds and asks large ledgers; not part of the product.
        .executableTarget(
            name: "LedgerBenchmark", dependencies: ["AuditModel", "Digest", "LedgerStore", "SystemCalls"],
            path: "Tests/Benchmarks/LedgerBenchmark", swiftSettings: safe),

        // Tests
        tests("AuditModel", ["AuditModel"]),
        tests("Messages", ["AuditModel", "Messages"]),
        tests("SystemCalls", ["AuditModel", "SystemCalls"]),
        tests("Digest", ["AuditModel", "Digest"]),
        tests("XXHash", ["AuditModel", "XXHash"]),
        tests("ISAL", ["AuditModel", "ISAL", "Intake"]),
        tests("Brotli", ["AuditModel", "Brotli"]),
        tests("Zstd", ["AuditModel", "Zstd"]),
        tests("LibArchive", ["AuditModel", "LibArchive"]),
        tests("JSONParsing", ["AuditModel", "JSONParsing"]),
        tests("Fingerprinting", ["AuditModel", "Fingerprinting", "JSONParsing", "RecordReaders", "SystemCalls"]),
        tests("Intake", ["AuditModel", "Intake", "SystemCalls", "Digest"]),
        tests("RecordReaders", ["AuditModel", "RecordReaders", "Fingerprinting", "Messages"]),
        tests("Licensing", ["AuditModel", "Licensing", "Messages", "Digest"]),
        tests("Declarations", ["AuditModel", "Declarations", "Licensing", "Messages"]),
        tests("Gates", ["AuditModel", "Declarations", "Gates", "Licensing", "Messages"]),
        tests("LedgerStore", ["AuditModel", "LedgerStore", "Digest", "SystemCalls"]),
        tests("DossierRendering", ["AuditModel", "DossierRendering", "Messages"], excluding: ["Golden"]),
        tests("AuditPipeline", ["AuditModel", "AuditPipeline", "SystemCalls", "XXHash", "LedgerStore"]),
        tests("EndToEnd", ["AuditModel", "Messages", "RecordReaders", "Gates"], excluding: ["corpus.provenance.yaml"]),
    ],
    cxxLanguageStandard: .cxx17
)
