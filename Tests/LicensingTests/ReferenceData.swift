import FoundationEssentials

/// Files of the reference data beside the package, where a checkout has them.
enum ReferenceData {
    /// The folder, or nil (with one line on the terminal) when it is absent.
    static let folder: String? = {
        let path = PackageRoot.path + "/../shared/data"
        guard FileManager.default.fileExists(atPath: path + "/expected.json") else {
            print("reference data is absent: \(path)")
            return nil
        }
        return path
    }()

    static func bytes(_ path: String) -> [UInt8] {
        guard let folder, let data = FileManager.default.contents(atPath: folder + "/" + path) else { return [] }
        return Array(data)
    }

    /// Names in a folder, sorted.
    static func names(_ path: String) -> [String] {
        guard let folder else { return [] }
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + path)) ?? []).sorted()
    }

    /// All files below a folder, sorted.
    static func files(below path: String) -> [String] {
        guard let folder else { return [] }
        return ((try? FileManager.default.subpathsOfDirectory(atPath: folder + "/" + path)) ?? []).sorted()
    }

    /// The gold answers of `expected.json`.
    static let expected: Expected? = {
        guard folder != nil else { return nil }
        return try? JSONDecoder().decode(Expected.self, from: Data(bytes("expected.json")))
    }()
}

/// The parts of `expected.json` that these tests use.
struct Expected: Decodable {
    struct Source: Decodable {
        let folder: String
        let expected_status: String?
        let expected_spdx: [String]?
    }

    struct Gold: Decodable {
        let cards: [String: [String: Card]]
        let croissant: [String: [String: Croissant]]
        let per_file_licences: [String: PerFile]
    }

    struct Card: Decodable {
        let front_matter: String
        let spdx: [String]?
        let language: OneOrMany?
        let source_datasets: [String]?
        let annotations_creators: [String]?
    }

    /// A list, or the only element of one.
    struct OneOrMany: Decodable {
        let values: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            values = try (try? container.decode([String].self)) ?? [container.decode(String.self)]
        }
    }

    struct Croissant: Decodable {
        let license: String
        let name: String?
        let recordSets: [String]
    }

    struct PerFile: Decodable {
        let licenses: [String]
        let present: Bool?
    }

    let sources: [String: Source]
    let gold: Gold
}
