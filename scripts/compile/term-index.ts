import type { Term } from '../model/glossary.ts';
import { indexStems, isStem } from './stem-index.ts';

/** A form of a term as it is compared: NFC, straight apostrophes, single spaces. */
interface Form {
  text: string;
  term: Term;
}

export interface TermMatch {
  term: Term;
  start: number;
  /** Behind the last character, a possessive ending included. */
  end: number;
}

export interface TermIndex {
  /** Terms in a text from left to right, without overlaps, the longest form first. */
  find(text: string): TermMatch[];
  /** Pairs of terms that claim one form. */
  clashes: { form: string; first: Term; second: Term }[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts that write words without spaces: there, every character may begin a term. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const POSSESSIVE = /^(?:'s|')(?![\p{L}\p{N}])/u;

/** One character for one character, so that positions stay valid. */
const comparable = (text: string): string => text.replace(/[’‘ʼ]/gu, "'").replace(/\s/gu, ' ');
const normalise = (form: string): string => comparable(form.normalize('NFC')).replace(/ +/g, ' ').trim();

/** Headword, what stands outside and inside its brackets, inflected forms and variant spellings; without those that are only beginnings. */
export function formsOf(term: Term): string[] {
  const bracket = /^(.+?)\s*\((.+)\)$/u.exec(term.term);
  const heads = bracket?.[1] && bracket[2] ? [term.term, bracket[1], bracket[2]] : [term.term];
  return [...new Set([...heads, ...term.forms.filter((form) => !isStem(form)), ...term.variants].map(normalise))].filter((form) => form !== '');
}

/** Forms of one length whose first word stands as far behind their start, by their letters in whatever case. */
interface Shape {
  offset: number;
  length: number;
  forms: Map<string, Form[]>;
}

/** The longest first: so a word costs as many look-ups as there are lengths, however many terms begin with it. */
function shapesOf(forms: readonly Form[], fold: (text: string) => string): Shape[] {
  const shapes = new Map<string, Shape>();
  for (const form of forms) {
    const [offset, length] = [form.text.search(WORD), form.text.length];
    const shape = shapes.get(`${offset} ${length}`) ?? { offset, length, forms: new Map<string, Form[]>() };
    shapes.set(`${offset} ${length}`, shape);
    const key = fold(form.text);
    const same = shape.forms.get(key);
    if (same === undefined) shape.forms.set(key, [form]);
    else same.push(form);
  }
  return [...shapes.values()].sort((a, b) => b.length - a.length);
}

/** Builds the index by which terms are found in running text: one look-up for each word, whatever the number of terms. */
export function indexTerms(terms: readonly Term[], locale: string): TermIndex {
  const byFirstWord = new Map<string, Form[]>();
  /** Whatever the case that it is written in. */
  const fold = (text: string) => text.toLocaleUpperCase(locale).toLocaleLowerCase(locale);
  const owners = new Map<string, Term>();
  const clashes: TermIndex['clashes'] = [];
  const stems = indexStems(terms, locale);
  const lower = (text: string) => text.toLocaleLowerCase(locale);
  for (const term of terms) {
    if (term.recognise === 'explicit') continue;
    for (const text of formsOf(term)) {
      const owner = owners.get(text);
      if (owner && owner !== term) clashes.push({ form: text, first: owner, second: term });
      owners.set(text, term);
      const first = text.match(WORD)?.[0];
      if (first === undefined) continue;
      const key = UNSPACED.test(first) ? (first[0] ?? first) : lower(first);
      const forms = byFirstWord.get(key);
      if (forms === undefined) byFirstWord.set(key, [{ text, term }]);
      else forms.push({ text, term });
    }
  }
  const shapes = new Map([...byFirstWord].map(([key, forms]) => [key, shapesOf(forms, fold)]));

  const matches = (slice: string, form: string): boolean => {
    if (slice === form) return true;
    if (form === lower(form)) return slice[0]?.toLocaleUpperCase(locale) === slice[0] && lower(slice[0] ?? '') + slice.slice(1) === form;
    return false;
  };
  const endOf = (text: string, start: number, form: Form): number | undefined => {
    const offset = form.text.search(WORD);
    const from = start - offset;
    const end = from + form.text.length;
    const slice = text.slice(from, end);
    if (from < 0 || !(matches(slice, form.text) || (slice.length > 3 && slice === form.text.toLocaleUpperCase(locale)))) return undefined;
    if (UNSPACED.test(form.text)) return end;
    const possessive = POSSESSIVE.exec(text.slice(end, end + 3))?.[0] ?? '';
    const next = text.slice(end + possessive.length, end + possessive.length + 2);
    return /^[\p{L}\p{M}\p{N}]/u.test(next) && /[\p{L}\p{M}\p{N}]$/u.test(form.text) ? undefined : end + possessive.length;
  };

  /** The longest form whose first word stands at `start`. */
  const wholeAt = (text: string, start: number, among: readonly Shape[]): TermMatch | undefined => {
    for (const { offset, length, forms } of among) {
      const from = start - offset;
      for (const form of from < 0 ? [] : (forms.get(fold(text.slice(from, from + length))) ?? [])) {
        const end = endOf(text, start, form);
        if (end !== undefined) return { term: form.term, start: from, end };
      }
    }
    return undefined;
  };

  return {
    clashes,
    find(raw) {
      const text = comparable(raw);
      const found: TermMatch[] = [];
      let reached = 0;
      const tryAt = (key: string, start: number): void => {
        if (start < reached) return;
        const stem = stems.at(text, start);
        const whole = wholeAt(text, start, shapes.get(key) ?? []);
        const match = whole !== undefined && (stem === undefined || stem.end <= whole.end) ? whole : stem && { ...stem, start };
        if (match === undefined) return;
        found.push(match);
        reached = match.end;
      };
      for (const word of text.matchAll(WORD)) {
        if (UNSPACED.test(word[0])) for (let i = 0; i < word[0].length; i++) tryAt(word[0][i] ?? '', word.index + i);
        else tryAt(lower(word[0]), word.index);
      }
      return found;
    },
  };
}
