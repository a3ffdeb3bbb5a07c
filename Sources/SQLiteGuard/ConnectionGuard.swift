import CSQLiteShim

/// Makes SQLite careful with files of unsure origin, for every connection of this process.
///
/// Defensive mode on, trusted schema off, loadable extensions off, no attached databases
/// (sqlite.org/security.html). A hook of the library rather than a call per connection, so that none is forgotten.
package enum ConnectionGuard {
    private static let status = assay_guard_every_connection()

    /// Guards all connections that are opened after the first call.
    ///
    /// - Returns: whether SQLite accepted the guard.
    package static func install() -> Bool { status == 0 }
}
