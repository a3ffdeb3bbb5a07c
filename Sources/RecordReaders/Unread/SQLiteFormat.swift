/// SQLite databases.
package enum SQLiteFormat: UnreadFormat {
    package static let name = "sqlite"
    package static let nameEndings = ["sqlite", "sqlite3", "db"]

    /// A database without a table has no page.
    package static let mayBeEmpty = true

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("SQLite format 3\0") }
}
