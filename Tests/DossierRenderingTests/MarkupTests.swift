import AuditModel
import DossierRendering
import Messages
import Testing

@Suite struct MarkupTests {
    /// Prints what is not allowed in a dossier: elements, attributes, addresses.
    private static let strangers = """
        import sys
        from html.parser import HTMLParser
        TAGS = set("html head meta title style body header main section nav footer aside figure figcaption h1 h2 h3 p "
                   "ol ul li dl dt dd pre code bdi span strong small a table colgroup col thead tbody tfoot tr th td".split())
        ATTRS = set("class id href lang charset name content http-equiv style colspan scope".split())
        class P(HTMLParser):
            def handle_starttag(self, tag, attrs):
                if tag not in TAGS: print("element", tag)
                for key, value in attrs:
                    if key not in ATTRS: print("attribute", key)
                    if key == "href" and not value.startswith("#s-"): print("address", value)
                    if key == "style" and not (value.startswith("width:") and value.endswith("%")): print("style", value)
                    if key == "http-equiv" and value != "Content-Security-Policy": print("meta", value)
            def handle_comment(self, data): print("comment", data)
            def handle_pi(self, data): print("instruction", data)
        P(convert_charrefs=True).feed(sys.stdin.read())
        """

    @Test(arguments: Language.allCases)
    func `names that try to be markup stay text`(language: Language) throws {
        for input in [HostileDossier.input, SampleDossier.input, SampleDossier.empty] {
            let page = DossierRenderer.html(input, language: language)
            guard let found = try PythonReader.output(of: Self.strangers, reading: page) else {
                return print("python3 is absent")
            }
            #expect(found == "")
        }
    }

    @Test(arguments: Language.allCases)
    func `hostile names are shown as they are spelled`(language: Language) {
        let page = String(decoding: DossierRenderer.html(HostileDossier.input, language: language), as: UTF8.self)
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.contains("&amp;lt;b&amp;gt;"))
        #expect(page.contains("\\u{202E}gpj.exe"))
        #expect(page.contains("a\\u{0}b\\u{7}\\u{200B}c"))
    }

    @Test(arguments: Language.allCases)
    func `no control or direction character reaches the page`(language: Language) {
        let page = String(decoding: DossierRenderer.html(HostileDossier.input, language: language), as: UTF8.self)
        #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || !LocationText.isUnprintable($0) })
    }

    @Test(arguments: Language.allCases)
    func `a page may load and run nothing`(language: Language) {
        let page = String(decoding: DossierRenderer.html(SampleDossier.input, language: language), as: UTF8.self)
        #expect(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\""))
        #expect(!page.contains("url("))
        #expect(!page.contains("@import"))
        #expect(!page.contains("<script"))
    }

    @Test(arguments: Language.allCases)
    func `every figure has a denominator, a mark, a query and its number`(language: Language) throws {
        let script = """
            import sys
            from html.parser import HTMLParser
            class P(HTMLParser):
                def __init__(self):
                    super().__init__(); self.stack = []; self.figures = []
                def handle_starttag(self, tag, attrs):
                    if tag in ("meta", "col", "br"): return
                    attrs = dict(attrs); classes = (attrs.get("class") or "").split()
                    figure = None
                    if "figure" in classes:
                        figure = {"id": attrs["id"], "text": {}}; self.figures.append(figure)
                    self.stack.append((classes, figure))
                def handle_endtag(self, tag): self.stack.pop()
                def handle_data(self, data):
                    figure = next((f for _, f in reversed(self.stack) if f), None)
                    if figure:
                        for classes, _ in self.stack:
                            for name in classes: figure["text"][name] = figure["text"].get(name, "") + data.strip()
            p = P(); p.feed(sys.stdin.read())
            for i, f in enumerate(p.figures):
                missing = [n for n in ("denominator", "badge", "query") if not f["text"].get(n)]
                if missing or f["id"] != "f%d" % (i + 1): print(f["id"], missing)
            print(len(p.figures))
            """
        for input in [SampleDossier.input, SampleDossier.empty] {
            let page = DossierRenderer.html(input, language: language)
            guard let found = try PythonReader.output(of: script, reading: page) else {
                return print("python3 is absent")
            }
            #expect(found == "\(DossierRenderer.figureCount(input))\n")
        }
    }

    @Test(arguments: Language.allCases)
    func `the limits of the document stand before its first figure`(language: Language) throws {
        let page = String(decoding: DossierRenderer.html(SampleDossier.input, language: language), as: UTF8.self)
        let limits = try #require(page.firstRange(of: "class=\"honesty\""))
        let figure = try #require(page.firstRange(of: "class=\"figure"))
        #expect(limits.upperBound < figure.lowerBound)
        for key in ["unseen", "no-run"] {
            let sentence = try #require(
                page.firstRange(of: Catalogue.text("dossier.honesty.\(key)", in: language)))
            #expect(sentence.upperBound < figure.lowerBound)
        }
    }

    @Test(arguments: Language.allCases)
    func `a long value is cut with a note`(language: Language) {
        var input = SampleDossier.input
        input.dataset = String(repeating: "长", count: 700)
        let page = String(decoding: DossierRenderer.html(input, language: language), as: UTF8.self)
        let note = Catalogue.text(Message("dossier.cut", ["number": "700"]), in: language)
        #expect(page.contains(String(repeating: "长", count: 512) + "…"))
        #expect(!page.contains(String(repeating: "长", count: 513)))
        #expect(page.contains(note))
    }
}
