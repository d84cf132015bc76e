// The outlines of the world's countries, small enough to stand in every page: the detailed outlines of world-atlas
// (Natural Earth 1:50m) without names, bends that nobody sees at this size, and islets. Borders stay shared.

const ANTARCTICA = "010";
const STEPS = 16_384;
// Square degrees (of longitude at the equator) under which a bend is left out; less where most ties are.
const BEND = 0.035;
const ISLET = 0.12;
const NEAR = { west: -12, east: 42, south: 34, north: 72, finer: 4.5 };

/** The topology with fewer points, its countries and their ISO 3166-1 numbers; the same input gives the same output. */
export function slim(topology) {
  const arcs = topology.arcs.map((arc) => degrees(arc, topology.transform));
  const countries = topology.objects.countries.geometries.filter(({ id }) => id !== ANTARCTICA);
  const kept = countries.map((country) => ({ ...shape(country, arcs), ...(country.id && { id: country.id }) }));
  const used = [...new Set(kept.flatMap((country) => country.arcs.flat(3).map(bare)))].sort(
    (one, other) => one - other,
  );
  const renumbered = new Map(used.map((arc, at) => [arc, at]));
  const renumber = (arc) =>
    Array.isArray(arc) ? arc.map(renumber) : arc < 0 ? ~renumbered.get(~arc) : renumbered.get(arc);
  const geometries = kept.map((country) => ({ ...country, arcs: renumber(country.arcs) }));
  return {
    type: "Topology",
    transform: { scale: [360 / STEPS, 180 / STEPS], translate: [-180, -90] },
    objects: { countries: { type: "GeometryCollection", geometries } },
    arcs: used.map((arc) => steps(simple(arcs[arc]))),
  };
}

const bare = (arc) => (arc < 0 ? ~arc : arc);

/** A country without its islets; its largest part always stays. */
function shape({ type, arcs: own }, arcs) {
  if (type !== "MultiPolygon") return { type, arcs: own };
  const sizes = own.map(([ring]) => area(ring.flatMap((arc) => (arc < 0 ? [...arcs[~arc]].reverse() : arcs[arc]))));
  const largest = Math.max(...sizes);
  return { type, arcs: own.filter((_, at) => sizes[at] === largest || sizes[at] >= ISLET) };
}

function degrees(arc, { scale, translate }) {
  let [x, y] = [0, 0];
  return arc.map(([east, north]) => {
    [x, y] = [x + east, y + north];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** Differences on a grid, without steps of nothing. */
function steps(points) {
  let [before, found] = [[0, 0], []];
  for (const [east, north] of points) {
    const at = [Math.round(((east + 180) / 360) * STEPS), Math.round(((north + 90) / 180) * STEPS)];
    const step = [at[0] - before[0], at[1] - before[1]];
    if (!found.length || step[0] || step[1]) found.push(step);
    before = at;
  }
  return found.length > 1 ? found : [...found, [0, 0]];
}

/** Visvalingam's algorithm: leave out the bend with the smallest area until all are large enough; the ends stay. */
function simple(points) {
  const kept = [...points];
  const least = points[0].join() === points.at(-1).join() ? 5 : 2;
  const weigh = (at) =>
    at <= 0 || at >= kept.length - 1 ? Infinity : area(kept.slice(at - 1, at + 2)) / allowed(kept[at]);
  const weights = kept.map((_, at) => weigh(at));
  while (kept.length > least) {
    const where = weights.reduce((best, weight, at) => (weight < weights[best] ? at : best), 0);
    if (weights[where] >= 1) break;
    kept.splice(where, 1);
    weights.splice(where, 1);
    for (const at of [where - 1, where]) weights[at] = weigh(at);
  }
  return kept;
}

function allowed([east, north]) {
  const { west, east: end, south, north: top, finer } = NEAR;
  return BEND / (east > west && east < end && north > south && north < top ? finer : 1);
}

/** The area inside a line of points, as it lies on the globe. */
function area(points) {
  let sum = 0;
  points.forEach(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length];
    sum += x * nextY - nextX * y;
  });
  return (Math.abs(sum) / 2) * Math.cos((points[0][1] * Math.PI) / 180);
}
