/** What the literature says of how often things come about, beside what our games say. */
import { shareOf, type Rates } from '../session/index.ts';

interface Finding {
  /** The rate of ours that is nearest to what was measured. */
  readonly rate: string;
  readonly what: string;
  /** Percent, from the least to the most that sources say. */
  readonly low: number;
  readonly high: number;
  readonly says: string;
  readonly source: string;
  /** Why a figure outside may be all right. */
  readonly but: string;
}

/** Confidence and pages: docs/model.md and the design's grounding. What has no number in a source is not here. */
const FINDINGS: readonly Finding[] = [
  {
    rate: 'call/kept',
    what: 'Calls on an alliance that are honoured, wholly or in part',
    low: 50,
    high: 74.5,
    says: '74.5 % 1816–1944; 50 % 1816–2003',
    source: 'Leeds, Long, Mitchell 2000; Berkemeier, Fuhrmann 2018',
    but: 'governments choose what they call on, so that hopeless calls are rarer here than wars are there',
  },
  {
    rate: 'call/honoured',
    what: 'Calls that are honoured wholly',
    low: 22,
    high: 66,
    says: '66 % before 1945, 22 % after',
    source: 'Berkemeier, Fuhrmann 2018',
    but: 'the sources do not know a qualified answer, and count it either way',
  },
  {
    rate: 'call/defence/kept',
    what: 'The same, of defence clauses',
    low: 41,
    high: 74.5,
    says: '41 % of defence pacts 1816–2003',
    source: 'Berkemeier, Fuhrmann 2018; Leeds, Long, Mitchell 2000',
    but: 'a qualified answer counts as kept here',
  },
  {
    rate: 'sanctions/success',
    what: 'Sanctions, threatened or imposed, that reach at least part of their demand',
    low: 30,
    high: 50,
    says: 'about a third of 224; 30–50 %',
    source: 'Hufbauer, Schott, Elliott; GSDB',
    but: 'a year is short, and regimes that stood at the opening are not counted',
  },
];

export interface Row {
  readonly what: string;
  readonly says: string;
  readonly source: string;
  readonly ours: string;
  readonly verdict: string;
}

function oursOf(
  rates: Rates,
  rate: string,
): { text: string; share: number; low: number; high: number; trials: number } {
  const found = rates[rate] ?? { hits: 0, trials: 0 };
  const { share, low, high } = shareOf(found);
  const text = found.trials === 0 ? 'none' : `${share} % (${low}–${high}), of ${found.trials}`;
  return { text, share, low, high, trials: found.trials };
}

/** Each finding with our figure, its 95 % interval, and a plain verdict. */
export function compare(rates: Rates): readonly Row[] {
  return [
    ...FINDINGS.map(({ rate, what, low, high, says, source, but }): Row => {
      const ours = oursOf(rates, rate);
      const inside = ours.share >= low && ours.share <= high;
      const open = !inside && ours.high >= low && ours.low <= high;
      return {
        what,
        says,
        source,
        ours: ours.text,
        verdict:
          ours.trials === 0
            ? 'nothing to measure'
            : inside
              ? 'inside'
              : open
                ? 'outside, but within what so few trials can tell'
                : `outside: ${but}`,
      };
    }),
    threats(rates),
    council(rates),
  ];
}

/** Direction only: threats do at least as well as impositions. */
function threats(rates: Rates): Row {
  const threat = oursOf(rates, 'sanctions/threat');
  const imposed = oursOf(rates, 'sanctions/imposed');
  const none = threat.trials === 0 || imposed.trials === 0;
  return {
    what: 'Threats of measures against measures',
    says: 'threats do at least as well',
    source: 'TIES, 1,412 cases (direction only)',
    ours: `threatened ${threat.text}; imposed ${imposed.text}`,
    verdict: none
      ? 'nothing to measure'
      : threat.share >= imposed.share
        ? 'inside'
        : threat.high >= imposed.low
          ? 'outside, but within what so few trials can tell'
          : 'outside: measures here come after threats that failed, on targets that were asked before',
  };
}

/** No rate is claimed: the Council's rule is exact, and its record on one subject too short to count. */
function council(rates: Rates): Row {
  const adopted = oursOf(rates, 'council/adopted');
  const vetoed = oursOf(rates, 'council/vetoed');
  return {
    what: 'Drafts before the Council',
    says: 'nine of fifteen and no permanent no; no rate is claimed',
    source: 'UN Charter, Art. 27; the draft of 28 March 2024 fell 13–1–1',
    ours: `adopted ${adopted.text}; vetoed ${vetoed.text}`,
    verdict: adopted.trials === 0 ? 'nothing to measure' : 'for the reader to judge',
  };
}

/** What has no figure in the literature, so that it can be watched. */
const WATCHED: readonly (readonly [string, string])[] = [
  ['promise/monthly', 'Monthly promises that are kept'],
  ['sanctions/backed-down', 'Threats that are taken back or lapse'],
  ['sanctions/pledge-kept', 'Pledges that are kept to the end of the game'],
  ['treaty/in-force', 'Signatures that come into force'],
  ['war', 'Games that end in war'],
];

export function watched(rates: Rates): readonly (readonly [string, string])[] {
  return WATCHED.map(([rate, what]) => [what, oursOf(rates, rate).text]);
}
