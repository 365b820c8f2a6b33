import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import { markupPayloads } from '../inputs/payloads.ts';
import { inPlaces, PLACES } from '../inputs/text-places.ts';
import { type Line, outcome } from '../line.ts';
import { type Output, screenOutputs } from '../screen-outputs.ts';
import { withScreen } from '../with-screen.ts';

const FEW = 8;
/** Whoever refuses one place after the other is done by then. */
const ROUNDS = 12;

/** Payloads in every field, name and message of a publication, in every document that is made of it, in a browser that runs scripts and knows no policy. */
export const places: Line = async ({ fast, corpora }) => {
  const all = await markupPayloads(corpora);
  const payloads = fast ? all.filter((_, i) => i % Math.ceil(all.length / FEW) === 0) : all;
  let [tried, refused] = [0, 0];
  const details = await withScreen((await allowed('word')).outputs, async (look) => {
    for (const payload of payloads) {
      const { outputs, places: kept } = await allowed(payload);
      tried += PLACES.length;
      refused += PLACES.length - kept;
      await look(outputs, JSON.stringify(payload));
    }
  });
  return outcome(`the same in ${PLACES.length} fields, files and messages (${refused} refused), all documents for screens`, tried, details);
};

/** All that is made of a publication with the payload wherever it is not refused, and the reports in which it was. */
async function allowed(payload: string): Promise<{ outputs: Output[]; places: number }> {
  const chosen = new Set(PLACES.map(({ name }) => name));
  const reports: Output[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { files, places: at } = inPlaces(payload, chosen);
    const { outputs, problems } = await screenOutputs(memoryFolder(files));
    reports.push(...outputs);
    const wrong = problems
      .filter(({ severity }) => severity === 'error')
      .map(({ place }) => at.get(`${place.path}:${place.line}`) ?? at.get(place.path) ?? `${place.path}:${place.line}`);
    if (wrong.length === 0) return { outputs: reports, places: chosen.size };
    for (const name of wrong) chosen.delete(name);
  }
  return { outputs: reports, places: 0 };
}
