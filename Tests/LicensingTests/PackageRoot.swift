/// Paths of the package and of the reference data beside it.
enum PackageRoot {
    /// The package's folder, without a trailing slash.
    static let path: String = {
        // Tests/LicensingTests/PackageRoot.swift, three steps below the root.
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }()
}
