package io.cordon.answers.whatif;

/** The report's style sheet: light, dark and on paper. It is part of the page, which needs nothing else. */
final class ReportStyle {
    static final String CSS = """
            :root { color-scheme: light dark; --ink: #1b2330; --soft: #5b6675; --paper: #ffffff; --panel: #f5f6f8;
              --line: #dde1e7; --new: #b3261e; --und: #b7791f; --cov: #4b6f9c; --track: #eceef2; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #9aa5b4; --paper: #14181f;
              --panel: #1c222b; --line: #303845; --new: #f2786d; --und: #e0b15c; --cov: #7fa6d6; --track: #262d38; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 1040px; padding: 36px 32px 56px; background: var(--paper); color: var(--ink);
              font: 14px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; }
            header { border-bottom: 2px solid var(--ink); padding-bottom: 14px; margin-bottom: 22px; }
            .kicker { color: var(--new); font-weight: 650; letter-spacing: .04em; margin: 0 0 4px; }
            h1 { font-size: 26px; line-height: 1.2; margin: 0 0 6px; font-weight: 650; }
            h2 { font-size: 17px; margin: 34px 0 10px; font-weight: 650; }
            p { margin: 0 0 8px; } .soft, .note { color: var(--soft); } .note { font-size: 12.5px; }
            .figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin: 0; }
            .figures div { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; }
            .figures dt { color: var(--soft); font-size: 12.5px; } .figures dd { margin: 0; font-size: 27px;
              font-weight: 650; font-variant-numeric: tabular-nums; line-height: 1.25; }
            .figures small { display: block; font-size: 12px; font-weight: 400; color: var(--soft); line-height: 1.35; }
            .isnew dd { color: var(--new); } .isund dd { color: var(--und); } .iscov dd { color: var(--cov); }
            .legend { display: flex; gap: 18px; font-size: 12.5px; color: var(--soft); margin: 16px 0 6px; }
            .legend i { display: inline-block; width: 11px; height: 11px; border-radius: 2px; margin-right: 6px; }
            .charts { columns: 2; column-gap: 12px; }
            .chart { display: inline-block; width: 100%; box-sizing: border-box; margin: 0 0 12px; border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px 4px;
              break-inside: avoid; } .chart figcaption { font-weight: 600; font-size: 13px; margin-bottom: 8px; }
            svg { width: 100%; display: block; } svg text { fill: var(--ink); font-size: 12px; }
            svg .label { text-anchor: end; } svg .value { font-weight: 600; }
            rect.track { fill: var(--track); } rect.new, i.new { fill: var(--new); background: var(--new); }
            rect.und, i.und { fill: var(--und); background: var(--und); }
            rect.cov, i.cov { fill: var(--cov); background: var(--cov); }
            table { width: 100%; border-collapse: collapse; font-size: 13px; }
            th { text-align: start; color: var(--soft); font-weight: 600; font-size: 12px; white-space: nowrap;
              border-bottom: 1.5px solid var(--ink); padding: 5px 10px 5px 0; } tr th:last-child, tr td:last-child { padding-inline-end: 0; }
            td { vertical-align: top; border-bottom: 1px solid var(--line); padding: 6px 10px 6px 0;
              overflow-wrap: anywhere; }
            td small { display: block; color: var(--soft); } td.n, th.n { text-align: end; padding-inline-end: 18px; white-space: nowrap;
              font-variant-numeric: tabular-nums; }
            .tag { font-weight: 600; white-space: nowrap; } .tag.new { color: var(--new); } .tag.und { color: var(--und); }
            .tag.cov { color: var(--cov); } code { font: 12px/1.4 ui-monospace, "Liberation Mono", monospace;
              overflow-wrap: anywhere; }
            .conflict { border-inline-start: 3px solid var(--und); background: var(--panel); padding: 10px 14px;
              margin: 0 0 10px; break-inside: avoid; } .conflict p { margin: 0 0 3px; }
            .scroll { overflow-x: auto; }
            @media (max-width: 760px) { body { padding: 20px 16px; } .charts { columns: 1; }
              .figures { grid-template-columns: 1fr 1fr; } }
            @page { size: A4; margin: 15mm 13mm; }
            @media print { :root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --panel: #fff;
                --line: #bbb; --new: #a3201a; --und: #94600f; --cov: #3c5f8b; --track: #eee; }
              body { max-width: none; padding: 0; font-size: 10.5pt; } table { font-size: 9pt; }
              .charts { columns: 2; } .figures { grid-template-columns: repeat(4, 1fr); }
              .scroll { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; }
              h2 { break-after: avoid; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
            """;

    private ReportStyle() {}
}
