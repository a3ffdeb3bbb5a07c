/// Where the tests find files of the package, and data sets beside it.
enum PackageFolder {
    /// The absolute path of `name` below the folder of the package.
    static func path(_ name: String, file: String = #filePath) -> String {
        file.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/" + name
    }
}
