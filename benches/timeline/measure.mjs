// In the page: the same events for both engines, the time until they are drawn, and the frames of a pan.

const MINUTE = 60_000;
const DAY = 86_400_000;
const LANES = 9;

/** Seeded (Park and Miller's), so that every run has the same events: every sixth a period, over 36 years. */
function events(count) {
  let state = 20_240_515;
  const next = (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const title = 'Session of the Collective Security Council in Moscow, enlarged';
  const first = Date.UTC(1991, 0, 1) / DAY;
  return Array.from({ length: count }, (_, event) => {
    const day = first + next(13_149);
    return {
      first: day,
      last: event % 6 === 0 ? day + 1 + next(700) : day,
      lane: next(LANES),
      title: title.slice(0, 20 + (event % 40)),
    };
  });
}

const ENGINES = {
  async atlas(place, list, [from, to]) {
    const { default: init, Timeline } = await import('/module/timeline_bench.js');
    await init();
    place.className = 'plot__drawing';
    const started = performance.now();
    const column = (Type, name) => Type.from(list, (event) => event[name]);
    const timeline = new Timeline(
      place,
      column(Int32Array, 'first'),
      column(Int32Array, 'last'),
      column(Uint16Array, 'lane'),
      list.map(({ title }) => title),
    );
    const show = (from, to, moving) => timeline.show(from / MINUTE, (to - from) / MINUTE, place.clientWidth, moving);
    show(from, to, false);
    return { started, show: (from, to) => show(from, to, true) };
  },
  async 'vis-timeline'(place, list, [from, to]) {
    await new Promise((done, fail) => {
      const script = document.createElement('script');
      script.src = '/peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js';
      script.onload = done;
      script.onerror = fail;
      document.head.append(script);
    });
    const started = performance.now();
    const items = list.map(({ first, last, lane, title }, id) => ({
      id,
      group: lane,
      content: title,
      start: first * DAY,
      ...(last > first ? { end: (last + 1) * DAY, type: 'range' } : { type: 'point' }),
    }));
    const groups = Array.from({ length: LANES }, (_, id) => ({ id, content: `Lane ${id}` }));
    // What its documentation advises for many items: clusters, no stacking, no animation.
    const options = {
      start: from,
      end: to,
      stack: false,
      cluster: { maxItems: 3 },
      height: '800px',
      showCurrentTime: false,
    };
    const timeline = new vis.Timeline(place, new vis.DataSet(items), new vis.DataSet(groups), options);
    await new Promise((done) => timeline.on('changed', done));
    return { started, show: (from, to) => timeline.setWindow(from, to, { animation: false }) };
  },
};

const frame = () => new Promise(requestAnimationFrame);

async function run(engine, size, days, frames) {
  const place = document.getElementById('place');
  const [from, to] = days.map(Date.parse);
  const { started, show } = await ENGINES[engine](place, events(size), [from, to]);
  // The second frame begins when the first one has been handed over to be shown.
  await frame();
  await frame();
  const drawn = performance.now() - started;
  const elements = place.querySelectorAll('*').length;
  // Forth and back, so that what is shown stays about the same.
  const pan = async (step) => {
    const times = [];
    let before = await frame();
    for (let number = 1; number <= frames; number += 1) {
      const by = step * (number < frames / 2 ? number : frames - number);
      show(from + by, to + by);
      const now = await frame();
      times.push(now - before);
      before = now;
    }
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.ceil(share * times.length) - 1];
    const sum = times.reduce((sum, time) => sum + time, 0);
    return { rate: (1000 * times.length) / sum, p50: at(0.5), p95: at(0.95), longest: at(1) };
  };
  return { drawn, elements, pan: await pan((to - from) / 1000), sweep: await pan((to - from) / 60) };
}

window.bench = { run };
