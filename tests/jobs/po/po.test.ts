import { spawnSync } from 'node:child_process';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TextError } from '../../../scripts/diagnostics/errors.ts';
import { diskFolder } from '../../../scripts/folder/disk-folder.ts';
import { filesBelow } from '../../../scripts/folder/files-below.ts';
import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import { exportPo } from '../../../scripts/jobs/po/export-po.ts';
import { importPo } from '../../../scripts/jobs/po/import-po.ts';
import { bless, translationStatus } from '../../../scripts/jobs/translation-verbs.ts';
import type { Folder } from '../../../scripts/model/folder.ts';
import { randomOf } from '../../soak/random.ts';
import { publication } from '../../whole/build.ts';
import { HEADER, readUnits, type Unit, writeUnits } from './editor.ts';

const OVEN = publication('oven-diary');
const PATH = 'chapters/ru/strike.md';
const LOCK = 'chapters/ru/lock.json';

/** A publication in memory, where it can be written to. */
async function inMemory(dir: string, below: readonly string[] = ['']): Promise<Folder> {
  const files: Record<string, Uint8Array> = {};
  const folder = diskFolder(dir);
  for (const path of await filesBelow(folder))
    if (below.some((each) => path.startsWith(each))) files[path] = (await folder.read(path, 1e8)).bytes ?? new Uint8Array();
  return memoryFolder(files);
}
const oven = (): Promise<Folder> => inMemory(OVEN);
async function blessed(): Promise<Folder> {
  const folder = await oven();
  await bless(folder, undefined, false);
  return folder;
}
const textIn = async (folder: Folder, path: string): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode((await folder.read(path, 1e8)).bytes);
const change = async (folder: Folder, path: string, from: string | RegExp, to: string): Promise<void> => {
  const text = await textIn(folder, path);
  expect(text).toMatch(from);
  await folder.write([{ path, content: text.replace(from, to) }]);
};
async function snapshot(folder: Folder): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all((await filesBelow(folder)).map(async (path) => [path, await textIn(folder, path)] as const)));
}
const plain = { width: 70, lineEnd: '\n', comments: [], obsolete: false, header: HEADER('oven-diary', 'ru') };
const sent = (units: readonly Unit[], rest: Partial<Parameters<typeof writeUnits>[1]> = {}): Uint8Array => strToU8(writeUnits(units, { ...plain, ...rest }));
const unitsOf = async (folder: Folder, locale = 'ru', names: string[] = []): Promise<Unit[]> => readUnits((await exportPo(folder, locale, names)).text);

const ADDED = ' Вот.';

/** A file in which somebody has added a word to a few paragraphs, and is not sure of some, written by a program with habits of its own. */
function edited(units: readonly Unit[], seed: number): { bytes: Uint8Array; changed: Unit[]; habits: unknown } {
  const random = randomOf(seed);
  const touched = new Set(units.filter(({ context }) => /^(?:strike|opening)\/paragraph/u.test(context) && random.chance(0.3)));
  const unsure = new Set([...touched].filter(() => random.chance(0.3)));
  const back = units.map((unit) => (touched.has(unit) ? { ...unit, translation: `${unit.translation}${ADDED}`, isFuzzy: unsure.has(unit) } : unit));
  const habits = {
    width: random.pick([5, 33, 78, 1000]),
    lineEnd: random.pick(['\n', '\r\n']),
    comments: random.pick([[], ['# a note of the translator', '#. paragraph; heading', '#: chapters/en/a.md:1 chapters/en/b.md:2']]),
    ...{ obsolete: random.chance(0.5), header: plain.header, isTurned: random.chance(0.5) },
  };
  const text = writeUnits(habits.isTurned ? back.toReversed() : back, habits);
  const way = random.pick(['utf-8', 'utf-8', 'mark', 'utf-16', 'nfd']);
  const written = way === 'mark' ? `\uFEFF${text}` : way === 'nfd' ? text.normalize('NFD') : text;
  const bytes = way === 'utf-16' ? Buffer.from(`\uFEFF${text}`, 'utf16le') : strToU8(written);
  return { bytes, changed: [...touched].filter((unit) => !unsure.has(unit)), habits: [way, habits] };
}

describe('a PO file', () => {
  it.each([
    ['oven-diary', OVEN, ['ru', 'kk']],
    ['the booklet itself', publication('../..'), ['ru', 'kk', 'de']],
  ])('of %s goes and comes back without a change to any byte', { timeout: 120_000 }, async (_, dir, locales) => {
    const folder = await inMemory(dir, ['chapters/', 'templates/']);
    if (dir === OVEN) await bless(folder, undefined, false);
    const before = await snapshot(folder);
    for (const locale of locales) {
      const { text } = await exportPo(folder, locale, []);
      expect((await exportPo(folder, locale, [])).text).toBe(text);
      const { problems, parts } = await importPo(folder, strToU8(text), `${locale}.po`);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(parts.filter(({ state }) => state === 'refused')).toEqual([]);
    }
    expect(await snapshot(folder)).toEqual(before);
  });

  it('keeps to the form that gettext asks for', async () => {
    const { text } = await exportPo(await oven(), 'ru', []);
    for (const line of text.split('\n')) expect(line).toMatch(/^(?:#[.:,|] .*|(?:msgctxt |msgid |msgstr )?"(?:[^"\\]|\\["\\nt])*"|)$/u);
    const { error, status, stderr } = spawnSync('msgfmt', ['-c', '-o', '/dev/null', '-'], { input: text });
    // Where gettext is installed, it has the last word.
    if (error === undefined) expect([status, String(stderr)]).toEqual([0, '']);
    expect(text).not.toMatch(/\b(?:date|place|participants)=/u);
    expect(text).not.toContain('@');
  });

  it('brings back what was changed in it, and nothing else, whatever another program has done to it: two hundred times', { timeout: 600_000 }, async () => {
    const base = await blessed();
    const units = await unitsOf(base);
    const files = await snapshot(base);
    const alarms: unknown[] = [];
    for (const seed of Array.from({ length: 200 }, (_, i) => i + 1)) {
      const { bytes, changed, habits } = edited(units, seed);
      const folder = memoryFolder({ ...files });
      const expected = { ...files };
      for (const { context, translation } of changed) {
        const path = `chapters/ru/${context.split('/')[0]}.md`;
        expected[path] = (expected[path] ?? '').replace(translation, () => `${translation}${ADDED}`);
      }
      const { problems } = await importPo(folder, bytes, 'ru.po');
      const found = await snapshot(folder);
      const { translations } = await translationStatus(folder, 'ru');
      const open = translations.flatMap(({ blocks }) => blocks.filter(({ state }) => state === 'stale' || state === 'unrecorded'));
      const wrong = Object.keys(expected).filter((path) => path !== LOCK && found[path] !== expected[path]);
      if (problems.length + open.length + wrong.length > 0) alarms.push([seed, habits, problems, open.length, wrong]);
    }
    expect(alarms).toEqual([]);
  });

  it('with a changed number is refused for that chapter, with its place in the PO file', async () => {
    const folder = await blessed();
    const units = await unitsOf(folder);
    const at = units.findIndex(({ context, translation }) => /^strike\/paragraph/u.test(context) && /\d/u.test(translation));
    const wrong = units.map((unit, i) => (i === at ? { ...unit, translation: unit.translation.replace(/\d+/u, (n) => `${Number(n) + 3}`) } : unit));
    const opening = wrong.findIndex(({ context }) => context.startsWith('opening/paragraph'));
    const mixed = wrong.map((unit, i) => (i === opening ? { ...unit, translation: `${unit.translation} Вот.` } : unit));
    const before = await snapshot(folder);
    const bytes = sent(mixed);
    const { problems, parts } = await importPo(folder, bytes, 'ru.po');
    const lines = new TextDecoder().decode(bytes).split('\n');
    const line = lines.findIndex((each, i) => each.startsWith('msgstr') && lines.slice(0, i).includes(`msgctxt "${units[at]?.context}"`));
    expect(new Set(problems.map(({ rule, place }) => `${rule} ${place.path}`))).toEqual(new Set(['translation-differs ru.po']));
    for (const { place } of problems) expect([line + 1, line + 2]).toContain(place.line);
    expect(problems[0]?.message).toContain('as at chapters/en/strike.md:');
    expect(parts.find(({ name }) => name === 'ru/strike')?.state).toBe('refused');
    const after = await snapshot(folder);
    expect(after[PATH]).toBe(before[PATH]);
    expect(after['chapters/ru/opening.md']).toContain('Вот.');
  });

  it('makes a chapter that nobody had begun, once all of it is translated', async () => {
    const whole = await blessed();
    const units = await unitsOf(whole, 'ru', ['strike']);
    const files = await snapshot(whole);
    delete files[PATH];
    files[LOCK] = '{"version":1,"chapters":{}}';
    const folder = memoryFolder(files);
    const open = await unitsOf(folder, 'ru', ['strike']);
    expect(open.length).toBe(units.length);
    expect(open.every(({ translation }) => translation === '')).toBe(true);
    const { parts } = await importPo(folder, sent(units.slice(0, -1)), 'ru.po');
    expect(parts).toMatchObject([{ name: 'ru/strike', state: 'waits' }]);
    expect(await snapshot(folder)).toEqual(files);
    expect((await importPo(folder, sent(units), 'ru.po')).problems).toEqual([]);
    expect(await unitsOf(folder, 'ru', ['strike'])).toEqual(units);
    expect(await textIn(folder, PATH)).toMatch(/^---\ntitle: .*\n[\s\S]*status: draft\n/u);
    expect(await textIn(folder, PATH)).not.toMatch(/\b(?:place|participants)=/u);
    const { translations } = await translationStatus(folder, 'ru/strike');
    expect(translations[0]?.blocks.every(({ state }) => state === 'current')).toBe(true);
  });

  it('shows a changed source with what it was, and takes the piece back when it is no longer fuzzy', async () => {
    const folder = await blessed();
    const early = await unitsOf(folder);
    await change(folder, 'chapters/en/opening.md', 'Nineteen people worked there', 'Nineteen people worked there by night');
    const { text, fuzzy } = await exportPo(folder, 'ru', ['opening']);
    expect(fuzzy).toBe(1);
    expect(text).toMatch(/#, fuzzy\n#\| msgid ""\n#\| .*Nineteen people "\n#\| "worked there, /u);
    const stateOf = async (): Promise<unknown> => (await translationStatus(folder, 'ru/opening')).translations[0]?.state;
    await importPo(folder, strToU8(text), 'ru.po');
    expect(await stateOf()).toBe('stale');
    // A file that was made before the change brings nothing up to date.
    await importPo(folder, sent(early), 'ru.po');
    expect(await stateOf()).toBe('stale');
    const { problems } = await importPo(folder, sent(readUnits(text).map((unit) => ({ ...unit, isFuzzy: false }))), 'ru.po');
    expect([problems, await stateOf()]).toEqual([[], 'final']);
  });

  it('records a piece of which the source changed on the way as translated from what it was', async () => {
    const folder = await oven();
    const units = await unitsOf(folder, 'ru', ['opening']);
    await folder.write([{ path: LOCK, content: '{"version":1,"chapters":{}}' }]);
    await change(folder, 'chapters/en/opening.md', 'Nineteen people worked there', 'Nineteen people worked there by night');
    await importPo(folder, sent(units), 'ru.po');
    const { translations } = await translationStatus(folder, 'ru/opening');
    expect(translations[0]?.blocks.filter(({ state }) => state === 'stale').map(({ before }) => before?.includes('by night'))).toEqual([false]);
  });

  it('fills the glossary and the catalog, and leaves the rest of them as it is', async () => {
    const folder = await blessed();
    const units = await unitsOf(folder, 'ru', ['glossary', 'messages']);
    const [term] = units.filter(({ context }) => context.endsWith('.definition'));
    const message = units.find(({ context }) => context === 'messages:contents');
    const form = units.find(({ context }) => context === 'messages:unit.people[few]');
    expect([term, message, form?.translation]).not.toContain(undefined);
    const edited = units.map((unit) => {
      if (unit === term) return { ...unit, translation: 'Слово: с двоеточием и "кавычками".' };
      if (unit === message) return { ...unit, translation: 'Что внутри' };
      return unit === form ? { ...unit, translation: '{value} чел.' } : unit;
    });
    const before = await textIn(folder, 'chapters/ru/glossary.yml');
    const { problems, parts } = await importPo(folder, sent(edited), 'ru.po');
    expect(problems).toEqual([]);
    expect(parts.map(({ diff }) => diff.split('\n').filter((line) => /^[+-][^+-]/u.test(line)).length > 0)).toEqual([true, true]);
    expect(await unitsOf(folder, 'ru', ['glossary', 'messages'])).toEqual(edited);
    const after = await textIn(folder, 'chapters/ru/glossary.yml');
    const [was, is] = [before, after].map((text) => text.split('\n').filter((line) => line.startsWith('#') || line.startsWith('- id:')));
    expect(is).toEqual(was);
    const wrong = edited.map((unit) => (unit === edited.find(({ context }) => context === form?.context) ? { ...unit, translation: '{number} чел.' } : unit));
    const refused = await importPo(folder, sent(wrong), 'ru.po');
    expect(refused.problems.map(({ rule, place: { path } }) => [rule, path])).toEqual([['catalog-placeholder', 'ru.po']]);
  });

  it.each([
    ['of another publication', (text: string) => text.replace('oven-diary', 'another-zine'), 'Unexpected PO file of `another-zine`'],
    ['of another language', (text: string) => text.replace('Language: ru', 'Language: tr'), 'Unexpected `Language: tr`'],
    ['without a language', (text: string) => text.replace('Language: ru\\n', ''), 'Unexpected header without `Language`'],
    ['with a string that has no end', (text: string) => text.replace(/^(msgstr ".*)"$/mu, '$1'), 'Unexpected `msgstr'],
    ['with an entry twice', (text: string) => `${text}\n${text.slice(text.indexOf('msgctxt'))}`, 'Unexpected second entry `'],
    ['with plural forms', (text: string) => `${text}\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n`, 'Unexpected `msgid_plural`'],
  ])('%s is told apart', async (_, damage, expected) => {
    const folder = await blessed();
    const before = await snapshot(folder);
    const text = damage(writeUnits(await unitsOf(folder, 'ru', ['opening']), plain));
    const error = await importPo(folder, strToU8(text), 'ru.po').catch((each: unknown) => each);
    const messages = error instanceof TextError ? error.problems.map(({ message }) => message) : [String((error as Error).message)];
    expect(messages.join('\n')).toContain(expected);
    expect(await snapshot(folder)).toEqual(before);
  });

  it('with an entry that no source has says so, and takes the others', async () => {
    const folder = await blessed();
    const units = await unitsOf(folder, 'ru', ['opening']);
    const odd = { context: 'opening/paragraph/0123456789abcdef', source: 'Nothing of this stands in the booklet', translation: 'Нет', isFuzzy: false };
    const { problems } = await importPo(folder, sent([...units, odd, { ...odd, context: 'something else' }]), 'ru.po');
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['po-entry', 'warning'],
      ['po-entry', 'warning'],
    ]);
  });
});
