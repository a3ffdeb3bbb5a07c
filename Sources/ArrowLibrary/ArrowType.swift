/// The type of a column, as the format strings of the Arrow C data interface name it.
package enum ArrowType: Hashable, Sendable {
    case null, boolean
    case integer(bytes: Int, isSigned: Bool)
    /// IEEE 754, of 2, 4 or 8 bytes.
    case float(bytes: Int)
    /// Little-endian two's complement of 4 to 32 bytes, divided by ten to the scale.
    case decimal(bytes: Int, scale: Int)
    case bytes(Extent, isText: Bool)
    /// 16 bytes.
    case uuid
    /// Days since 1970 in 4 bytes, or milliseconds in 8.
    case date(bytes: Int)
    case time(bytes: Int, Unit)
    case timestamp(Unit, hasZone: Bool)
    case duration(Unit)
    /// Months, days and parts of days: of 4, 8 or 16 bytes.
    case interval(bytes: Int)
    case list(Extent)
    case structure
    /// A list of keys and values.
    case map
    case denseUnion, sparseUnion
    /// Indexes into the values of another column.
    case dictionary(bytes: Int, isSigned: Bool)
    /// Values with the row at which each ends.
    case runEnds

    /// How a column says where its values start and end.
    package enum Extent: Hashable, Sendable {
        case offsets32, offsets64, view32, view64
        case fixed(Int)
    }

    /// Parts of a second.
    package enum Unit: Int, Sendable {
        case seconds = 0
        case milliseconds = 3
        case microseconds = 6
        case nanoseconds = 9

        /// Units in a second.
        package var perSecond: Int64 {
            switch self {
            case .seconds: 1
            case .milliseconds: 1_000
            case .microseconds: 1_000_000
            case .nanoseconds: 1_000_000_000
            }
        }

        init?(_ letter: Character?) {
            switch letter {
            case "s": self = .seconds
            case "m": self = .milliseconds
            case "u": self = .microseconds
            case "n": self = .nanoseconds
            default: return nil
            }
        }
    }
}
