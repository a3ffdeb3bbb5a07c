import ArgumentParser

/// Which dataset a question is about: the current folder, or the one named.
struct DatasetOption: ParsableArguments {
    @Option(name: [.customLong("folder"), .customShort("C")], help: option("folder", value: "dir"))
    var folder: String?
}
