/// Apache Parquet tables, plain or with an encrypted footer.
package enum ParquetFormat: ColumnarFormat {
    package static let name = "parquet"
    package static let nameEndings = ["parquet", "parq"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("PAR1") || head.has("PARE") }
}
