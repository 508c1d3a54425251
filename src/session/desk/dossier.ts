import type { ActorId, Instrument, Order, Treaty, View } from '../../engine/index.ts';
import { isAgreed, openAmendment, tables } from '../../engine/index.ts';
import type { Dossier } from '../shown/dossier.ts';
import type { Figure } from '../shown/figure.ts';
import { actorFigure, regardFigure, tieFigure, trackFigures } from '../telling/figures.ts';
import { isTold, sentence } from '../telling/happening.ts';
import {
  actorName,
  actorNames,
  clauseName,
  dateOfTurn,
  depthName,
  textOf,
  type Teller,
} from '../telling/teller.ts';
import { aimsOf } from './aims.ts';
import { clauseLine } from './clause.ts';
import { factsOf } from './facts.ts';
import { intelligenceOf } from './intelligence.ts';
import { offersFor } from './offers.ts';
import { favoursWith, sumsOf } from './sums.ts';
import { stateChips, stateText, stateTitle } from './states.ts';
import { tablesWith, type Lies } from './tables.ts';

/** Past happenings listed. */
const MOST_HISTORY = 40;

/** Everything the seat knows about an actor (or about itself), with reasons, texts, and what can be done. */
export function dossierOf(
  teller: Teller,
  view: View,
  draft: readonly Order[],
  left: number,
  actor: ActorId,
  lies: Lies,
): Dossier {
  const { scenario, words } = teller;
  const { seat } = view;
  const own = actor === seat;
  const isSeat = tables(scenario.rules).seats.includes(actor);
  const other = !own && isSeat;
  const prose = scenario.prose.actors[actor];
  return {
    actor,
    regard: other ? regardFigure(teller, actor, seat) : null,
    ours: other ? regardFigure(teller, seat, actor) : null,
    trust: other
      ? (['defence', 'trade', 'signals'] as const).map((family) => tieFigure(teller, actor, seat, family))
      : [],
    threat: other ? tieFigure(teller, actor, seat, 'threat') : null,
    dependence: other ? tieFigure(teller, actor, seat, 'dependence') : null,
    indicators: isSeat ? indicatorsOf(teller, actor, own) : [],
    instruments: () =>
      view.instruments
        .filter((instrument) => concerns(instrument, actor))
        .map((instrument) => instrumentEntry(teller, view, instrument)),
    favours: favoursWith(teller, view, actor),
    brief: (['wants', 'fears', 'holds', 'dilemma'] as const).flatMap((part) => {
      const text = prose?.brief[part] ?? '';
      return text === '' ? [] : [{ title: words.say(`dossier/${part}`), text }];
    }),
    redLines: scenario.rules.redLines
      .filter(({ owner }) => owner === actor)
      .map(({ id }) => ({
        title: scenario.prose.redLines[id]?.title ?? id,
        text: scenario.prose.redLines[id]?.text ?? '',
      })),
    background: factsOf(scenario, words, prose?.background ?? []),
    history: historyOf(teller, view, actor),
    aims: own ? aimsOf(teller, seat, view.own.aim) : [],
    intelligence: intelligenceOf(teller, view, actor),
    offers: offersFor(teller, view, draft, left, actor),
    tables: other ? tablesWith(teller, view, { draft, left, lies }, actor) : [],
  };
}

function concerns(instrument: Instrument, actor: ActorId): boolean {
  if (instrument.kind === 'sanctions')
    return (
      instrument.state !== 'latent' &&
      (instrument.data.target === actor || instrument.parties.includes(actor))
    );
  return instrument.parties.includes(actor);
}

/** Economy, support, readiness, and the scenario's tracks that bear the actor's name; on one's own desk all tracks. */
function indicatorsOf(teller: Teller, actor: ActorId, own: boolean): readonly Figure[] {
  const { rules, prose } = teller.scenario;
  const fields = own
    ? (['capital', 'support', 'economy', 'readiness'] as const)
    : (['support', 'economy', 'readiness'] as const);
  const { short = '', adjective = '', capital = '' } = prose.actors[actor] ?? {};
  const names = [short, adjective, capital].filter((name) => name !== '');
  const tracks = trackFigures(teller).filter(({ title }, index) => {
    const id = rules.tracks[index] ?? '';
    return own || id.includes(actor) || names.some((name) => title.includes(name));
  });
  return [...fields.map((field) => actorFigure(teller, actor, field, actor)), ...tracks];
}

function instrumentEntry(
  teller: Teller,
  view: View,
  instrument: Instrument,
): ReturnType<Dossier['instruments']>[number] {
  const { words, scenario } = teller;
  const { prose } = scenario;
  const base = {
    id: instrument.id,
    kind: words.say(`kind/${instrument.kind}`),
    secret: instrument.known !== 'all',
    state: stateTitle(teller, instrument),
    states: stateChips(teller, instrument),
    sums: sumsOf(teller, view, instrument),
  };
  switch (instrument.kind) {
    case 'treaty': {
      const text = prose.treaties[instrument.id];
      return {
        ...base,
        title: text?.title ?? instrument.id,
        text: [text?.text ?? '', stateText(teller, instrument), pendingText(teller, instrument)]
          .filter(Boolean)
          .join(' '),
        clauses: [
          ...instrument.data.clauses.map((clause) => clauseLine(teller, instrument.id, clause)),
          ...amendmentLines(teller, instrument),
        ],
        facts: factsOf(scenario, words, text?.record ?? []),
      };
    }
    case 'sanctions': {
      const text = prose.regimes[instrument.id];
      const measures = instrument.data.measures.map((id) => text?.measures[id] ?? id);
      const senders = instrument.parties;
      return {
        ...base,
        title: text?.title ?? instrument.id,
        text: [text?.text ?? '', stateText(teller, instrument)].filter(Boolean).join(' '),
        clauses: [
          ...(senders.length === 0 ? [] : [words.say('dossier/senders', { senders: actorNames(senders) })]),
          ...(measures.length === 0
            ? []
            : [words.say('dossier/measures', { measures: words.list(measures) })]),
          ...(text === undefined || text.demand === ''
            ? []
            : [words.say('dossier/demand', { demand: text.demand })]),
        ],
        facts: factsOf(scenario, words, text?.record ?? []),
      };
    }
    case 'crisis': {
      const text = prose.crises[instrument.id];
      return {
        ...base,
        title: text?.title ?? instrument.id,
        text: [text?.text ?? '', stateText(teller, instrument)].filter(Boolean).join(' '),
        clauses: instrument.parties.map((party) =>
          words.say('dossier/asks', { by: actorName(party), asks: text?.asks[party] ?? '' }),
        ),
        facts: factsOf(scenario, words, text?.record ?? []),
      };
    }
    case 'resolution': {
      const text = prose.resolutions[instrument.id];
      return {
        ...base,
        title: text?.title ?? instrument.id,
        text: [text?.text ?? '', stateText(teller, instrument)].filter(Boolean).join(' '),
        clauses: [words.say('dossier/sponsors', { sponsors: actorNames(instrument.parties) })],
        facts: factsOf(scenario, words, text?.record ?? []),
      };
    }
    case 'commitment': {
      const { treaty, clause, depth, claimant, obliged, attacker } = instrument.data;
      const args = {
        treaty: { of: 'instrument', id: treaty },
        clause: clauseName(treaty, clause),
        depth: depthName(treaty, clause, depth),
        by: actorName(claimant),
        to: actorName(obliged),
        attacker: actorName(attacker),
      } as const;
      return {
        ...base,
        title: words.say('dossier/commitment', args),
        text: stateText(teller, instrument),
        clauses: [words.say('dossier/commitment/text', args)],
        facts: [],
      };
    }
  }
}

/** Who has still to ratify, and how long it takes. */
function pendingText({ words }: Teller, treaty: Treaty): string {
  const { state, data } = treaty;
  const amendment = openAmendment(treaty);
  const agreed = amendment !== null && isAgreed(amendment);
  if (state !== 'ratifying' && state !== 'signed' && !agreed) return '';
  return Object.entries((amendment ?? data).ratification)
    .filter(([, left]) => left > 0)
    .map(([party, left]) => words.say('dossier/pending', { left, who: actorName(party as ActorId) }))
    .join(' ');
}

/** A change of a treaty in force that is on its way. */
function amendmentLines(teller: Teller, treaty: Treaty): readonly string[] {
  const amendment = openAmendment(treaty);
  if (amendment === null) return [];
  const text = textOf(teller, treaty.id, amendment.clauses);
  return [teller.words.say('dossier/amendment', { text, agreed: isAgreed(amendment) ? 'yes' : 'no' })];
}

function historyOf(teller: Teller, view: View, actor: ActorId): Dossier['history'] {
  return view.events
    .filter((happening) => isTold(teller, happening))
    .filter(
      ({ by, to, on }) =>
        by === actor || to === actor || (teller.instrument(on)?.parties.includes(actor) ?? false),
    )
    .slice(-MOST_HISTORY)
    .toReversed()
    .map((happening) => ({
      turn: happening.turn,
      when: dateOfTurn(teller, happening.turn),
      text: sentence(teller, happening),
    }));
}
