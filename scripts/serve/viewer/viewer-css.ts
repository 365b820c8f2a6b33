/** Its styles: light and dark by what the system asks for; the paper stays paper. */
export const viewerCss = `
:root { color-scheme: light dark; --back: light-dark(#e9e9e6, #1d1e20); --front: light-dark(#1b1b1b, #e6e6e3); --panel: light-dark(#fafaf8, #27282b);
  --edge: light-dark(#cfcfca, #44464b); --mark: light-dark(#0b57d0, #8ab4f8); --bad: light-dark(#b3261e, #ff8a80); --warn: light-dark(#7a4f00, #ffc46b); }
* { box-sizing: border-box; }
html { scroll-padding-block: 1rem; }
body { margin: 0; font: 15px/1.45 system-ui, sans-serif; color: var(--front); background: var(--back);
  display: grid; grid-template: auto minmax(0, 1fr) / minmax(15rem, 22rem) minmax(0, 1fr); height: 100dvh; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 9; background: var(--panel); padding: 0.5rem; }
.bar { grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1.25rem; padding: 0.4rem 1rem; background: var(--panel); border-block-end: 1px solid var(--edge); }
h1 { font-size: 1rem; margin: 0; }
.bar p { margin: 0; font-variant-numeric: tabular-nums; }
.status { color: var(--mark); min-width: 8rem; }
.status.bad { color: var(--bad); font-weight: 600; }
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; margin-inline-start: auto; }
.tools label { display: inline-flex; align-items: center; gap: 0.3rem; }
kbd { font: 0.75rem ui-monospace, monospace; border: 1px solid var(--edge); border-radius: 3px; padding: 0 0.25em; opacity: 0.75; }
button, select { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--edge); border-radius: 4px; padding: 0.15rem 0.6rem; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--mark); outline-offset: 1px; }
.side { overflow: auto; padding: 0.75rem 1rem; background: var(--panel); border-inline-end: 1px solid var(--edge); }
summary { font-weight: 600; cursor: pointer; padding-block: 0.25rem; }
.count { font-weight: 400; }
.side ol, .side ul { list-style: none; margin: 0 0 1rem; padding: 0; }
.side li > a { display: flex; gap: 0.75rem; justify-content: space-between; padding: 0.2rem 0.4rem; border-radius: 4px; color: inherit; text-decoration: none; }
.side li > a:hover { background: var(--back); }
.side li > a[aria-current] { background: color-mix(in srgb, var(--mark) 18%, transparent); }
.side .number { font-variant-numeric: tabular-nums; opacity: 0.7; }
.side .tally { color: var(--bad); font-weight: 600; }
.problem { display: block !important; border-inline-start: 3px solid var(--warn); margin-block-end: 0.5rem; overflow-wrap: anywhere; }
.problem.error { border-color: var(--bad); }
.problem b { display: block; font: 0.8rem ui-monospace, monospace; }
.problem i { display: block; font-size: 0.85rem; opacity: 0.8; font-style: normal; }
.keys { font-size: 0.85rem; opacity: 0.8; }
.pairs { display: none; overflow: auto; padding: 1.5rem; }
.paired main { display: none; }
.paired .pairs { display: block; }
.pairs h2 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 1.25rem; max-width: 72rem; padding: 0.35rem 0.6rem; border-inline-start: 3px solid transparent; }
.pair.stale, .pair.orphan { border-color: var(--bad); background: var(--panel); }
.pair.missing, .pair.unrecorded { border-color: var(--warn); background: var(--panel); }
.pair .text { border: 0; background: none; padding: 0; text-align: start; overflow-wrap: anywhere; align-self: start; }
.pair .told { grid-column: 1 / -1; margin: 0.25rem 0 0; font-size: 0.85rem; opacity: 0.85; }
.pair ins { text-decoration: underline; background: color-mix(in srgb, #1a7f37 22%, transparent); }
.pair del { background: color-mix(in srgb, #b3261e 22%, transparent); }
main { overflow: auto; padding: 1.5rem; outline: none; }
.spread { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); max-width: min(100%, 72rem); margin: 0 auto 1.75rem; }
.spread[data-dir='rtl'] { direction: rtl; }
.bleeding .spread, .folded .spread { gap: 1rem; }
.spread h2 { grid-column: 1 / -1; direction: ltr; font-size: 0.8rem; font-weight: 400; margin: 0 0 0.25rem; opacity: 0.75; }
.page { position: relative; overflow: hidden; background: #fff; box-shadow: 0 1px 4px #0005; color: #000; }
.page.first { grid-column-start: 2; }
.page img { position: absolute; max-width: none; }
.page.old img { opacity: 0.35; }
.page.old::after { content: 'as it was before the mistake'; position: absolute; inset: auto 0 0; padding: 0.2rem; text-align: center; font-size: 0.75rem; background: #b3261e; color: #fff; }
.page.blank::after { content: 'blank'; position: absolute; inset: 0; display: grid; place-items: center; color: #666; font-size: 0.8rem; }
.lines, .cut { position: absolute; pointer-events: none; display: none; }
.gridded .lines { display: block; background: repeating-linear-gradient(to bottom, transparent 0 calc(var(--step) - 1px), #00a0e0a0 calc(var(--step) - 1px) var(--step)); outline: 1px solid #e0008060; }
.bleeding .cut { display: block; outline: 1px dotted #00a0e0; }
.cut::before, .cut::after { content: ''; position: absolute; border: 0 solid #000; }
.cut::before { inset: 0 var(--out-x); border-block-width: 1px; border-image: linear-gradient(to right, #000 0 var(--mark-x), #0000 0 calc(100% - var(--mark-x)), #000 0) 1; }
.cut::after { inset: var(--out-y) 0; border-inline-width: 1px; border-image: linear-gradient(to bottom, #000 0 var(--mark-y), #0000 0 calc(100% - var(--mark-y)), #000 0) 1; }
.folded.turned .inside { rotate: 180deg; }
.folded.turned .inside h2 { rotate: 180deg; order: 1; text-align: start; }
.block { position: absolute; padding: 0; border: 0; border-radius: 0; background: none; color: transparent; font-size: 1px; overflow: hidden; cursor: pointer; }
.block:hover, .block:focus-visible { background: color-mix(in srgb, #0b57d0 12%, transparent); }
.block.lit { outline: 2px solid #b3261e; }
.place { position: fixed; inset: auto 1rem 1rem auto; display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; max-width: calc(100% - 2rem); padding: 0.6rem 0.9rem; background: var(--panel); border: 1px solid var(--edge); border-radius: 8px; box-shadow: 0 2px 12px #0006; }
.place[hidden] { display: none; }
.place p { margin: 0; font: 0.9rem ui-monospace, monospace; overflow-wrap: anywhere; user-select: all; }
.acts { display: flex; gap: 0.5rem; align-items: center; }
.place a { color: var(--mark); }
@media (max-width: 50rem) {
  body { display: block; height: auto; }
  .side { border: 0; border-block-end: 1px solid var(--edge); max-height: 45dvh; }
  .pairs { padding: 0.5rem; overflow: visible; }
  main { padding: 0.5rem; overflow: visible; }
  kbd, .keys { display: none; }
  .tools { margin: 0; }
  button, select, .side li > a { min-height: 2.5rem; align-items: center; }
}
@media (max-width: 34rem) {
  .spread { grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
  .page.first { grid-column-start: 1; }
  .pair { grid-template-columns: minmax(0, 1fr); gap: 0.5rem; }
}
@media (prefers-reduced-motion: no-preference) { .page img { transition: opacity 0.15s; } }
`;
