/* Runs the training beside the page, so that the page stays free for its reader.

It is sent as text into a worker, with `engine`, what engine.js makes. The page orders
{do: "open" | "reset" | "line" | "run" | "pause", ...}; it hears what each line did. */
function liveWorker(engine) {
  "use strict";
  const TESTS = 1000, TESTED_EVERY = 20, TESTED_AT_ONCE = 100;
  const {BATCH, STEPS, Generator, Training, dropout, predict} = engine;
  const LINES = [forward, loss, zeroGrad, backward, step];
  const turn = () => new Promise(done => setTimeout(done));  // orders are heard here
  let data, tests, run, line, seen, tested, runner = 0;

  const size = list => Math.sqrt(list.reduce((sum, numbers) =>
    sum + (numbers ? numbers.reduce((a, g) => a + g * g, 0) : 0), 0));
  const weight = () => run.network.layers[0].weight[406];  // of the middle pixel

  function forward() {
    seen = {step: run.steps + 1, logits: [...run.forward().subarray(0, 2)]};
  }
  function loss() {
    seen.loss = run.loss();
  }
  function zeroGrad() {
    seen.before = size(run.gradients());
    if (run.mistake !== "zero") run.zeroGrad();
  }
  function backward() {
    run.backward();
    seen.norm = size(run.gradients());
  }
  function step() {
    seen.old = weight();
    run.step();
    seen.new = weight();
  }
  function execute() {
    LINES[line]();
    line = (line + 1) % LINES.length;
  }
  const tell = () => postMessage({say: "line", line: (line + 4) % 5, ...seen});

  /* The part of the test images that is right; null where an order came meanwhile. */
  async function test(alive, mask) {
    let right = 0;
    for (let i = 0; i < TESTS; i += TESTED_AT_ONCE) {
      predict(run.network, tests.images, i, TESTED_AT_ONCE, mask).forEach((digit, s) => {
        right += digit === tests.labels[i + s];
      });
      await turn();
      if (!alive()) return null;
    }
    return right / TESTS;
  }

  async function goOn() {
    const me = ++runner, alive = () => me === runner;
    while (alive()) {
      const {steps, mistake} = run, due = steps % TESTED_EVERY === 0 || steps === STEPS;
      if (line === 0 && due && tested < steps) {
        const accuracy = await test(alive);
        const dropped = mistake === "dropout"
          ? await test(alive, dropout(new Generator(steps))) : null;
        if (!alive()) return;
        tested = steps;
        postMessage({say: "tested", step: steps, accuracy, dropped});
      }
      if (steps === STEPS) return stop();
      do execute(); while (line);
      tell();
      await turn();
    }
  }
  function stop() {
    runner++;
    postMessage({say: "stopped", step: run.steps});
  }
  function reset(mistake) {
    runner++;
    run = new Training(data, mistake);
    line = tested = 0;
    postMessage({say: "reset", mistake});
  }

  async function obey(order) {
    if (order.do === "open") {
      const images = STEPS * BATCH;
      const parts = await engine.unpack(
        order.packed, 784 * images, images, 784 * TESTS, TESTS);
      data = {images: parts[0], labels: parts[1]};
      tests = {images: parts[2], labels: parts[3]};
      reset("");
    }
    if (order.do === "reset") reset(order.mistake);
    if (order.do === "run") goOn();
    if (order.do === "pause") stop();
    if (order.do === "line" && (line || run.steps < STEPS)) {
      runner++;
      execute();
      tell();
    }
  }
  let before = Promise.resolve();  // what is ordered while the data open comes after
  onmessage = ({data: order}) => before = before.then(() => obey(order));
}
