extension LicenseNames {
    /// Names in the words of `NameWords` without fillers, and what they mean; `=` begins the name of a custom license.
    static let names: [String: String] = {
        var table: [String: String] = [:]
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: ":")
            guard parts.count == 2 else { continue }
            for name in parts[1].split(separator: ",") { table[ASCIIText.trimmed(name)] = ASCIIText.trimmed(parts[0]) }
        }
        return table
    }()

    private static let lines = """
        0BSD: 0bsd, bsd zero clause, zero clause bsd
        AFL-3.0: afl 3.0, academic free 3.0
        AGPL-3.0-only: agpl 3.0, agpl 3, agplv3, gnu agpl 3, gnu agplv3, gnu affero general public 3.0, gnu affero general public 3
        AGPL-3.0-or-later: gnu affero general public 3.0 or later, agpl 3.0 or later, agplv3+
        Apache-2.0: apache 2.0, apache 2, apache software 2.0, apache2, apache-2.0
        Artistic-2.0: artistic 2.0
        BSD-2-Clause: bsd 2 clause, 2 clause bsd, simplified bsd, bsd simplified
        BSD-3-Clause: bsd 3 clause, 3 clause bsd, new bsd, modified bsd, bsd new, revised bsd
        BSL-1.0: boost software 1.0
        C-UDA-1.0: computational use of data agreement, computational use of data agreement 1.0, c uda, c uda 1.0
        CC-PDM-1.0: public domain mark, public domain mark 1.0
        CC0-1.0: cc0, cc0 1.0
        CDLA-Permissive-1.0: community data agreement permissive 1.0, cdla permissive 1.0
        CDLA-Permissive-2.0: community data agreement permissive 2.0, cdla permissive 2.0
        CDLA-Sharing-1.0: community data agreement sharing 1.0, cdla sharing 1.0
        DL-DE-BY-2.0: data germany attribution 2.0, datenlizenz deutschland namensnennung 2.0, dl de by 2.0
        DL-DE-ZERO-2.0: data germany zero 2.0, datenlizenz deutschland zero 2.0, dl de zero 2.0
        ECL-2.0: educational community 2.0
        EPL-1.0: eclipse public 1.0
        EPL-2.0: eclipse public 2.0
        EUPL-1.2: european union public 1.2, eupl 1.2
        GFDL-1.1-only: gnu free documentation 1.1
        GFDL-1.2-only: gnu free documentation 1.2
        GFDL-1.3-only: gnu free documentation 1.3
        GPL-2.0-only: gpl 2.0, gpl 2, gplv2, gnu gpl 2.0, gnu gpl 2, gnu gplv2, gnu general public 2.0, gnu general public 2
        GPL-2.0-or-later: gnu general public 2.0 or later, gpl 2.0 or later, gplv2+
        GPL-3.0-only: gpl 3.0, gpl 3, gplv3, gnu gpl 3.0, gnu gpl 3, gnu gplv3, gnu general public 3.0, gnu general public 3
        GPL-3.0-or-later: gnu general public 3.0 or later, gpl 3.0 or later, gplv3+, gnu gpl 3 or later
        ISC: isc
        LGPL-2.1-only: lgpl 2.1, gnu lgpl 2.1, gnu lesser general public 2.1
        LGPL-3.0-only: lgpl 3.0, lgpl 3, lgplv3, gnu lgpl 3, gnu lgplv3, gnu lesser general public 3.0, gnu lesser general public 3
        LGPL-3.0-or-later: gnu lesser general public 3.0 or later
        MIT: mit, expat, mit expat
        MIT-0: mit no attribution, mit 0
        MPL-2.0: mpl 2.0, mozilla public 2.0
        MS-PL: microsoft public, ms pl
        MulanPSL-1.0: mulan psl 1, mulan psl 1.0, mulan permissive software 1
        MulanPSL-2.0: mulan psl 2, mulan psl 2.0, mulan permissive software 2, mulanpsl 2.0, mulanpsl 2
        NLOD-2.0: norwegian for open government data 2.0, nlod 2.0
        O-UDA-1.0: open use of data agreement, open use of data agreement 1.0
        ODC-By-1.0: odc by, odc by 1.0, open data commons attribution, open data commons attribution 1.0
        ODbL-1.0: odbl, odbl 1.0, open database, open database 1.0, open data commons open database, open data commons open database 1.0
        OFL-1.1: sil open font 1.1
        OGL-Canada-2.0: open government canada 2.0, open government canada
        OGL-UK-3.0: open government 3.0, ogl 3.0, ogl uk 3.0
        OSL-3.0: open software 3.0
        PDDL-1.0: pddl, pddl 1.0, public domain dedication and 1.0, open data commons public domain dedication and, open data commons public domain dedication and 1.0
        PSF-2.0: psf 2.0, python software foundation 2.0
        PostgreSQL: postgresql
        Unlicense: unlicense
        WTFPL: wtfpl, do what the fuck you want to public
        Zlib: zlib
        etalab-2.0: etalab 2.0, etalab open 2.0, ouverte 2.0, ouverte open 2.0
        =llama2: llama 2 community
        =llama3: llama 3 community, meta llama 3 community
        =llama3.1: llama 3.1 community
        =llama3.2: llama 3.2 community
        =llama3.3: llama 3.3 community
        =openrail: openrail
        =public-domain: public domain
        """
}
