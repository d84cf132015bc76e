// Runs before the page: notes when it first draws, every long task, and counts frames on request.
(() => {
  const seen = { first: null, long: [], frames: [] };
  const draws = [
    [WebGLRenderingContext.prototype, ["drawArrays", "drawElements"]],
    [WebGL2RenderingContext.prototype, ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"]],
    [CanvasRenderingContext2D.prototype, ["fill", "stroke", "arc", "fillText", "drawImage"]],
  ];
  for (const [made, names] of draws) {
    for (const name of names) {
      const own = made[name];
      made[name] = function (...given) {
        seen.first ??= performance.now();
        return own.apply(this, given);
      };
    }
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.long.push([entry.startTime, entry.duration]);
  }).observe({ type: "longtask", buffered: true });
  seen.now = () => [performance.now(), seen.first, Math.max(0, ...seen.long.map(([at, took]) => at + took))];
  seen.count = (seconds) =>
    new Promise((done) => {
      const frames = [];
      const until = performance.now() + seconds * 1000;
      let before = performance.now();
      const next = (now) => {
        frames.push(now - before);
        before = now;
        now < until ? requestAnimationFrame(next) : done(frames.slice(1));
      };
      requestAnimationFrame(next);
    });
  globalThis.intgraphProbe = seen;
})();
