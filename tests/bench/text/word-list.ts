const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const phrases = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/);

/** The words that the generated text is made of. Our own: no text of anybody's is in the repository for the sake of a measurement. */
export const NOUNS = words(`
  harbour laundry ledger committee bakery lantern kitchen orchard warehouse pamphlet bridge furnace petition assembly courtyard workshop barrack
  railway signal whistle neighbour foreman magistrate inspector landlord weaver carpenter apprentice delegate messenger schoolroom cellar
  newspaper printing-press barricade procession wage contract quarrel promise rumour harvest quarry mill granary ferry telegraph dormitory
  blanket kettle bell curfew verdict hearing witness testimony statement decision agreement settlement condition
`);

export const PLURALS = words(`
  women dockers bakers weavers neighbours students soldiers families children strikers prisoners witnesses machines shutters carts boats
  windows ropes sacks bottles candles leaflets speeches demands complaints conversations committees letters telegrams wages shifts lists
  stokers printers carpenters washers porters teachers pensioners strangers rumours questions
`);

export const ADJECTIVES = words(`
  narrow patient forgotten ordinary municipal weary northern provisional crowded silent stubborn careful unpaid borrowed flooded official
  unexpected considerable temporary respectable deliberate invisible remarkable uncertain neighbouring independent impossible disappointed
  former second long wooden winter cold young old common open heavy
`);

/** Past tense, with an object. */
export const TRANSITIVE = words(`
  remembered refused carried counted described postponed defended surrounded abandoned recognised delivered questioned interrupted repaired
  organised occupied protected published supported withdrew distributed understood mentioned ignored promised accompanied discovered
  collected examined opened closed answered
`);

/** Past tense, without one. */
export const INTRANSITIVE = words(`
  hesitated returned gathered disappeared waited assembled scattered listened remained departed whispered continued surrendered arrived
  laughed agreed stopped
`);

export const ADVERBS = words(`
  slowly quietly afterwards immediately apparently deliberately sometimes eventually reluctantly together openly unanimously nevertheless
  everywhere generally
`);

export const TIMES = phrases(`
  in the first week
  before the thaw
  on the following morning
  after the second hearing
  towards evening
  all that winter
  for nine days
  from one shift to the next
  since the flood
  while the gates were still shut
`);

/** What people put between two things that they tell. Mostly short words, of which English is made. */
export const ASIDES = phrases(`
  as far as any of us can tell
  and so it went on for a week or two
  if it was not the day after
  or so we were told by those who had been there
  and there was not much that we could do
  at least in the part of the town where we live
  for it was all one to us by then
  though no one had asked us to
  and to this day we do not know why
  just as it had been in the year of the ice
  which is to say that it was late and we had not had a meal
  since there was no other way to do it
`);

export const MONTHS = words('January February March April May June July August September October November December');
