// What the figures of the report are computed with.

/** The value below which a share of the numbers lies, by the nearest rank. */
export function percentile(numbers, share) {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** Whether a result at this address answers the query; a page is answered by its statements too. */
export function accepts(query, address) {
  return query.expect.includes(address) || query.expect.includes(address.split('#')[0]);
}

/** The place of the first result that answers, from 1; 0 if none does. */
export function rank(query, addresses) {
  return addresses.findIndex((address) => accepts(query, address)) + 1;
}

/** Success at 1 and at 3 and the mean reciprocal rank of the first ten. */
export function relevance(ranks) {
  const share = (test) => ranks.filter(test).length / ranks.length;
  return {
    queries: ranks.length,
    success1: share((place) => place === 1),
    success3: share((place) => place >= 1 && place <= 3),
    mrr: ranks.reduce((sum, place) => sum + (place ? 1 / place : 0), 0) / ranks.length,
  };
}

/**
 * Every beginning of every query, as it is typed. They are mixed, in an order that is the same in every run, so that an
 * engine that gets through only some of them gets through a fair sample.
 */
export function keystrokes(queries) {
  const beginnings = queries.flatMap(({ query }) => {
    const characters = [...query];
    return characters.map((_, end) => characters.slice(0, end + 1).join(''));
  });
  return shuffled(beginnings);
}

/** Fisher and Yates with a generator of its own (Park and Miller's), so that the order never depends on the machine. */
export function shuffled(items) {
  const order = [...items];
  let state = 20_240_515;
  for (let last = order.length - 1; last > 0; last -= 1) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
