import { bare } from '../sentences.ts';
import { about, type Detector, isFree } from '../view.ts';

/** Longest of what a button, a form or a link of a page says. */
const MOST_WORDS = 14;
/** What pages say around texts, in the languages that we were given texts in. */
const LABELS: [why: string, pattern: RegExp][] = [
  [
    'a comment form',
    /^(?:comments are closed|leave a (?:reply|comment)|join the (?:discussion|conversation)|add (?:a|your) comment|post a comment|you must (?:be logged|log) in|log ?in to (?:post|comment|reply)|your email address will not|оставить комментарий|добавить комментарий|написать комментарий)/iu,
  ],
  ['a label of a comment thread', /^(?:\d+ (?:comments?|replies)|comments?(?: \(\d+\))?|replies|reply|(?:\d+ )?(?:комментари[ийяев]+)|ответить)$/iu],
  [
    'a label of the page',
    /^(?:posted (?:by|in|on)|attached files?|attachments?|files?|tags?|topics?|categor(?:y|ies)|filed under|related (?:posts?|articles?|stories|content)|see also|read (?:more|also|next)|more from|about the authors?|share(?: this)?|print|e-?mail|tweet|facebook|twitter|telegram|menu|search|home|skip to (?:main )?content|advertisement|subscribe|sign (?:in|up)|log ?in|теги|метки|рубрики|читайте также|поделиться|подписаться|войти|меню|поиск|реклама|главная)(?!\p{L})[\s:.…→>»]*(?:[\p{L}\p{N}]+(?:[,\s]+|$)){0,6}$/iu,
  ],
  ['a note on where the file was fetched', /^(?:retrieved (?:on|from)|downloaded from|accessed on|archived (?:from|at)|источник:|взято (?:с|из))/iu],
  [
    'a line on cookies or rights of the page',
    /^(?:we use cookies|this (?:site|website) uses cookies|all rights reserved|copyright(?!\p{L})|©|все права защищены|(?:privacy|cookie) policy|terms of (?:use|service))/iu,
  ],
];
const MENU = /^[^.!?]{1,30}(?:\s[|·»›]\s[^.!?|·»›]{1,30}){2,}$/u;
const RIGHTS = /\b(?:CC[ -]BY|CC0|creative commons|anti-?copyright|may be (?:freely )?(?:copied|reprinted|reproduced)|copyleft)\b/i;
/** Calls of the site to its readers; those can be longer. */
const CALL =
  /^(?:join us|support us|donate|become a (?:member|patron|supporter)|subscribe|sign up|follow us|click here|buy (?:the|our)|get our|help us|поддержите|подпишитесь|присоединяйтесь)(?!\p{L})/iu;

/** What a page says around a text: forms, buttons, labels, calls to its readers. */
export const pageLabels: Detector = (view) =>
  view.passages.flatMap((passage) => {
    if (!isFree(view, passage)) return [];
    const text = bare(passage.text);
    if (MENU.test(text)) return [about(passage, 'furniture', 'a menu: short items with signs between them')];
    if (RIGHTS.test(text) && passage.words <= 30) return [about(passage, 'furniture', 'says under which licence the text is: write it as `licence`')];
    const label = passage.words <= MOST_WORDS ? LABELS.find(([, pattern]) => pattern.test(text)) : undefined;
    if (label) return [about(passage, 'furniture', label[0])];
    return CALL.test(text) && passage.words <= 40 ? [about(passage, 'furniture', 'a call of the site to its readers')] : [];
  });
