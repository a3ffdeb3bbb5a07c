import Declarations
import Foundation
import Testing

@Suite struct SchemaTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// Compares the published schema, without its explanations, with the reader's grammar.
    private static let compare = """
        import json, sys
        path, outline = sys.stdin.read().split("\\n", 1)
        def bare(node):
            if isinstance(node, list):
                return [bare(x) for x in node]
            if not isinstance(node, dict):
                return node
            return {k: {n: bare(s) for n, s in v.items()} if k in ("properties", "$defs") else bare(v)
                    for k, v in node.items()
                    if k not in ("description", "title", "$schema", "$id", "examples")}
        def required(node):
            node = dict(node)
            return node
        found, wanted = bare(json.load(open(path))), json.loads(outline)
        print("equal" if found == wanted else "different")
        """

    @Test(arguments: ["provenance", "policy"])
    func `the published schema says what the reader reads`(name: String) throws {
        let outline = name == "policy" ? SchemaOutline.policy : SchemaOutline.provenance
        let path = "\(Self.root)/Schemas/\(name)-1.json"
        guard let answer = try Python.run(Self.compare, input: "\(path)\n\(outline)") else {
            return print("python3 is absent")
        }
        #expect(answer == "equal\n")
    }

    private static let describe = """
        import json, sys
        def walk(node, path):
            for name, schema in node.get("properties", {}).items():
                if "$ref" not in schema and not schema.get("description"):
                    print(path + "." + name)
        document = json.load(open(sys.stdin.read()))
        walk(document, "")
        for name, schema in document.get("$defs", {}).items():
            walk(schema, name)
        """

    @Test(arguments: ["provenance", "policy"])
    func `every key of a schema is explained`(name: String) throws {
        guard let answer = try Python.run(Self.describe, input: "\(Self.root)/Schemas/\(name)-1.json") else {
            return print("python3 is absent")
        }
        #expect(answer.isEmpty, "without a description: \(answer)")
    }

    /// One verdict per sample: `valid` or `invalid`.
    private static let validate = """
        import json, sys, yaml, jsonschema
        path, samples = sys.stdin.read().split("\\n", 1)
        schema = json.load(open(path))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        class Loader(yaml.SafeLoader):
            pass
        Loader.yaml_implicit_resolvers = {
            key: [(tag, regexp) for tag, regexp in rules if tag != "tag:yaml.org,2002:timestamp"]
            for key, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}
        for sample in samples.split("\\n=====\\n"):
            print("valid" if validator.is_valid(yaml.load(sample, Loader)) else "invalid")
        """

    @Test func `schema and reader agree on manifests`() throws {
        try compareVerdicts("provenance", Samples.goodManifests, expected: "valid")
        try compareVerdicts("provenance", Samples.structurallyBadManifests, expected: "invalid")
        for sample in Samples.goodManifests {
            #expect(throws: Never.self) { try ManifestReader.read(Array(sample.utf8), path: "p") }
        }
        for sample in Samples.structurallyBadManifests {
            #expect(throws: ManifestErrors.self) { try ManifestReader.read(Array(sample.utf8), path: "p") }
        }
    }

    @Test func `schema and reader agree on policies`() throws {
        try compareVerdicts("policy", Samples.goodPolicies, expected: "valid")
        try compareVerdicts("policy", Samples.structurallyBadPolicies, expected: "invalid")
        for sample in Samples.goodPolicies {
            #expect(throws: Never.self) { try PolicyReader.read(Array(sample.utf8), path: "p") }
        }
        for sample in Samples.structurallyBadPolicies {
            #expect(throws: ManifestErrors.self) { try PolicyReader.read(Array(sample.utf8), path: "p") }
        }
    }

    private func compareVerdicts(_ name: String, _ samples: [String], expected: String) throws {
        let input = "\(Self.root)/Schemas/\(name)-1.json\n" + samples.joined(separator: "\n=====\n")
        guard let answer = try Python.run(Self.validate, input: input, needs: ["yaml", "jsonschema"]) else {
            return print("python3 with yaml and jsonschema is absent")
        }
        let verdicts = answer.split(separator: "\n")
        #expect(verdicts.count == samples.count)
        for (sample, verdict) in zip(samples, verdicts) { #expect(verdict == expected, "\(sample)") }
    }
}
