/** The page of `zine dev`, before it knows anything. */
export const viewerHtml = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>zine dev</title>
<link rel="stylesheet" href="viewer.css">
<script src="viewer.js" defer></script>
</head>
<body>
<a class="skip" href="#spreads">Skip to the pages</a>
<header class="bar">
<h1 id="title">zine dev</h1>
<p id="summary" class="summary"></p>
<p id="status" class="status" role="status" aria-live="polite">laying out …</p>
<div class="tools" role="group" aria-label="View">
<label>Locale <select id="locale"></select></label>
<label>Theme <select id="theme"></select></label>
<label>Edition <select id="edition"></select></label>
<label><input type="checkbox" id="grid"> Grid <kbd>g</kbd></label>
<label><input type="checkbox" id="bleed"> Bleed <kbd>b</kbd></label>
<label><input type="checkbox" id="sheets"> Sheets <kbd>s</kbd></label>
<label><input type="checkbox" id="translation" disabled> Translation <kbd>t</kbd></label>
<label><input type="checkbox" id="follow" checked> Follow changes <kbd>f</kbd></label>
<button type="button" id="fit">What saves a sheet?</button>
<button type="button" id="build">Build the PDFs</button>
</div>
</header>
<nav class="side" aria-label="Chapters and problems">
<details id="chapters" open><summary>Chapters</summary><ol id="sections"></ol></details>
<details id="found" open><summary>Problems <span id="count" class="count"></span></summary><ul id="problems"></ul></details>
<p class="keys"><kbd>j</kbd> <kbd>k</kbd> next and former spread, <kbd>n</kbd> <kbd>p</kbd> next and former problem. A click on a paragraph tells its file and line.</p>
</nav>
<main id="spreads" tabindex="-1" aria-label="Pages"></main>
<section id="pairs" class="pairs" aria-label="Source and translation"></section>
<aside id="place" class="place" hidden><p id="where"></p><div class="acts"><a id="code">Open in VS Code</a><button type="button" id="edit">Open in my editor</button><button type="button" id="copy">Copy</button><button type="button" id="shut" aria-label="Close">×</button></div></aside>
</body>
</html>
`;
