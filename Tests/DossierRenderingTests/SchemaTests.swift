import DossierRendering
import Messages
import Testing

@Suite struct SchemaTests {
    @Test func `the dossier for programs keeps to its schema`() throws {
        for input in [SampleDossier.input, SampleDossier.empty] {
            guard
                let errors = try PythonReader.schemaErrors(
                    DossierRenderer.json(input), schema: "dossier-1.json")
            else { return print("python3 with jsonschema is absent") }
            #expect(errors == "")
        }
    }

    @Test func `the dossier for programs is JSON that Python reads back, keys sorted`() throws {
        let script = """
            import json, sys
            text = sys.stdin.buffer.read().decode("utf-8")
            value = json.loads(text, parse_float=lambda x: 1 / 0)
            again = json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False) + "\\n"
            print(json.loads(again) == value, json.dumps(value) == json.dumps(value, sort_keys=True))
            """
        guard let answer = try PythonReader.output(of: script, reading: DossierRenderer.json(HostileDossier.input))
        else { return print("python3 is absent") }
        #expect(answer == "True True\n")
    }

    @Test(arguments: [
        (
            "scan-1.json",
            """
            {"schema":"assay.scan/1","shards":1,"records":2,"bytes_stored":3,
            "bytes_decoded":4,"evidence_files":0,"gaps":[{"location":"a.gz!/b","status":"partial","why":"cut",
            "accepted":false}],"skipped_unchanged":0,"unchanged_by":{"stat":0,"git":0,"sha256":0},"aliases":0,"pointers":0,
            "excluded":{"files":0,"bytes":0},"formats":{"jsonl":{"shards":1,"records":2}},
            "bytes":{"read":3,"evidence":0,"excluded":0,"aliases":0,"pointers":0,"unread":0,"total":3},"seconds":0.4}
            """
        ),
        (
            "check-1.json",
            """
            {"schema":"assay.check/1","verdict":"fail","findings":[{"id":"\(String(repeating: "0a", count: 32))",
            "gate":"G02","level":"error","new":true,"source":"s","path":"provenance.yaml","line":21,"records":250,
            "declared":"license: unknown","observed":[{"value":"none","origin":"scan"}],
            "locations":["s/a.json"],"message":"m","fix":"f","clause":"c","certainty":"P"}],"waived":[],
            "idle_waivers":[{"gate":"G04","source":"s","reason":"r","approved_by":"p","expires":"2026-01-31",
            "why":"expired"}],"summary":{"sources":1,"pass":0,"unseen":["t"],"not_checked":["opt-outs"],"accepted_gaps":0,
            "unaccepted_gaps":0,"excluded":{"files":0,"bytes":0}}}
            """
        ),
        (
            "query-1.json",
            """
            {"schema":"assay.query/1","fingerprint":"\(String(repeating: "0a", count: 16))","matches":[
            {"location":"a#1","source":"s","role":"data","declared":{"kind":"commercial","stage":["sft"]},
            "observed":{"licenses":[],"format":"jsonl","content_rule":["record"],"gaps":[]},"tagging":{},
            "findings":["\(String(repeating: "0a", count: 32))"],"first_scan":1,"last_scan":1,"status":"ok",
            "confirmed":"confirmed"}],"occurrences":1,"places_with_gaps":0,"algorithm":"xxh3-128/1"}
            """
        ),
        (
            "verify-1.json",
            """
            {"schema":"assay.verify/1","verdict":"INTACT BUT UNANCHORED","levels":[
            {"name":"structure","result":"PASS","detail":"sound file"}]}
            """
        ),
        (
            "list-1.json",
            """
            {"schema":"assay.list/1","what":"gaps","columns":["location","bytes"],"rows":[
            {"location":"a.gz","bytes":null}]}
            """
        ),
    ])
    func `a schema takes its document and refuses any further key`(schema: String, document: String) throws {
        guard let errors = try PythonReader.schemaErrors(Array(document.utf8), schema: schema) else {
            return print("python3 with jsonschema is absent")
        }
        #expect(errors == "")
        let further = "{\"surprise\":1," + document.dropFirst()
        let refusal = try #require(try PythonReader.schemaErrors(Array(further.utf8), schema: schema))
        #expect(refusal.contains("surprise"))
    }
}
