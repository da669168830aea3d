/* What readers of the live figures see and use. What is computed stands in engine.js. */
const liveUI = (() => {
  "use strict";
  const SVG = "http://www.w3.org/2000/svg";
  const engine = liveEngine(), {STEPS} = engine;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  /* An element: its attributes, and what is inside; a function listens. */
  function make(tag, put = {}, ...inside) {
    const svg = ["svg", "path", "text", "g", "circle"].includes(tag);
    const node = svg ? document.createElementNS(SVG, tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(put))
      if (typeof value === "function") node.addEventListener(name, value);
      else node.setAttribute(name, value);
    node.append(...inside);
    return node;
  }
  const button = (text, click) => make(
    "button", {type: "button", class: "btn", click}, text);
  const number = (value, digits) => value.toFixed(digits).replace("-", "−");
  const percent = part => `${number(100 * part, 1)}%`;
  const raised = n => String(n).replace(/./g, c => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(c)]);
  function small(value) {
    if (!value) return "0";
    const [digits, power] = value.toExponential(1).split("e");
    return power < -2 ? `${digits} × 10${raised(+power)}` : number(value, 3);
  }

  /* Tells screen readers something at most once in three seconds; the latest counts. */
  function makeVoice() {
    const node = make("p", {role: "status", class: "live-voice"});
    let text = "", timer = 0, last = -Infinity;
    const speak = () => {
      timer = 0;
      last = performance.now();
      node.textContent = text;
    };
    return {node, say(words) {
      text = words;
      timer ||= setTimeout(speak, Math.max(0, last + 3000 - performance.now()));
    }};
  }

  // ---------------------------------------------------------------- A. Train it here

  const MISTAKES = {
    "": "none: the loop as it should be",
    zero: "no zero_grad()",
    softmax: "a softmax before the loss",
    sorted: "data sorted by label",
    unshuffled: "no shuffling",
    rate: "learning rate × 100",
    dropout: "dropout without eval()",
  };
  const NOT_COMPARED = {
    rate: "not compared: at this rate, what was rounding grows large",
    dropout: "not compared: which units are dropped is drawn at random",
  };

  function codeWith(mistake) {
    const [model, loader, optimizer, logits, zero] = {
      zero: [, , , , "# optimizer.zero_grad()"],
      softmax: [, , , "logits = model(X).softmax(dim=1)"],
      sorted: [, "loader = DataLoader(sorted_by_label, batch_size=64)  # all 0s first"],
      unshuffled: [, "loader = DataLoader(train_data, batch_size=64)"],
      rate: [, , "optimizer = optim.Adam(model.parameters(), lr=0.1)"],
      dropout: ["model = MNISTMLP(dropout=0.5)  # no eval() in tests"],
    }[mistake] || [];
    return {
      before: [
        model || "model = MNISTMLP()",
        loader || "loader = DataLoader(train_data, batch_size=64, shuffle=True)",
        optimizer || "optimizer = optim.Adam(model.parameters(), lr=0.001)",
        "for X, y in loader:",
      ],
      lines: [
        logits || "logits = model(X)",
        "loss = loss_fn(logits, y)",
        zero || "optimizer.zero_grad()",
        "loss.backward()",
        "optimizer.step()",
      ],
      planted: [model, loader, optimizer, logits, zero].find(Boolean),
    };
  }

  /* What line number `line` changed, in words. */
  function effect(line, seen, mistake) {
    const norm = size => `norm ${number(size, 3)}`, {before} = seen;
    const grow = mistake === "zero" && before;
    const what = mistake === "softmax" ? "probabilities" : "logits";
    return [
      () => `64 × 784 pixels in, 64 × 10 ${what} out: ${
        seen.logits.map(z => number(z, 2)).join(", ")} …`,
      () => `the loss: ${number(seen.loss, 4)}`,
      () => !before ? "no gradients yet: none to clear"
        : grow ? `left out: they stay, ${norm(before)}` : `gradients: ${norm(before)} → none`,
      () => `${grow ? "gradients added to those" : "109,386 gradients"}: ${norm(seen.norm)}`,
      () => `one weight: ${number(seen.old, 6)} → ${number(seen.new, 6)}`,
    ][line]();
  }

  function train(figure) {
    const {losses: reference, packed} = liveData.train;
    const voice = makeVoice();
    const source = `const engine = (${liveEngine})();(${liveWorker})(engine);`;
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    const order = what => worker.postMessage(what);
    let mistake = "", losses, line, worst, wanted = false, going = false, inView = true;
    let painting = 0, tested, sound = {};  // accuracies without a mistake, by step

    const code = make("pre", {tabindex: 0, "aria-label": "What stands before the loop"});
    const list = make("ol", {class: "live-lines"});
    const chart = make("svg", {role: "img", class: "live-chart"});
    const facts = make("dl", {class: "live-facts"});
    const choice = make("select", {change: () => {
      mistake = choice.value;
      restart();
    }}, ...Object.entries(MISTAKES).map(([value, text]) => make("option", {value}, text)));
    const stepButton = button("Step: next line", () => order({do: "line"}));
    const runButton = button("Run", () => {
      wanted = !wanted;
      sync();
    });
    const resetButton = button("Reset", restart);
    figure.replaceChildren(
      make("div", {class: "live-code"}, code, list),
      make("div", {class: "live-controls"}, stepButton, runButton, resetButton,
        make("label", {}, "Plant a mistake: ", choice)),
      chart, facts, voice.node);

    function restart() {
      wanted = going = false;
      order({do: "reset", mistake});
    }
    /* The worker runs while the reader wants it and sees it. */
    function sync() {
      const go = wanted && inView && !document.hidden;
      if (go !== going) order({do: go ? "run" : "pause"});
      going = go;
      label();
    }
    function label() {
      runButton.textContent = wanted ? "Pause" : "Run";
      const over = losses.length === STEPS && line === 4;
      stepButton.disabled = wanted || over;
      runButton.disabled = over && !wanted;
      if (document.activeElement?.disabled) resetButton.focus();
    }
    function writeCode() {
      const {before, lines, planted} = codeWith(mistake);
      const mark = text => text === planted ? [make("strong", {}, text), "  ← planted"] : [text];
      code.replaceChildren(...before.flatMap(text => [...mark(text), "\n"]));
      list.replaceChildren(...lines.map(text => make(
        "li", {}, make("code", {}, ...mark(text)), make("span"))));
    }

    const hear = {
      reset() {
        losses = [];
        worst = {by: 0, step: 0};
        line = -1;
        tested = null;
        writeCode();
        paint();
      },
      line(seen) {
        line = seen.line;
        const step = seen.step - 1;
        if (line && losses.length === step) {
          losses.push(seen.loss);
          const by = Math.abs(seen.loss - reference[mistake]?.[step]);
          if (by > worst.by) worst = {by, step: step + 1};
        }
        if (!still()) [...list.children].forEach((item, i) => {
          if (i > line && going) return;
          item.lastChild.textContent = i > line ? "" : effect(i, seen, mistake);
        });
        if (!wanted) voice.say(`Step ${seen.step}, ${effect(line, seen, mistake)}`);
        later();
      },
      tested(found) {
        tested = found;
        if (!mistake) sound[found.step] = found.accuracy;
        voice.say(`${found.step} steps: loss ${number(losses.at(-1), 3)}, ${
          percent(found.accuracy)} of the test images right`);
        later();
      },
      stopped() {
        if (losses.length === STEPS) wanted = going = false;
        label();
        paint();
      },
    };
    worker.onmessage = ({data}) => hear[data.say](data);

    /* Who asks for less motion sees every 20th step, and that step itself: a frame later
       the worker may have made another. */
    const still = () => calm.matches && wanted && losses.length % 20;
    function later() {
      if (still()) return;
      if (calm.matches) paint();
      else painting ||= requestAnimationFrame(paint);
    }
    function paint() {
      painting = 0;
      const now = losses.at(-1), there = reference[mistake]?.[losses.length - 1];
      const compared = !(mistake in NOT_COMPARED);
      [...list.children].forEach((item, i) => i === line
        ? item.setAttribute("aria-current", "step") : item.removeAttribute("aria-current"));
      const rows = [
        ["Steps", `${losses.length} of ${STEPS}`],
        ["Loss, your browser’s", now === undefined ? "–" : number(now, 4)],
        ["Loss, PyTorch’s", !compared ? "–" : there === undefined ? "–" : number(there, 4)],
        ["Largest difference of the two", !compared ? NOT_COMPARED[mistake] : !losses.length ? "–"
          : `${small(worst.by)}, in ${losses.length} ${losses.length > 1 ? "steps" : "step"}`],
        ["1,000 test images, every 20 steps of a run", tested ? [
          `${percent(tested.dropped ?? tested.accuracy)} right after ${tested.step} steps`,
          ...tested.dropped === null ? []
            : [`the same weights with eval(): ${percent(tested.accuracy)}`],
          ...mistake && tested.step in sound
            ? [`without the mistake: ${percent(sound[tested.step])}`] : []].join("; ") : "–"],
      ];
      facts.replaceChildren(...rows.map(([name, value]) => make(
        "div", {}, make("dt", {}, name), make("dd", {}, value))));
      drawChart(chart, losses, reference, mistake);
      label();
    }

    new IntersectionObserver(entries => {
      inView = entries.at(-1).isIntersecting;
      if (losses) sync();
    }).observe(figure);
    document.addEventListener("visibilitychange", () => losses && sync());
    new ResizeObserver(() => losses && later()).observe(figure);
    hear.reset();
    order({do: "open", packed});
    stepButton.focus();
  }

  /* The curves: PyTorch's wide and pale, what was computed here thin and dark. */
  function drawChart(chart, losses, reference, mistake) {
    const width = chart.clientWidth || 640, height = 268;
    const [left, right, top, bottom] = [34, width - 8, 60, height - 34];
    const compared = !(mistake in NOT_COMPARED), right_run = reference[""];
    const shown = compared ? reference[mistake] : right_run;
    const most = Math.min(6, Math.max(2.5, ...losses, ...shown));
    const x = step => left + (right - left) * step / (STEPS - 1);
    const y = loss => bottom - (bottom - top) * Math.min(loss, most) / most;
    const path = (list, name) => make("path", {class: `live-${name}`, d: list.map(
      (loss, i) => `${i ? "L" : "M"}${x(i).toFixed(1)} ${y(loss).toFixed(1)}`).join("")});
    const text = (words, put) => make("text", put, words);
    const legend = [];
    let at = left;
    const entry = (name, words) => {
      const wide = 42 + 7 * words.length;
      const fits = at + wide <= width || at === left;
      const row = fits ? legend.row || 0 : (at = left, legend.row = (legend.row || 0) + 1);
      const line = 12 + 18 * row;
      legend.push(make("path", {class: `live-${name}`, d: `M${at} ${line}h22`}),
        text(words, {x: at + 28, y: line + 4}));
      at += wide;
    };
    entry("here", "your browser, now");
    if (compared) entry("torch", mistake ? "PyTorch, same mistake" : "PyTorch, recorded");
    if (mistake) entry("should", "PyTorch, no mistake");
    const lines = [];
    for (let loss = 0; loss <= most; loss++)
      lines.push(make("path", {class: "live-grid", d: `M${left} ${y(loss)}H${right}`}),
        text(loss < Math.max(...losses) && loss === most ? `≥ ${loss}` : loss,
          {x: left - 8, y: y(loss) + 4, "text-anchor": "end"}));
    for (const step of [1, 40, 80, 120, STEPS])
      lines.push(text(step, {x: x(step - 1), y: bottom + 16,
        "text-anchor": step === STEPS ? "end" : "middle"}));
    if (mistake === "softmax")
      lines.push(make("path", {class: "live-floor", d: `M${left} ${y(1.4612)}H${right}`}),
        text("1.4612: a softmax lets it fall no lower",
          {x: right - 6, y: y(1.4612) + 15, "text-anchor": "end"}));
    lines.push(text("step", {x: (left + right) / 2, y: height - 2, "text-anchor": "middle"}),
      text("loss", {x: 0, y: top - 12}));
    chart.setAttribute("viewBox", `0 0 ${width} ${height}`);
    chart.setAttribute("height", height);
    chart.setAttribute("aria-label", `The loss by step. ${
      compared ? "PyTorch’s curve, and on it" : "Only"} what your browser computes: ${
      losses.length ? `${losses.length} steps, at last ${number(losses.at(-1), 3)}`
        : "no step yet"}.`);
    chart.replaceChildren(...lines, ...legend,
      ...mistake ? [path(right_run, "should")] : [],
      ...compared ? [path(shown, "torch")] : [], path(losses, "here"),
      ...losses.length ? [make("circle", {class: "live-now", r: 4,
        cx: x(losses.length - 1), cy: y(losses.at(-1))})] : []);
  }

  // ---------------------------------------------------------------- B. Draw a digit

  // Measured by tests/live: digits drawn by a program with varied strokes, and how many
  // of them the network reads, with the centering and without.
  const DRAWN = {digits: 200, centered: 199, plain: 71};
  const SIZE = 280, PEN = 11, KEY_STEP = 10;  // dots
  const KEYS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

  /* Grays as ink on a canvas, in the color that text has there. */
  function show(canvas, grays) {
    const context = canvas.getContext("2d"), {width, height} = canvas;
    const image = context.createImageData(width, height);
    const [r, g, b] = getComputedStyle(canvas).color.match(/[\d.]+/g);
    grays?.forEach((gray, i) => image.data.set([r, g, b, gray], 4 * i));
    context.putImageData(image, 0, 0);
  }

  async function draw(figure) {
    const {packed, numbers, labels, predicted, confusion} = liveData.draw;
    const voice = makeVoice(), ink = new Float32Array(SIZE * SIZE);
    const [weights, images] = await engine.unpack(
      packed, 2 * 109386, 784 * numbers.length);
    const network = engine.Network.load(engine.halves(weights));
    const misread = numbers.findIndex((_, i) => labels[i] === predicted[i]);
    let shown = null, last = null, undo = null, painting = 0;
    const pen = {at: [SIZE / 2, SIZE / 2], down: false, keys: false};

    const makeCanvas = (size, put) => make("canvas", {width: size, height: size, ...put});
    const pad = makeCanvas(SIZE, {
      class: "live-pad", tabindex: 0, role: "application", "aria-label":
        "Drawing area. Arrow keys move the pen, space puts it down and lifts it.",
    });
    const before = makeCanvas(28, {role: "img", "aria-label": "28 × 28, as drawn"});
    const after = makeCanvas(28, {role: "img", "aria-label": "28 × 28, as the network gets it"});
    const centering = make("input", {type: "checkbox", checked: "", change: later});
    const answer = make("div", {class: "live-answer"});
    const rows = Array.from({length: 10}, (_, digit) => make("tr", {},
      make("th", {scope: "row"}, digit), make("td", {}, make("span")), make("td")));
    const table = make("table", {class: "live-table"},
      make("thead", {}, make("tr", {}, make("th", {scope: "col"}, "Digit"),
        make("th", {scope: "col", colspan: 2}, "Probability"))),
      make("tbody", {}, ...rows));
    figure.replaceChildren(
      make("div", {class: "live-desk"},
        make("div", {}, pad,
          make("p", {class: "live-hint"}, "Draw with a finger, a mouse or a pen; or with the"
            + " arrow keys, where space puts the pen down and lifts it.")),
        make("div", {class: "live-small"},
          make("div", {}, before, make("p", {}, "28 × 28, as drawn")),
          make("div", {}, after, make("p", {}, "what the network gets"))),
        answer, make("div", {}, table)),
      make("div", {class: "live-controls"},
        button("Clear", () => clear()),
        button("Previous test image", () => choose(-1)),
        button("Next test image", () => choose(1)),
        make("label", {}, centering, "Fit and center the drawing, as MNIST’s images were")),
      make("p", {class: "live-hint"}, `Of ${DRAWN.digits} digits that a program drew `
        + `here with varied strokes, the network read ${DRAWN.centered} right, and only `
        + `${DRAWN.plain} without the centering. Your hand may be harder to read. And it knows`
        + " ten digits and nothing else: a letter or a scribble gets probabilities, too, and"
        + " often high ones. Next test image shows first the"
        + ` ${misread} images of MNIST’s test set that it misreads.`),
      voice.node);

    function clear() {
      ink.fill(0);
      shown = last = null;
      later();
    }
    /* Show a test image ten times larger; the network gets it as it is. */
    function choose(by) {
      const next = shown === null ? (by > 0 ? 0 : numbers.length - 1)
        : (shown + by + numbers.length) % numbers.length;
      clear();
      shown = next;
      const image = images.subarray(784 * shown, 784 * (shown + 1));
      ink.forEach((_, i) => {
        ink[i] = image[28 * Math.floor(i / SIZE / 10) + Math.floor(i % SIZE / 10)];
      });
    }
    function lineTo(point) {
      if (shown !== null) clear();
      engine.stroke(ink, SIZE, last || point, point, PEN);
      last = point;
      later();
    }

    function later() {
      painting ||= requestAnimationFrame(paint);
    }
    function paint() {
      painting = 0;
      const image = shown === null ? null : images.subarray(784 * shown, 784 * (shown + 1));
      const small = image || engine.shrink(ink, SIZE);
      const given = image || (centering.checked ? engine.center(ink, SIZE) : small);
      show(pad, ink);
      show(before, small);
      show(after, given);
      if (pen.keys) ring();
      const found = given && engine.softmax(network.forward(engine.normalize(given), 1), 1);
      const digit = found ? engine.best(found) : null;
      rows.forEach((row, i) => {
        const part = found ? found[i] : 0;
        row.classList.toggle("live-best", i === digit);
        row.children[1].firstChild.style.width = `${100 * part}%`;
        row.children[2].textContent = found ? percent(part) : "–";
      });
      answer.textContent = say(found, digit);
      if (found) voice.say(answer.textContent);
    }
    function say(found, digit) {
      if (!found) return "Nothing is drawn yet.";
      const reads = `The network reads ${digit}, with a probability of ${percent(found[digit])}`;
      if (shown !== null)
        return `Test image ${numbers[shown]}, ${shown + 1} of ${numbers.length} here: a `
          + `${labels[shown]}. ${reads}${predicted[shown] === digit ? ", as in the notebook" : ""}.`
          + " It is from MNIST, so it is centered already.";
      if (!centering.checked) return `${reads}. It has learned from centered images alone.`;
      const read = confusion.reduce((sum, row) => sum + row[digit], 0);
      const right = 100 * confusion[digit][digit] / read;
      return `${reads}. Of MNIST’s test images that it reads as ${digit}, ${number(right, 1)}%`
        + ` are ${digit}s.`;
    }
    function ring() {
      const context = pad.getContext("2d");
      context.strokeStyle = context.fillStyle = getComputedStyle(pad).color;
      context.lineWidth = 2;
      context.beginPath();
      context.arc(...pen.at, PEN + 3, 0, 7);
      context.stroke();
      if (!pen.down) return;
      context.beginPath();
      context.arc(...pen.at, PEN, 0, 7);
      context.fill();
    }

    // A finger, a mouse or a pen; a second finger zooms or scrolls.
    const point = event => {
      const {left, top, width} = pad.getBoundingClientRect();
      return [event.clientX - left, event.clientY - top].map(x => x * SIZE / width);
    };
    const listen = (name, hear) => pad.addEventListener(name, event => {
      if (event.isPrimary && (undo || name === "pointerdown")) hear(event);
    });
    listen("pointerdown", event => {
      if (event.button) return;
      pad.setPointerCapture(event.pointerId);
      if (shown !== null) clear();
      undo = ink.slice();
      pen.keys = pen.down = false;
      last = null;
      lineTo(point(event));
    });
    listen("pointermove", event => {
      const all = event.getCoalescedEvents?.() || [];
      (all.length ? all : [event]).forEach(each => lineTo(point(each)));
    });
    listen("pointerup", () => undo = last = null);
    listen("pointercancel", () => {  // it was a gesture of the browser's: take it back
      ink.set(undo);
      undo = last = null;
      later();
    });
    pad.addEventListener("keydown", event => {
      const move = KEYS[event.key];
      if (!move && event.key !== " " || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      pen.keys = true;
      if (move) pen.at = pen.at.map((x, i) =>
        Math.max(PEN, Math.min(SIZE - PEN, x + KEY_STEP * move[i])));
      else {
        pen.down = !pen.down;
        last = null;
        voice.say(pen.down ? "The pen is down." : "The pen is up.");
      }
      if (pen.down) lineTo(pen.at);
      later();
    });
    pad.addEventListener("blur", () => {
      pen.keys = pen.down = false;
      later();
    });

    // The ink has the color of the page's text, whatever that becomes.
    new MutationObserver(later).observe(
      document.documentElement, {attributeFilter: ["data-theme"]});
    matchMedia("(forced-colors: active)").addEventListener("change", later);
    matchMedia("print").addEventListener("change", paint);
    paint();
    pad.focus({preventScroll: true});
  }

  return {train, draw, DRAWN};
})();
