import { PDFRawStream } from '@cantoo/pdf-lib';
import { isPrintingCondition } from '../../../model/printing-conditions.ts';
import { streamText } from '../../content/page-content.ts';
import { entry, hasKey, numberAt, textAt } from '../dictionaries.ts';
import type { ExchangeFile } from '../exchange-file.ts';
import { type IccProfile, readIccProfile } from '../icc-profile.ts';
import { BOTH, breachIf, type Requirement } from '../requirement.ts';
import { REGISTRY } from '../standard.ts';

const AGAIN = 'Make the file again with the edition `x1a` or `x4`.';
const COMPONENTS: Record<string, number> = { GRAY: 1, 'RGB ': 3, CMYK: 4 };

/** For which press the file is made (ISO 32000-1, 14.11.5). */
export const outputIntent: readonly Requirement[] = [
  {
    id: 'one-intent',
    standards: BOTH,
    source: 'Output intent: one with the subtype GTS_PDFX',
    expects: 'one output intent of PDF/X',
    hint: AGAIN,
    rule: 'preflight-colour',
    breaches: ({ intents }) => breachIf(intents.length !== 1, intents.length === 0 ? 'file without an output intent' : `${intents.length} output intents`),
  },
  {
    id: 'condition',
    standards: BOTH,
    source: 'Output intent: OutputConditionIdentifier',
    expects: 'the output intent to name its printing condition',
    hint: AGAIN,
    rule: 'preflight-colour',
    breaches: ({ intents }) =>
      breachIf(
        intents.some((intent) => !textAt(intent, 'OutputConditionIdentifier')),
        'output intent without a condition',
      ),
  },
  {
    id: 'registry',
    standards: ['x1a'],
    source: 'Output intent: a registered condition names the registry, another brings its profile',
    expects: 'a condition of the ICC’s registry, or a profile',
    hint: 'Name a registered condition such as `FOGRA39`.',
    rule: 'preflight-colour',
    *breaches({ intents }) {
      for (const intent of intents) {
        const name = textAt(intent, 'OutputConditionIdentifier') ?? '';
        const isRegistered = textAt(intent, 'RegistryName') === REGISTRY && isPrintingCondition(name);
        // Without a name it is another requirement that is broken.
        yield* breachIf(name !== '' && !isRegistered && !hasKey(intent, 'DestOutputProfile'), `condition \`${name}\` without profile or registry`);
      }
    },
  },
  {
    id: 'condition-info',
    standards: BOTH,
    source: 'Output intent: a condition that is not registered is described in Info',
    expects: 'a description of the printing condition',
    hint: AGAIN,
    rule: 'preflight-colour',
    *breaches({ intents }) {
      for (const intent of intents) {
        const name = textAt(intent, 'OutputConditionIdentifier') ?? '';
        yield* breachIf(name !== '' && !isPrintingCondition(name) && !textAt(intent, 'Info'), `condition \`${name}\` without a description`);
      }
    },
  },
  {
    id: 'profile',
    standards: ['x4'],
    source: 'Output intent: the profile is in the file (one that is elsewhere makes an X-4p)',
    expects: 'the profile of the press inside the file',
    hint: AGAIN,
    rule: 'preflight-colour',
    *breaches({ intents }) {
      for (const intent of intents) yield* breachIf(!(entry(intent, 'DestOutputProfile') instanceof PDFRawStream), 'output intent without a profile');
    },
  },
  {
    id: 'profile-kind',
    standards: BOTH,
    source: 'Output intent: an output profile (ICC.1 version 2 or 4) with as many colorants as its stream says; in X-1a of CMYK or grey',
    expects: 'an ICC profile of an output device, version 2 or 4',
    hint: 'Take the profile of a printing press.',
    rule: 'preflight-colour',
    *breaches(file) {
      for (const { profile, components } of profilesOf(file)) {
        const { deviceClass, space, version } = profile ?? { deviceClass: '', space: '', version: 0 };
        yield* breachIf(deviceClass !== 'prtr' || ![2, 4].includes(version) || COMPONENTS[space] !== components, 'profile of another kind');
        yield* breachIf(file.standard === 'x1a' && space === 'RGB ', 'RGB profile');
      }
    },
  },
];

/** The profiles that output intents carry. */
export const profilesOf = ({ intents }: ExchangeFile): { profile: IccProfile | undefined; components: number | undefined }[] =>
  intents
    .map((intent) => entry(intent, 'DestOutputProfile'))
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => ({ profile: readIccProfile(Buffer.from(streamText(stream), 'latin1')), components: numberAt(stream.dict, 'N') }));
