const FROM = '0123456789+−-=()ni';
const TO = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙᵢ' };

/** Words as raised or lowered characters, without blanks; undefined where one has none. */
export function raised(words: string, how: 'sup' | 'sub'): string | undefined {
  const characters = [...words.replace(/\s+/gu, '')].map((character) => [...TO[how]][[...FROM].indexOf(character)]);
  return characters.includes(undefined) ? undefined : characters.join('');
}
