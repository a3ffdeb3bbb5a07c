/// How the dossier looks, on screen and on A4 paper.
enum StyleSheet {
    static let text: StaticString = """

        :root { color-scheme: light; --ink: #1b1f24; --soft: #59626d; --line: #c8ced6; --head: #eef1f5;
          --accent: #1d3f66; --warn: #8a4b08;
          --serif: "Noto Serif", Georgia, "Times New Roman", "Liberation Serif", serif;
          --sans: "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans", sans-serif;
          --mono: "DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace; }
        :root:lang(zh) {
          --serif: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
          --sans: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
        * { box-sizing: border-box; }
        html { background: #e9ecf0; }
        body { max-width: 210mm; margin: 0 auto; padding: 16mm 17mm; background: #fff; color: var(--ink);
          font: 10pt/1.55 var(--sans); font-variant-numeric: tabular-nums; }
        :lang(zh) body { line-height: 1.65; }
        h1, h2, h3, .kicker, figcaption { font-family: var(--serif); color: var(--accent); }
        h1 { font-size: 23pt; line-height: 1.25; margin: 0 0 3mm; font-weight: 700; }
        :lang(zh) h1 { letter-spacing: 0.06em; }
        h2 { font-size: 15pt; line-height: 1.35; margin: 0 0 3mm; padding-bottom: 1.5mm;
          border-bottom: 0.6mm solid var(--accent); }
        h2 .no { display: inline-block; min-width: 7mm; }
        h3 { font-size: 11.5pt; margin: 6mm 0 2mm; }
        p { margin: 0 0 3mm; }
        code, pre { font-family: var(--mono); font-size: 0.84em; overflow-wrap: anywhere; }
        code { color: #2b3a4d; white-space: pre-wrap; }
        pre { border: 0.2mm solid var(--line); background: #f7f8fa; padding: 2.5mm 3mm; margin: 0 0 3mm;
          white-space: pre-wrap; }
        small { font-size: 0.86em; color: var(--soft); }
        small.note, small.scaled { display: block; line-height: 1.4; }
        ul { margin: 0; padding: 0; list-style: none; }

        .cover { min-height: 258mm; display: flex; flex-direction: column; }
        .kicker { font-size: 10pt; color: var(--soft); border-top: 1.2mm solid var(--accent); padding-top: 4mm; }
        .dataset { font-size: 13pt; font-weight: 600; overflow-wrap: anywhere; }
        dl { margin: 0; display: grid; grid-template-columns: 46mm 1fr; }
        dt, dd { margin: 0; padding: 1.15mm 0; border-bottom: 0.2mm solid var(--line); overflow-wrap: anywhere; }
        dt { color: var(--soft); padding-right: 3mm; }
        .identity { margin-bottom: 5mm; }
        .scope { font-family: var(--serif); font-size: 10.5pt; border-left: 1mm solid var(--accent);
          padding: 1mm 0 1mm 4mm; }
        .honesty { border: 0.5mm solid var(--ink); padding: 4mm 5mm; margin-top: 2mm; font-size: 9.4pt; }
        .honesty h2 { font-size: 12.5pt; color: var(--ink); border: 0; padding: 0; margin: 0 0 1.5mm; }
        .honesty dl { border-top: 0.2mm solid var(--line); }
        .honesty dd ul { display: flex; flex-wrap: wrap; }
        .honesty dd li:not(:last-child)::after { content: "·"; margin: 0 1.6mm; color: var(--soft); }
        .limits { margin-top: 2.5mm; }
        .limits li { padding-left: 4.5mm; text-indent: -4.5mm; margin-bottom: 0.8mm; }
        .limits li::before { content: "▪"; display: inline-block; width: 4.5mm; text-indent: 0;
          color: var(--accent); }

        .contents ol { list-style: none; margin: 0 0 4mm; padding: 0; }
        .contents li { display: flex; justify-content: space-between; gap: 6mm; padding: 1.6mm 0;
          border-bottom: 0.2mm solid var(--line); font-size: 11pt; }
        .contents a { color: var(--ink); text-decoration: none; }
        .contents a .no { display: inline-block; min-width: 8mm; color: var(--accent); font-weight: 700; }
        .contents .range { color: var(--soft); font-size: 9.5pt; white-space: nowrap; }
        .legend { color: var(--soft); font-size: 9pt; }

        .section, .contents { margin-top: 12mm; }
        figure { margin: 4mm 0 5mm; }
        figcaption { font-weight: 700; font-size: 10pt; margin-bottom: 1.4mm; color: var(--ink); }
        figcaption .no { color: var(--accent); margin-right: 1.5mm; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 8.6pt; line-height: 1.42;
          border-top: 0.5mm solid var(--ink); border-bottom: 0.35mm solid var(--ink); }
        th, td { text-align: left; vertical-align: top; padding: 1.1mm 1.5mm; overflow-wrap: anywhere;
          border-bottom: 0.2mm solid var(--line); }
        th { background: var(--head); font-weight: 600; vertical-align: bottom; }
        th .badge { display: table; margin-top: 0.6mm; }
        tfoot td { font-weight: 600; border-top: 0.35mm solid var(--ink); }
        td.number, th.number { text-align: right; }
        th.number .badge { margin-left: auto; }
        td.empty { text-align: center; padding: 2.5mm; }
        td li + li { margin-top: 0.5mm; }
        .key td.no { color: var(--accent); font-weight: 700; }
        .key td.value { font-weight: 600; font-size: 9.4pt; }
        .key td.value small { font-weight: 400; }
        .key td.query code, .provenance code { font-size: 7.2pt; line-height: 1.35; }
        .provenance { font-size: 8pt; color: var(--soft); margin: 1.2mm 0 0; line-height: 1.5; }
        .explanation { margin-bottom: 4mm; }

        .badge { display: inline-block; font: 600 7pt/1.45 var(--sans); padding: 0 1.2mm; border-radius: 0.6mm;
          border: 0.25mm solid; white-space: nowrap; margin-right: 0.8mm; }
        .badge.declared { color: var(--accent); border-color: var(--accent); background: #fff; }
        .badge.observed { color: #fff; background: #2f5d50; border-color: #2f5d50; }
        .badge.not-checked { color: var(--warn); border: 0.25mm dashed var(--warn); background: #fff; }
        .state { font-weight: 600; }
        .state.none-found { color: #334155; }
        .state.not-checked { color: var(--warn); border-bottom: 0.25mm dashed var(--warn); }
        .state.not-declared { color: var(--soft); font-style: italic; font-weight: 400; }
        :lang(zh) .state.not-declared { font-style: normal; }
        .state.not-applicable { color: #9aa2ac; font-weight: 400; }
        .bar { display: block; height: 1.3mm; background: #e3e7ec; margin-top: 0.7mm; }
        .bar span { display: block; height: 100%; background: var(--accent); }
        footer { margin-top: 10mm; border-top: 0.2mm solid var(--line); padding-top: 2mm; font-size: 8pt;
          color: var(--soft); }
        footer p { margin: 0; }

        @media screen and (max-width: 700px) { body { padding: 5mm; } .cover { min-height: 0; }
          dl { grid-template-columns: 1fr; } dt { border: 0; padding-bottom: 0; } main { overflow-x: auto; } }
        @page { size: A4; margin: 17mm 16mm 18mm;
          @bottom-center { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #59626d; } }
        @media print {
          html, body { background: #fff; }
          body { max-width: none; padding: 0; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .cover { min-height: 0; break-after: page; }
          .contents { margin-top: 0; break-after: page; }
          .section { margin-top: 10mm; }
          .section:first-child { margin-top: 0; }
          h2, h3, figcaption { break-after: avoid; }
          thead { display: table-header-group; }
          tfoot { display: table-row-group; }
          p, tr, .provenance, .whole, .key, .explanation, pre { break-inside: avoid; }
          h2 + p, h3 + p { break-after: avoid; }
          .provenance { break-before: avoid; }
          a { color: inherit; }
        }

        """
}
