/// The style sheet of HTML reports: own colours and system fonts, for screen, small screen, dark screen and paper.
package enum HTMLStyle {
  /// What the page's Content-Security-Policy allows: this style sheet, by its digest, which a test recomputes.
  package static let digest = "sha256-xNNld3eXsGq97pSKqUMkXBmsni0U7tDKhc2gUn7ji98="

  /// The whole style sheet.
  package static let css = tokens + frame + overview + points + findings + document + paper

  private static let tokens = """

    :root{--paper:#f7f6f2;--card:#fff;--ink:#1d2733;--soft:#525d6a;--line:#d9d6cc;--accent:#17505f;--accent-tint:#e3eef0;
    --good:#1b6a44;--good-tint:#e2f1e8;--warn:#7d4b00;--warn-tint:#fcf0d9;--alarm:#9c2f25;--alarm-tint:#fbe7e4;
    --calm:#33517a;--calm-tint:#e6edf6;--gap:1.5rem;
    --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;
    --serif:Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Noto Serif","Liberation Serif",serif}
    @media (prefers-color-scheme:dark){:root{--paper:#13181e;--card:#1b222a;--ink:#e8ebee;--soft:#aeb8c2;--line:#36424e;
    --accent:#8fcbdb;--accent-tint:#1c333b;--good:#84d3a9;--good-tint:#173526;--warn:#f1c277;--warn-tint:#3a2d13;
    --alarm:#f4a79e;--alarm-tint:#412320;--calm:#abc7ee;--calm-tint:#1f2e44}}
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--sans);overflow-wrap:anywhere;
    hyphens:manual}
    h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance;margin:0}
    p,ul,ol,dl,blockquote{margin:0 0 .75rem}
    a{color:var(--accent);text-decoration-thickness:.08em;text-underline-offset:.18em}
    a:hover{text-decoration-thickness:.16em}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
    :target{background:var(--accent-tint);outline:2px solid var(--accent);outline-offset:3px;border-radius:3px}
    section:target,h2:target,h3:target{background:none;outline:0}

    """

  private static let frame = """

    .skip{position:absolute;left:-99rem;background:var(--card);color:var(--accent);padding:.75rem 1rem;z-index:2}
    .skip:focus{left:1rem;top:1rem}
    .masthead{background:var(--card);border-top:.5rem solid var(--accent);border-bottom:1px solid var(--line)}
    .masthead .inner,.frame,.colophon{max-width:74rem;margin:0 auto;padding:2rem clamp(1rem,4vw,2.5rem)}
    .eyebrow{color:var(--accent);font-weight:650;letter-spacing:.02em;margin:0 0 .35rem}
    h1{font-size:clamp(1.7rem,1.2rem + 2.2vw,2.7rem);font-weight:700;letter-spacing:-.015em;max-width:26em}
    .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:.75rem 2rem;margin:1.25rem 0 0}
    .facts dt{color:var(--soft);font-size:.875rem}
    .facts dd{margin:0;font-weight:550}
    .frame{display:grid;grid-template-columns:minmax(0,1fr);gap:2rem}
    nav ol{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.35rem .5rem}
    nav a{display:block;padding:.35rem .7rem;border:1px solid var(--line);border-radius:2rem;background:var(--card);
    text-decoration:none;font-size:.9375rem}
    nav a:hover{border-color:var(--accent)}
    main{min-width:0}
    .part{margin:0 0 3.25rem;max-width:50rem}
    h2{font-size:1.55rem;letter-spacing:-.01em;margin:0 0 .9rem;padding-top:.9rem;border-top:3px solid var(--ink)}
    h3{font-size:1.15rem;margin:0 0 .5rem}
    h4{font-size:1.05rem;margin:0 0 .35rem}
    .intro,.note{color:var(--soft)}
    .note{font-size:.9375rem}
    .colophon{border-top:1px solid var(--line);color:var(--soft);font-size:.9375rem}
    @media (min-width:68rem){.frame{grid-template-columns:14rem minmax(0,1fr);gap:3.5rem}
    nav{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow:auto}
    nav ol{flex-direction:column;gap:0;border-left:2px solid var(--line)}
    nav a{border:0;border-radius:0;background:none;padding:.4rem .9rem}
    nav a:hover{box-shadow:-2px 0 0 var(--accent)}}

    """

  private static let overview = """

    .verdict{background:var(--card);border:1px solid var(--line);border-left:.4rem solid var(--accent);border-radius:.5rem;
    padding:1.4rem 1.5rem .9rem;margin-bottom:1.5rem}
    .level{display:flex;flex-wrap:wrap;align-items:baseline;gap:.4rem .8rem;margin-bottom:.6rem;font-size:1.4rem;line-height:1.3}
    .level .code{background:var(--accent);color:var(--card);font-weight:700;border-radius:.3rem;padding:.1rem .55rem;
    font-size:1.05rem;align-self:center;print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .lead{font-size:1.125rem}
    .flag{background:var(--warn-tint);color:var(--warn);border-radius:.3rem;padding:.5rem .75rem}
    .profile,.legend,.points,.checks,.sources,.conditions{list-style:none;padding:0}
    .profile li{display:grid;grid-template-columns:minmax(9rem,13rem) minmax(0,1fr);gap:.1rem 1.25rem;align-items:baseline;
    padding:.8rem 0;border-bottom:1px solid var(--line)}
    .profile .name{font-weight:650;grid-row:span 2}
    .profile .count{font-weight:550}
    .profile .pips{grid-column:2}
    .profile .rest{grid-column:2;color:var(--soft);font-size:.9375rem}
    .pips{display:flex;flex-wrap:wrap;gap:4px;padding:.25rem 0}
    .pip{display:inline-block;width:16px;height:16px;border-radius:3px;border:2px solid var(--good);flex:none;
    print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .pip.met{background:var(--good)}
    .pip.partly{background:linear-gradient(to top,var(--good) 50%,transparent 50%)}
    .pip.undecided{border-color:var(--warn);background:repeating-linear-gradient(45deg,var(--warn) 0 2px,transparent 2px 5px)}
    .pip.missing{border-color:var(--soft);background:none}
    .legend{font-size:.9375rem;color:var(--soft);display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));
    gap:.35rem 1.5rem}
    .legend li{display:flex;gap:.6rem}
    .legend .pip{margin-top:.28rem}
    blockquote{margin:.25rem 0 .6rem;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--line);font-family:var(--serif);font-size:1.06em}
    blockquote p{margin:0}
    blockquote b{font-weight:700;text-decoration:underline;text-decoration-thickness:.12em;text-underline-offset:.2em;
    text-decoration-color:var(--accent)}
    .place{font:.875rem var(--sans);white-space:normal;color:var(--soft)}
    a.place{color:var(--accent)}
    .chips{display:flex;flex-wrap:wrap;gap:.35rem;margin-bottom:.5rem}
    .chip{display:inline-block;font-size:.8438rem;font-weight:600;line-height:1.4;border-radius:1rem;padding:.1rem .65rem;
    background:var(--calm-tint);color:var(--calm);border:1px solid transparent}
    .chip.positive,.chip.met{background:var(--good-tint);color:var(--good)}
    .chip.attention,.chip.partly,.chip.undecided{background:var(--warn-tint);color:var(--warn)}
    .chip.avoid{background:var(--alarm-tint);color:var(--alarm)}
    .chip.plain,.chip.missing{background:none;border-color:var(--line);color:var(--soft)}
    .chip.undecided{border-style:dashed;border-color:currentColor}
    .cards{list-style:none;padding:0;counter-reset:card;display:grid;gap:1rem}
    .card{counter-increment:card;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1.1rem 1.25rem .5rem;
    border-top:4px solid var(--calm)}
    .card.positive{border-top-color:var(--good)}.card.attention{border-top-color:var(--warn)}.card.avoid{border-top-color:var(--alarm)}
    .card h3::before{content:counter(card) ". ";color:var(--soft)}
    .label{color:var(--soft);font-size:.9375rem;font-weight:600}
    .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1.25rem}
    .column{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1.1rem 1.25rem .4rem}
    .column.met{border-top:4px solid var(--good)}.column.missing{border-top:4px solid var(--soft)}
    .points>li{padding:.7rem 0;border-top:1px solid var(--line)}
    .points p{margin-bottom:.35rem}
    .points>li>p>a{font-weight:600}
    .searched{color:var(--soft);font-size:.9375rem}
    .questions{padding-left:0;list-style:none;counter-reset:question}
    .questions>li{counter-increment:question;position:relative;padding:.2rem 0 .6rem 3rem}
    .questions>li::before{content:counter(question);position:absolute;left:0;top:.1rem;width:2rem;height:2rem;border-radius:50%;
    background:var(--accent);color:var(--card);font-weight:700;display:grid;place-items:center;print-color-adjust:exact}
    .ask{font-size:1.125rem;font-weight:550;margin-bottom:.25rem}

    """

  private static let points = """

    .checklist{margin:0 0 1.75rem}
    .checklist h3{margin-top:1rem}
    summary{cursor:pointer;min-height:2rem}
    .point{border-bottom:1px solid var(--line)}
    .point summary{display:flex;gap:.75rem;align-items:baseline;padding:.55rem .25rem;list-style:none}
    .point summary::-webkit-details-marker{display:none}
    .point summary::after{content:"+";color:var(--soft);margin-left:auto;font-weight:600;padding:0 .25rem}
    .point[open] summary::after{content:"\\2212"}
    .point summary:hover{background:var(--accent-tint)}
    .point .chip{flex:none;width:9.6rem;text-align:center}
    .question .id{color:var(--soft);font-size:.875rem;font-weight:600}
    .detail{padding:.25rem .25rem .75rem 10.6rem;scroll-margin-top:4.5rem}
    .conditions li,.sources li,.checks li{padding:.5rem 0;border-bottom:1px solid var(--line)}
    .conditions li{display:flex;gap:.75rem}
    .conditions .answer{flex:none;width:3rem;font-weight:700;color:var(--soft)}
    .conditions .met .answer{color:var(--good)}
    .checks p{margin-bottom:.3rem}
    @media (max-width:40rem){.detail{padding-left:.25rem}.point summary{flex-wrap:wrap;gap:.2rem .75rem;position:relative;padding-right:2rem}
    .point .chip{width:auto}.question{flex-basis:100%}.point summary::after{position:absolute;right:.25rem;top:.5rem}
    .profile li{grid-template-columns:minmax(0,1fr)}.profile .pips,.profile .rest{grid-column:1}.profile .name{grid-row:auto}
    .verdict{padding:1.1rem 1.1rem .6rem}}

    """

  private static let findings = """

    .better-item{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:.5rem 1.5rem;background:var(--card);
    border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem .5rem;margin-bottom:1rem}
    .better-item .wide{grid-column:1/-1}
    .better-item .label{margin-bottom:.25rem}
    .better-item ul{padding-left:1.2rem}
    .entry{padding:1rem 0 .5rem;border-bottom:1px solid var(--line)}
    .hit{display:flex;gap:.75rem;padding:.15rem 0;scroll-margin-top:1rem}
    .hit blockquote{border:0;padding:0;margin:.1rem 0 .3rem;flex:1;min-width:0}
    .number{text-indent:0;font:700 .8125rem/1.3 var(--sans);text-decoration:none;display:inline-block;min-width:1.5rem;text-align:center;
    padding:.1rem .35rem;border-radius:.3rem;background:var(--accent-tint);color:var(--accent)}
    .hit>.number{align-self:flex-start;margin-top:.2rem;min-width:2.5rem;min-height:1.5rem}
    .number:hover{background:var(--accent);color:var(--card)}
    .part>h3{margin-top:1.5rem}.more{margin:.5rem 0 1rem;border:1px solid var(--line);border-radius:.5rem;background:var(--card);padding:.3rem 1rem}
    .more>summary{padding:.4rem 0;color:var(--accent);font-weight:600}
    .signal{margin-bottom:1.5rem}
    .signal ul{columns:18rem 2;padding-left:1.2rem}

    """

  private static let document = """

    .document{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:clamp(1rem,4vw,2.5rem);
    font-family:var(--serif);font-size:1.0938em;line-height:1.75}
    .document h3,.document h4,.document h5,.document h6{font-family:var(--sans);margin:2rem 0 .6rem}
    .document h3{font-size:1.3rem}.document h4{font-size:1.12rem}.document h5,.document h6{font-size:1rem}
    .role,.tag{font:600 .8125rem/1.4 var(--sans);color:var(--soft);border:1px solid var(--line);border-radius:.3rem;padding:.05rem .45rem}
    .pagemark{font:600 .8125rem/1.4 var(--sans);color:var(--soft);display:flex;align-items:center;gap:.75rem;margin:1.75rem 0}
    .pagemark::before,.pagemark::after{content:"";flex:1;border-top:1px solid var(--line)}
    .items{list-style:none;padding:0}
    .items li{padding-left:1.6rem;text-indent:-1.1rem;margin-bottom:.3rem}
    .items .l2{padding-left:2.8rem}.items .l3{padding-left:4rem}.items .l4{padding-left:5.2rem}
    .bullet{color:var(--soft)}
    .zone{font-size:.9375rem;color:var(--soft);line-height:1.55}
    .scroll{overflow-x:auto;margin:0 0 1rem}
    table{border-collapse:collapse;font-size:.9375rem;min-width:100%}
    td{border:1px solid var(--line);padding:.4rem .6rem;vertical-align:top;min-width:6rem;overflow-wrap:normal}
    mark{background:var(--calm-tint);color:inherit;padding:.05em .1em;border-radius:.2em;text-decoration:underline solid var(--calm) .14em;
    text-underline-offset:.22em;text-decoration-skip-ink:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
    mark.positive{background:var(--good-tint);text-decoration-color:var(--good)}
    mark.attention{background:var(--warn-tint);text-decoration-color:var(--warn)}
    mark.avoid{background:var(--alarm-tint);text-decoration-color:var(--alarm)}
    mark.inclusion{text-decoration-style:wavy;text-decoration-thickness:.1em}
    mark.uncounted{background:none;text-decoration:underline dotted var(--soft) .12em}
    mark .number{display:inline;font-size:.75rem;line-height:1;padding:.2rem .4rem;margin:0 0 0 .25rem;vertical-align:.1em;
    background:var(--card);border:1px solid currentColor}
    .sample{flex:none;text-decoration:underline solid var(--calm) .14em;text-underline-offset:.22em;color:var(--ink)}
    .sample.inclusion{text-decoration-style:wavy;text-decoration-thickness:.1em}

    """

  private static let paper = """

    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    @media (forced-colors:active){mark,.pip,.number,.chip{border:1px solid}}
    @page{size:A4;margin:18mm 17mm 20mm}
    @media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#414a54;--line:#bcbcbc;--accent:#17505f;--accent-tint:#eef4f5;
    --good:#1b6a44;--good-tint:#e2f1e8;--warn:#7d4b00;--warn-tint:#fcf0d9;--alarm:#9c2f25;--alarm-tint:#fbe7e4;--calm:#33517a;
    --calm-tint:#e6edf6}
    html{font-size:12px}body{font-size:9.75pt;line-height:1.4}p,ul,ol,dl,blockquote{margin-bottom:.4rem}blockquote{font-size:1em}
    .intro{break-after:avoid}.document{font-size:10pt;line-height:1.45}h1{font-size:19pt}.facts{grid-template-columns:repeat(3,1fr);gap:.3rem 1rem;margin:.6rem 0 0}nav,.skip{display:none}.frame{display:block;padding:0}.masthead .inner,.colophon{padding:1rem 0}
    .profile li{padding:3pt 0;grid-template-columns:4.6cm minmax(0,1fr) auto}.profile .name{grid-row:auto}
    .profile .pips{grid-column:1/-1;grid-row:2}.profile .rest{grid-column:3;grid-row:1}.pip{width:8pt;height:8pt;border-width:1.2pt}
    .verdict{margin-bottom:.6rem;padding:.8rem 1rem .3rem}.masthead .inner{padding:.4rem 0 1rem}.legend{gap:0 1.5rem;font-size:9pt}
    .part{max-width:none;margin-bottom:1.75rem}h2{break-after:avoid;font-size:15pt}h3,h4,h5,h6,.pagemark{break-after:avoid}
    .card,.better-item,.point summary,.questions>li,.profile li,.hit,.points>li,.checks li,.conditions li,blockquote{break-inside:avoid}
    .tekst{break-before:page}.document{border:0;padding:0}.scroll{overflow:visible}
    .more::details-content,.point:not(.missing)::details-content{content-visibility:visible;block-size:auto;height:auto}.point summary::after{content:""}
    a{text-decoration:none}.detail{padding-left:1rem}.more{border:0;padding:0}
    mark{border-bottom:1.5pt solid;text-decoration:none;border-radius:0}mark.inclusion{border-bottom-style:dashed}
    mark.uncounted{border-bottom-style:dotted}mark .number{border:0;vertical-align:super;font-size:7pt;padding:0 1pt;min-width:0}}

    """
}
