/// A row does not hold what its table promises: the file was damaged or edited.
struct DamagedRow: Error {
    /// The table, or a short name of the place.
    let place: String
}
