import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { offsetOf, report, sourceOf } from '../chapter-context.ts';
import { FIGURE_NAMES } from '../figure-names.ts';
import { ID_EXPECTED, ID_FORM, idHint } from '../id-form.ts';
import type { ParseContext } from '../parse-context.ts';
import { checkText } from '../text/check-text.ts';
import type { ContainerSpec, Directive, TextSpec } from './directive-spec.ts';
import { usage } from './directive-table.ts';
import { inheritCodes } from './inherit-codes.ts';
import { writtenAttributes } from './written-attributes.ts';

/** Checks the attributes of a directive against its spec: unknown, missing, written twice, empty, ids of a wrong form. */
export function checkAttributes<N extends TextDirective | ContainerDirective>(context: ParseContext, node: N, spec: TextSpec | ContainerSpec): Directive<N> {
  const written = locateAttributes(context, node);
  const offset = (attribute: string) => written.get(attribute) ?? offsetOf(node);
  const known = new Set([...Object.keys(spec.attributes), ...(spec.figures ? [...FIGURE_NAMES, ...context.rules.figureUnits.keys()] : [])]);
  const values = new Map<string, string>();
  let id: string | undefined;
  for (const [name, raw] of Object.entries(node.attributes ?? {})) {
    const value = (raw ?? '').trim();
    if (name === 'id' && spec.id !== 'none') {
      if (ID_FORM.test(value)) id = value;
      else report(context, 'id-form', offset(name), `Unexpected id \`${value}\`, expected ${ID_EXPECTED}`, idHint(value));
    } else if (!known.has(name)) {
      const all = [...(spec.id === 'none' ? [] : ['#id']), ...known];
      const otherwise = all.length === 0 ? 'Take it out.' : `Take it out, or use one of \`${all.join('`, `')}\`.`;
      report(
        context,
        'attribute-unknown',
        offset(name),
        `Unexpected attribute \`${name}\` on \`${node.name}\`, expected one that it knows`,
        didYouMean(name, known, otherwise),
      );
    } else if (value === '') {
      report(
        context,
        'attribute-value',
        offset(name),
        `Unexpected empty \`${name}\` on \`${node.name}\`, expected a value`,
        `Write \`${name}="…"\`, or take it out.`,
      );
    } else {
      checkText(context, value, sourceOf(context, node), offset(name));
      values.set(name, value);
    }
  }
  return withCodes(context, { node, ...(id === undefined ? {} : { id }), values, offset }, spec);
}

/** In a translation, what is no words comes from the source; only then it shows what is missing. */
function withCodes<N extends TextDirective | ContainerDirective>(
  context: ParseContext,
  own: Omit<Directive<N>, 'codes' | 'values'> & { values: Map<string, string> },
  spec: TextSpec | ContainerSpec,
): Directive<N> {
  const inherited = spec.texts === undefined ? { codes: {} } : inheritCodes(context, own, spec.texts);
  for (const [name, value] of Object.entries(inherited.codes)) own.values.set(name, value);
  // What translates nothing was reported for that.
  if (!('isUnknown' in inherited)) reportMissing(context, own.node, spec, own.values);
  return { ...own, ...inherited };
}

/** Offset of every attribute by its name; of two with one name the tree has only the last, so both are refused. */
function locateAttributes(context: ParseContext, node: TextDirective | ContainerDirective): Map<string, number> {
  const written = new Map<string, number>();
  for (const { name, offset } of writtenAttributes(context, node)) {
    if (written.has(name)) {
      const found = `second \`${name === 'id' ? '#id' : name}\` on \`${node.name}\``;
      report(context, 'attribute-value', offset, `Unexpected ${found}, expected it once`, 'Take one of the two out.');
    }
    written.set(name, offset);
  }
  return written;
}

function reportMissing(
  context: ParseContext,
  node: TextDirective | ContainerDirective,
  spec: TextSpec | ContainerSpec,
  values: ReadonlyMap<string, string>,
): void {
  const attributes = node.attributes ?? {};
  const names = Object.keys(spec.attributes);
  const isThere = (name: string | undefined) => name !== undefined && (attributes[name] !== undefined || values.has(name));
  const missing = names.filter((name) => spec.attributes[name] === 'required' && !isThere(name) && !isThere(spec.instead?.[name]));
  if (spec.id === 'required' && attributes.id === undefined) missing.unshift('#id');
  for (const name of missing) {
    report(
      context,
      'attribute-missing',
      node,
      `Unexpected \`${node.name}\` without \`${name}\`, expected \`${usage(node.name, spec)}\``,
      `Add \`${name === '#id' ? name : `${name}=…`}\` between the braces.`,
    );
  }
  if (spec.one && names.filter((name) => attributes[name] !== undefined).length !== 1) {
    const some = names.some((name) => attributes[name] !== undefined);
    report(
      context,
      some ? 'attribute-value' : 'attribute-missing',
      node,
      `Unexpected \`${node.name}\` ${some ? 'with several' : 'without a'} target${some ? 's' : ''}, expected exactly one of \`${names.join('`, `')}\``,
      `Write \`:${node.name}{${names[0]}=…}\`.`,
    );
  }
}
