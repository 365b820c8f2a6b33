import { editCatalog } from '../../locale/edit-catalog.ts';
import type { MessageText } from '../../locale/message-texts.ts';
import type { Message } from '../../locale/read-catalog.ts';
import { mendPiece } from '../../translate/kit/mend-mail.ts';
import type { PlacedEntry } from '../../translate/po/po-entry.ts';
import { messageContext } from './contexts.ts';
import type { DraftedPart } from './draft.ts';

/**
 * A message catalog with the words that came back. Of a message with plural forms, those that have none yet wait until `other` is translated.
 * @param texts the messages as they are
 * @param own the publication's own catalog of the locale, where it has one
 */
export function draftMessages(locale: string, texts: readonly MessageText[], entries: readonly PlacedEntry[], own: string | undefined): DraftedPart {
  const sent = new Map(entries.map((entry) => [entry.context, entry]));
  const messages = new Map<string, Message>();
  const contexts = new Map<string, PlacedEntry>();
  let open = 0;
  for (const [key, forms] of Map.groupBy(texts, (text) => text.key)) {
    const now = forms.map((form) => {
      const entry = sent.get(messageContext(key, form.form?.name));
      if (entry !== undefined) contexts.set(key, contexts.get(key) ?? entry);
      return { name: form.form?.name, was: form.translation, is: entry === undefined ? form.translation : mendPiece(entry.translation) };
    });
    if (now.every(({ was, is }) => was === is)) continue;
    const [only] = now;
    if (only?.name === undefined) messages.set(key, only?.is ?? '');
    else if (now.some(({ name, is }) => name === 'other' && is !== ''))
      messages.set(key, Object.fromEntries(now.flatMap(({ name = '', is }) => (is === '' ? [] : [[name, is]]))));
    else open += now.filter(({ is }) => is !== '').length;
  }
  const path = `templates/locales/${locale}.json`;
  const text = messages.size === 0 ? (own ?? '') : editCatalog(own, messages);
  const lines = text.split('\n');
  const known = new Set(texts.map(({ key, form }) => messageContext(key, form?.name)));
  const gone = entries.filter(({ context }) => !known.has(context));
  return {
    draft: {
      ...{ name: `${locale}/messages`, slug: 'messages', path, text, before: own ?? '' },
      placeOf: ({ line = 1 }) => contexts.get(/^\s*"((?:[^"\\]|\\.)*)"\s*:/u.exec(lines[line - 1] ?? '')?.[1] ?? '')?.place,
    },
    taken: entries.length - open - gone.length,
    ...{ open, gone },
  };
}
