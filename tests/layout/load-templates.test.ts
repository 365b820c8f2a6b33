import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { layOut } from '../../scripts/layout/lay-out.ts';
import { loadTemplates } from '../../scripts/layout/load-templates.ts';
import { sample } from './sample-publication.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zine-templates-'));
});
afterEach(() => rm(dir, { recursive: true }));

const write = async (name: string, text: string) => {
  const file = join(dir, 'templates', name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
};
const print = async () => {
  const { value: templates, problems } = await loadTemplates(diskFolder(dir));
  return { loaded: problems, ...layOut({ ...(await sample()), templates }) };
};

describe('loadTemplates', () => {
  it('replaces templates and styles one by one', async () => {
    await write('partials/half-title.hbs', '<p class="mine">{{title}}</p>');
    await write('styles/own.css', '.mine { color: var(--accent) }\n');
    const { value, loaded, problems } = await print();
    expect([...loaded, ...problems]).toEqual([]);
    expect(value.html).toContain('<p class="mine">The laundry stands still</p>');
    expect(value.html).toContain('@layer own {\n.mine { color: var(--accent) }\n}');
    expect(value.html).toContain('class="leaf title-page"');
  });

  it('adds partials of the publication', async () => {
    await write('partials/half-title.hbs', '{{> stamp}}');
    await write('partials/stamp.hbs', '<b>{{title}}</b>');
    expect((await print()).value.html).toContain('<b>The laundry stands still</b>');
  });

  it.each([
    ['a name that does not exist', '<p>\n  {{titel}}</p>', { line: 2, message: 'Unexpected `titel`, expected a name that this template is given' }],
    ['a condition that does not exist', '\n\n{{#if titel}}x{{/if}}', { line: 3, message: expect.stringContaining('unknown name in `{{#if …}}`') }],
    ['a partial whose name is put together', '{{> (lookup . "title")}}', { message: expect.stringContaining('Unexpected partial `The laundry stands still`') }],
    ['a partial with too much', '\n{{> motif title title}}', { line: 2, message: expect.stringMatching(/^Unexpected failure/) }],
    ['a message that does not exist', '\n{{t "no-such-key"}}', { line: 2, message: expect.stringContaining('no-such-key') }],
    ['a text where a tree is needed', '{{content title}}', { line: 1, message: expect.stringContaining('expected a tree') }],
    ['a property of a prototype', '{{title.constructor}}', { message: expect.anything() }],
  ])('reports %s with file and line', async (_, source, { message, ...place }: { line?: number; message: unknown }) => {
    await write('partials/half-title.hbs', source);
    const { problems } = await print();
    expect(problems).toMatchObject([{ rule: 'template-error', severity: 'error', message, place: { path: 'templates/partials/half-title.hbs', ...place } }]);
  });

  it('reports all forgotten sections of a publication.hbs at once', async () => {
    await write('publication.hbs', '<html><body><section id="cover"></section></body></html>');
    const { problems } = await print();
    const message = expect.stringMatching(
      /^Unexpected document without the sections `half-title`, .*`back-cover`, expected `<section id="…">` for every part$/,
    );
    expect(problems).toMatchObject([{ rule: 'template-error', place: { path: 'templates/publication.hbs' }, message, hint: expect.any(String) }]);
  });

  it('names the files that it looks for, and no partial by its name', async () => {
    await write('styles/mine.css', '');
    const names = ['handout', 'how-to', 'mini', 'own', 'page', 'parts', 'phone', 'tokens', 'type'];
    const styles = names.map((name) => `\`styles/${name}.css\``).join(', ');
    expect((await print()).loaded.map(({ message }) => message)).toEqual([
      `Unexpected file, expected \`publication.hbs\`, \`how-to.hbs\`, \`partials/<name>.hbs\` or one of ${styles}`,
    ]);
  });

  it('does not follow a link out of the directory, and knows every file it finds', async () => {
    const secret = join(dir, 'secret.hbs');
    await writeFile(secret, 'the secret');
    await write('covr.hbs', 'x');
    await write('locales/en.json', '{}');
    await mkdir(join(dir, 'templates/partials'), { recursive: true });
    await symlink(secret, join(dir, 'templates/partials/half-title.hbs'));
    const { loaded, value } = await print();
    expect(loaded.map(({ rule, place }) => [rule, place.path])).toEqual([
      ['template-error', 'templates/covr.hbs'],
      ['file-outside', 'templates/partials/half-title.hbs'],
    ]);
    expect(value.html).not.toContain('the secret');
  });

  it('waits for no pipe, and reads neither a device nor what is too long', async () => {
    await mkdir(join(dir, 'templates/partials'), { recursive: true });
    await mkdir(join(dir, 'templates/styles'));
    execFileSync('mkfifo', [join(dir, 'templates/partials/zz.hbs')]);
    await symlink('/dev/zero', join(dir, 'templates/publication.hbs'));
    await symlink('nowhere', join(dir, 'templates/how-to.hbs'));
    await write('styles/own.css', '/* long */'.repeat(200_000));
    const { problems } = await loadTemplates(diskFolder(dir));
    expect(problems.map(({ rule, place }) => [rule, place.path])).toEqual([
      ['file-outside', 'templates/how-to.hbs'],
      ['file-outside', 'templates/partials/zz.hbs'],
      ['file-outside', 'templates/publication.hbs'],
      ['limit-size', 'templates/styles/own.css'],
    ]);
  });

  it.each([
    ['a link out of the publication', '..'],
    ['a link in a circle', 'templates'],
    ['no folder', 'chapters/publication.yml'],
  ])('refuses templates that are %s, and lists nothing there', async (_, target) => {
    await mkdir(join(dir, 'chapters'));
    await writeFile(join(dir, 'chapters/publication.yml'), '');
    await symlink(target, join(dir, 'templates'));
    const { problems } = await loadTemplates(diskFolder(dir));
    expect(problems.map(({ rule, place }) => [rule, place.path])).toEqual([['file-outside', 'templates']]);
  });
});
