import { Unusable, type Complain, type Place } from './geometry.ts';

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads data of unknown shape: each look either finds what it asks for, or complains and gives up. */
export class Values {
  readonly #complain: Complain;

  constructor(complain: Complain) {
    this.#complain = complain;
  }

  refuse(at: Place, code: string, message: string, hint = ''): never {
    this.#complain(at, code, message, hint);
    throw new Unusable(message);
  }

  group(value: unknown, at: Place, what: string): Data {
    return isData(value) ? value : this.refuse(at, 'wrong_type', `${what} must be a group of keys.`);
  }

  list(value: unknown, at: Place, what: string, fewest: number, most: number): readonly unknown[] {
    if (!Array.isArray(value)) return this.refuse(at, 'wrong_type', `${what} must be a list.`);
    if (value.length < fewest)
      this.refuse(at, 'wrong_length', `${what} has ${value.length} entries; it needs at least ${fewest}.`);
    if (value.length > most)
      this.refuse(at, 'too_many', `${what} has ${value.length} entries; it may have ${most}.`);
    return value as readonly unknown[];
  }

  number(value: unknown, at: Place, what: string): number {
    return typeof value === 'number' && Number.isFinite(value)
      ? value
      : this.refuse(at, 'wrong_type', `${what} must be a number.`);
  }

  /** Longitude and latitude; a height after them is left out. */
  position(value: unknown, at: Place): [number, number] {
    const [longitude, latitude] = this.list(value, at, 'A point', 2, 3);
    return this.onGlobe(
      this.number(longitude, [...at, 0], 'A longitude'),
      this.number(latitude, [...at, 1], 'A latitude'),
      at,
    );
  }

  onGlobe(longitude: number, latitude: number, at: Place): [number, number] {
    // a hair beyond the edge is what rounding leaves of ±180 and ±90
    if (Math.abs(longitude) > 180.001 || Math.abs(latitude) > 90.001)
      this.refuse(
        at,
        'out_of_range',
        `The point ${longitude}, ${latitude} is not on the globe.`,
        'Write longitude −180 to 180, then latitude −90 to 90.',
      );
    return [Math.min(180, Math.max(-180, longitude)), Math.min(90, Math.max(-90, latitude))];
  }

  /** The id and the name of a country. */
  identity(country: Data, at: Place, taken: Set<string>): { readonly id: string; readonly name: string } {
    const properties = isData(country['properties']) ? country['properties'] : {};
    const given = country['id'] ?? properties['id'];
    const id = typeof given === 'number' ? String(given) : given;
    if (typeof id !== 'string' || !/^[A-Za-z0-9-]{1,24}$/.test(id))
      return this.refuse(
        at,
        'bad_id',
        'A country needs an id.',
        'An id has letters, digits and hyphens, at most 24; the actors of the scenario name it.',
      );
    if (taken.has(id)) this.refuse(at, 'twice', `There are two countries "${id}".`);
    taken.add(id);
    const { name } = properties;
    return { id, name: typeof name === 'string' ? name.slice(0, 100) : '' };
  }

  /** `Polygon` or `MultiPolygon`; nothing else has land in it. */
  shape(country: Data, at: Place): 'Polygon' | 'MultiPolygon' {
    const { type } = country;
    if (type === 'Polygon' || type === 'MultiPolygon') return type;
    return this.refuse(
      [...at, 'type'],
      'wrong_value',
      `A country is a Polygon or a MultiPolygon, not ${typeof type === 'string' ? `"${type.slice(0, 40)}"` : 'this'}.`,
    );
  }
}
