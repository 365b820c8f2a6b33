import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { streamBytes, streamText } from '../../content/page-content.ts';
import { clamp } from '../colour.ts';
import type { Calculate } from './calculate.ts';
import { calculator } from './calculator.ts';
import { sampled } from './sampled.ts';

/** Functions of functions of functions; a file may claim that one is part of itself. */
const DEEPEST = 6;

/** Reads a function, or an array of functions with one result each; undefined where it cannot be reckoned with. */
export function readFunction(context: PDFContext, object: PDFObject | undefined, depth = 0): Calculate | undefined {
  const found = context.lookup(object);
  if (depth > DEEPEST) return undefined;
  if (found instanceof PDFArray) return readAll(context, found, depth, (parts) => (inputs) => parts.flatMap((part) => part(inputs)));
  const dict = found instanceof PDFStream ? found.dict : found instanceof PDFDict ? found : undefined;
  const calculate = dict && readByType(context, found, dict, depth);
  if (dict === undefined || calculate === undefined) return undefined;
  const numbers = (key: string) => numbersIn(context, dict.get(PDFName.of(key)));
  const [domain, range] = [numbers('Domain') ?? [0, 1], numbers('Range')];
  return (inputs) => within(calculate(within(inputs, domain)), range);
}

function readByType(context: PDFContext, found: PDFObject | undefined, dict: PDFDict, depth: number): Calculate | undefined {
  const numbers = (key: string) => numbersIn(context, dict.get(PDFName.of(key)));
  const number = (key: string) => {
    const value = context.lookup(dict.get(PDFName.of(key)));
    return value instanceof PDFNumber ? value.asNumber() : 0;
  };
  const domain = numbers('Domain') ?? [0, 1];
  switch (number('FunctionType')) {
    case 0: {
      const [size, range] = [numbers('Size'), numbers('Range')];
      if (!(found instanceof PDFStream) || range === undefined || size === undefined) return undefined;
      return sampled({ bytes: streamBytes(found), bits: number('BitsPerSample'), size, domain, range, encode: numbers('Encode'), decode: numbers('Decode') });
    }
    case 2: {
      const [from, to, power] = [numbers('C0') ?? [0], numbers('C1') ?? [1], number('N')];
      return ([x = 0]) => from.map((start, index) => start + x ** power * ((to[index] ?? start) - start));
    }
    case 3: {
      const functions = context.lookup(dict.get(PDFName.of('Functions')));
      if (!(functions instanceof PDFArray)) return undefined;
      return readAll(context, functions, depth, (parts) => stitched(parts, domain, numbers('Bounds') ?? [], numbers('Encode') ?? []));
    }
    case 4:
      return found instanceof PDFStream ? calculator(streamText(found)) : undefined;
    default:
      return undefined;
  }
}

function readAll(context: PDFContext, array: PDFArray, depth: number, join: (parts: readonly Calculate[]) => Calculate): Calculate | undefined {
  const parts = array.asArray().map((each) => readFunction(context, each, depth + 1));
  return parts.every((part) => part !== undefined) ? join(parts) : undefined;
}

/** The numbers of an array; undefined where it is none. */
export function numbersIn(context: PDFContext, object: PDFObject | undefined): number[] | undefined {
  const array = context.lookup(object);
  if (!(array instanceof PDFArray)) return undefined;
  const numbers = array.asArray().map((each) => context.lookup(each));
  return numbers.every((each) => each instanceof PDFNumber) ? numbers.map((each) => each.asNumber()) : undefined;
}

const within = (values: readonly number[], bounds: readonly number[] | undefined): number[] =>
  values.map((value, index) => (bounds === undefined ? value : clamp(value, bounds[2 * index], bounds[2 * index + 1])));

/** Functions side by side (7.10.4). */
function stitched(parts: readonly Calculate[], [from = 0, to = 1]: readonly number[], bounds: readonly number[], encode: readonly number[]): Calculate {
  return ([x = 0]) => {
    const above = bounds.findIndex((bound) => x < bound);
    const index = above < 0 ? parts.length - 1 : above;
    const [low, high] = [bounds[index - 1] ?? from, bounds[index] ?? to];
    const [start, end] = [encode[2 * index] ?? 0, encode[2 * index + 1] ?? 1];
    return parts[index]?.([high === low ? start : start + ((x - low) / (high - low)) * (end - start)]) ?? [];
  };
}
