import CArchive

/// The library behind archives and some filters, for the record of a scan.
package enum ArchiveLibrary {
    /// Name and version as the library states them, for example `libarchive 3.6.2`.
    package static var version: String {
        guard let text = unsafe archive_version_string() else { return "libarchive" }
        return unsafe String(cString: text)
    }
}
