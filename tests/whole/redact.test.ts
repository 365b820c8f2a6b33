import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { Manifest } from '../../scripts/model/artifact.ts';
import { publication, withTemporaryDirectory, zine } from './build.ts';
import { innards, spellings } from './look-inside.ts';
import { readParts } from './read-parts.ts';

/** Written for this test: names wherever a publication may have one. */
const TEXTS: Record<string, string> = {
  'chapters/publication.yml': `id: anna-letters
title: { en: Anna’s Letters }
collective: { en: Friends of Anna Petrova }
date: 2025-01-02
locales: [en]
chapters: [anna-speaks, the-others]
editions: [a5, archive]
blurb: { en: "For ANNA PETROVA." }
`,
  'chapters/en/anna-speaks.md': `---
title: Anna Speaks
standpoint: Told by Anna Petrova
translators: [{ name: Anna Petrova }]
---

In March An\u00ADna Petrova walked to the :term[harbour]{#petrova-harbour}. :event[Anna
Petrova stops work]{#anna-strike date=2024-03-05} See [the others](the-others.md).[^1]

![Anna Petrova before the house, with Pétrova’s dog](images/anna-petrova.png)

> They asked for Anna
> Petrova, and for the annals.

[^1]: So Petrova says.
`,
  'chapters/en/the-others.md': `---
title: The Others
---

Annabelle was there. [Anna speaks](anna-speaks.md) of it.
`,
  'chapters/en/glossary.yml': `- id: petrova-harbour
  term: Petrova harbour
  kind: place
  gloss: where Anna worked
  variants: [harbour of the Petrovas]
  definition: Where Anna Petrova worked.
`,
  'names.txt': 'Anna Petrova, Anna, Petrova, Petrovas = Vera\nBoris = B.\n',
};

it('a publication is built without the names of a list, and proven; nothing is put beside files that may have them', async () => {
  await withTemporaryDirectory(async (dir) => {
    for (const [path, text] of Object.entries(TEXTS)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text);
    }
    await mkdir(join(dir, 'chapters/images'));
    await cp(join(publication('tenants-handbook'), 'chapters/images/landing.png'), join(dir, 'chapters/images/anna-petrova.png'));
    const out = join(dir, 'made');
    const args = ['redact', dir, '--names', join(dir, 'names.txt'), '--out', out];
    const { code, stdout, stderr } = await zine(args, { timeout: 240_000 });
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('names.txt:2:1 warning redact-unused Unexpected `Boris`') });
    expect(stdout).toContain('Anna Petrova  → Vera, ');
    expect(stdout).toContain('Not looked at: who can be seen or read of on 1 image (chapters/images/vera.png).');
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Manifest;
    expect(manifest.artifacts.map(({ path }) => path)).toEqual(['en/vera-letters-en-a5.pdf', 'en/vera-letters-en-archive.pdf']);
    const bytes = await readFile(join(out, 'en/vera-letters-en-a5.pdf'));
    const inside = innards(bytes).toLowerCase();
    for (const word of ['anna petrova', 'petrova', 'anna-']) for (const spelling of spellings(word)) expect(inside).not.toContain(spelling.toLowerCase());
    const words = (await readParts(bytes, 1)).map(({ parts: [page] }) => page?.text ?? '').join('\n');
    expect(words).not.toMatch(/Anna(?!belle|ls)|P[eé]trova/i);
    // The same words as before but for the name; numbers of pages too, since it was laid out so.
    expect(words.match(/Vera/g)?.length).toBeGreaterThan(12);
    expect(words).toContain('ForVERA.');

    await writeFile(join(out, 'en/anna-letters-en-a5.pdf'), 'a former build');
    const again = await zine(args, { timeout: 240_000 });
    expect({ code: again.code, stderr: again.stderr }).toEqual({ code: 2, stderr: expect.stringContaining('Unexpected `en/anna-letters-en-a5.pdf` in ') });
  });
}, 300_000);
