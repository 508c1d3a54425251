/**
 * Titles of acts are imperatives ("Ship munitions"); news says that somebody does it ("ships munitions"). Only
 * verbs of this list are bent, so that a title which is a noun is left as it is.
 */
const VERBS = new Set(
  (
    'admit admonish aid announce appeal arm arrest ask attack avow back ban block boycott brief build buy call cancel ' +
    'claim close commission condemn consult counter-attack court cut debate declare demand deny deploy ' +
    'develop deter disarm drill ease embargo enact end endorse enrich exchange expand expel export extend extradite ' +
    'find finance fire fly fortify freeze fund give grant guarantee halt hand harbour help hold honour host import ' +
    'impose inspect intercept invite issue join launch lay lead leak leave lend let license lift lobby look lower ' +
    'make mark mediate meet mine mobilise move name nationalise negotiate notify offer open order parade patrol pay ' +
    'pledge post praise press pressure print privatise probe promise protest protect provide publish pull push put ' +
    'raise rally reassure recall recognise reduce refill release remind renew reopen repair reroute rescue reserve ' +
    'resettle restore restrain restrict return review run sail secure seek sell send share shell shield ship show ' +
    'shut sign smuggle speak spend sponsor stage stand station stockpile stop strike subsidise summon supply support ' +
    'suspend switch table take talk tax test threaten tighten track trade train transfer travel treat tour turn urge use ' +
    'visit wait warn watch welcome withdraw withhold work write'
  ).split(' '),
);

const IRREGULAR: Readonly<Record<string, string>> = { do: 'does', go: 'goes', have: 'has' };

function thirdPerson(verb: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** Verbs of giving: what follows them goes "to" somebody. */
const GIVING = new Set(
  'deliver extend give grant hand lease lend offer return sell send ship supply transfer write'.split(' '),
);

/** Whether an addressee is joined with "to": "ships munitions to Moscow", but "endorses the war: Moscow". */
export const isGiving = (title: string): boolean => GIVING.has(title.split(' ')[0]?.toLowerCase() ?? '');

/** "Ship munitions" → "ships munitions"; null for a title that does not begin with a verb of the list. */
export function told(title: string): string | null {
  const [first = '', ...rest] = title.split(' ');
  const verb = first.toLowerCase();
  const bent = IRREGULAR[verb] ?? (VERBS.has(verb) ? thirdPerson(verb) : null);
  return bent === null ? null : [bent, ...rest].join(' ');
}

/** Words before which the noun that counts has come: "the treaty of 2000", "measures on Keld". */
const AFTER_THE_NOUN = / (?:of|on|for|in|with|between|to|at|under) .*$/;

/** Whether a name takes a verb in the plural: "the nuclear guidelines enter into force". */
export function isPlural(name: string): boolean {
  const noun = name.replace(AFTER_THE_NOUN, '');
  return /[^siu’']s$/.test(noun);
}
