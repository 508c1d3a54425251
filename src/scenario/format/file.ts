import { act, event } from './acts.ts';
import { aim, ending, question, redLine } from './aims.ts';
import { id, integer, lonLat, object, percent, reference, text, titled } from './common.ts';
import { council, resolution } from './council.ts';
import { crisis } from './crises.ts';
import { regime, treaty } from './instruments.ts';
import { actor, tie, track } from './world.ts';
import { z } from './zod.ts';

const date = z.iso.date({ error: 'a date is written 2024-06-19' });

const source = object({
  title: text,
  publisher: text,
  date,
  url: z.url({ protocol: /^https?$/, error: 'an address begins with https:// or http://' }).max(500),
});

const stage = object({
  projection: z.enum(['azimuthalEqualArea', 'naturalEarth', 'conicEqualArea']),
  rotate: z.tuple([
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
    z.number().min(-180).max(180),
  ]),
  frame: z.array(lonLat).min(2).max(100),
  policy: text,
  geometry: z
    .union([
      z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,60}\.(json|topojson|geojson)$/, {
        error: 'the name of a file beside the scenario, such as geometry.json',
      }),
      z.record(z.string(), z.unknown()),
    ])
    .optional()
    .meta({ description: 'Its own shapes: a TopoJSON or GeoJSON file beside it, or the data itself.' }),
  occupied: z
    .array(
      object({
        country: z.string(),
        contains: lonLat,
        of: reference,
        by: reference,
        label: text,
        ring: z.array(lonLat).max(2000).default([]),
      }),
    )
    .default([]),
  places: z.array(object({ name: text, at: lonLat })).default([]),
  seas: z.array(object({ name: text, at: lonLat })).default([]),
  inset: object({
    title: text,
    frame: z.array(lonLat).min(2).max(20).meta({ description: 'These points are in view on it.' }),
  })
    .optional()
    .meta({ description: 'A crowded corner, shown once more and larger on a card of its own.' }),
});
export type StageFile = z.output<typeof stage>;

const record = object({
  what: text,
  happened: text,
  sources: z.array(reference).default([]),
  after: z.boolean().default(false),
  treaty: reference.optional(),
  question: reference.optional(),
  event: reference.optional(),
  act: reference.optional(),
});

/** The whole file, as `scenario.schema.json` describes it. */
export const file = object({
  format: z.literal(1).meta({ description: 'Version of this format.' }),
  id,
  title: text,
  subtitle: text,
  summary: text,
  note: text.meta({ description: 'The content note that opens the scenario.' }),
  paper: text.meta({ description: 'The newspaper of the debrief.' }),
  minutes: integer(5, 600).meta({ description: 'Playing time.' }),
  fictional: z.boolean(),
  start: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'a month is written 2024-06' })
    .meta({ description: 'The month of the opening.' }),
  lengths: z
    .array(
      object({
        turns: integer(1, 60),
        months: integer(1, 12),
        par: z.record(id, integer(0, 120)).default({}),
      }),
    )
    .min(1)
    .meta({ description: 'Choices of length; the first is the default.' }),
  opening: object(titled),
  sources: z.record(id, source).default({}),
  stage,
  actors: z.record(id, actor),
  tracks: z.record(id, track).default({}),
  tension: object({ open: percent }),
  ties: z.record(z.string(), tie).default({}).meta({ description: 'A>B: what A holds about B.' }),
  'drop-acts': z
    .array(reference)
    .default([])
    .meta({ description: 'Standard acts that this scenario lacks.' }),
  acts: z.record(id, act).default({}),
  treaties: z.record(id, treaty).default({}),
  regimes: z.record(id, regime).default({}),
  council: council.optional().meta({ description: 'The Security Council, where the scenario has one.' }),
  resolutions: z.record(id, resolution).default({}),
  crises: z.record(id, crisis).default({}),
  events: z.record(id, event).default({}),
  aims: z.record(id, aim),
  'red-lines': z.record(id, redLine).default({}),
  endings: z.record(id, ending),
  questions: z.record(id, question).default({}),
  record: z.array(record).default([]),
  discussion: z.array(text).default([]),
});
export type ScenarioFile = z.output<typeof file>;
