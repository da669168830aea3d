/* The chapter's network and its training loop, in plain JavaScript.

Everything that computes is here, and nothing that shows: the random numbers of
torch.manual_seed(42), the five lines of the loop, and what turns a drawing into an
image like those of MNIST. Numbers are stored in 32 bits, as PyTorch stores them, and
summed in 64. The function's own text is sent to a worker, so it uses nothing outside. */
function liveEngine() {
  "use strict";
  const WIDTHS = [784, 128, 64, 10];
  const BATCH = 64, STEPS = 156, TRAINING_IMAGES = 60000;
  const f32 = Math.fround;

  // transforms.ToTensor and transforms.Normalize, for each of the 256 grays
  const NORMALIZED = Float32Array.from({length: 256}, (_, gray) =>
    f32(f32(gray / 255) - f32(0.1307)) / f32(0.3081));

  /* torch.manual_seed: the Mersenne Twister MT19937. */
  class Generator {
    constructor(seed) {
      const state = this.state = new Uint32Array(624);
      state[0] = seed;
      for (let i = 1; i < 624; i++) {
        const last = state[i - 1] ^ (state[i - 1] >>> 30);
        state[i] = Math.imul(1812433253, last) + i;
      }
      this.next = 624;
    }
    uint32() {
      const s = this.state;
      if (this.next === 624) {
        for (let i = 0; i < 624; i++) {
          const y = (s[i] & 0x80000000) | (s[(i + 1) % 624] & 0x7fffffff);
          s[i] = s[(i + 397) % 624] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
        }
        this.next = 0;
      }
      let y = s[this.next++];
      y ^= y >>> 11;
      y ^= (y << 7) & 0x9d2c5680;
      y ^= (y << 15) & 0xefc60000;
      return (y ^ (y >>> 18)) >>> 0;
    }
    /* tensor.uniform_(-bound, bound): 24 random bits, stretched, rounded once. */
    uniform(count, bound) {
      const low = f32(-bound), range = f32(f32(bound) - low);
      return Float32Array.from({length: count}, () =>
        (this.uint32() & 0xffffff) / 0x1000000 * range + low);
    }
    /* A random 64-bit number, of which a seed uses the lower half. */
    seed() {
      this.uint32();
      return this.uint32();
    }
    /* torch.randperm(n) */
    permutation(n) {
      const order = Int32Array.from({length: n}, (_, i) => i);
      for (let i = 0; i < n - 1; i++) {
        const j = i + this.uint32() % (n - i);
        [order[i], order[j]] = [order[j], order[i]];
      }
      return order;
    }
  }

  /* nn.Linear: y = x Wᵀ + b for n samples, then a ReLU if wanted. */
  function linear(x, {weight, bias, inputs, outputs}, n, relu) {
    const y = new Float32Array(n * outputs);
    for (let sample = 0; sample < n; sample++) {
      const from = sample * inputs;
      for (let j = 0; j < outputs; j++) {
        const row = j * inputs;
        let a = 0, b = 0, c = 0, d = 0;  // four sums at a time are twice as fast
        for (let i = 0; i < inputs; i += 4) {
          a += x[from + i] * weight[row + i];
          b += x[from + i + 1] * weight[row + i + 1];
          c += x[from + i + 2] * weight[row + i + 2];
          d += x[from + i + 3] * weight[row + i + 3];
        }
        const sum = a + b + c + d + bias[j];
        y[sample * outputs + j] = relu && sum < 0 ? 0 : sum;
      }
    }
    return y;
  }

  function softmax(logits, n) {
    const p = new Float32Array(logits.length);
    for (let s = 0; s < n; s++) {
      const row = logits.subarray(10 * s, 10 * s + 10), largest = Math.max(...row);
      const exp = Array.from(row, z => Math.exp(z - largest));
      const sum = exp.reduce((a, b) => a + b);
      exp.forEach((e, k) => p[10 * s + k] = e / sum);
    }
    return p;
  }

  /* Gradients of one linear layer, given that of its output: `add` to what is there. */
  function backwardLinear(layer, x, dy, n) {
    const {inputs, outputs} = layer, had = layer.grad;
    const grad = layer.grad = had || {
      weight: new Float32Array(inputs * outputs), bias: new Float32Array(outputs),
    };
    const sums = new Float64Array(inputs);
    for (let j = 0; j < outputs; j++) {
      sums.fill(0);
      let sum = 0;
      for (let s = 0; s < n; s += 4) {  // n is a multiple of four
        const d0 = dy[s * outputs + j], d1 = dy[(s + 1) * outputs + j];
        const d2 = dy[(s + 2) * outputs + j], d3 = dy[(s + 3) * outputs + j];
        const r0 = s * inputs, r1 = r0 + inputs, r2 = r1 + inputs, r3 = r2 + inputs;
        sum += d0 + d1 + d2 + d3;
        for (let i = 0; i < inputs; i++)
          sums[i] += d0 * x[r0 + i] + d1 * x[r1 + i] + d2 * x[r2 + i] + d3 * x[r3 + i];
      }
      for (let i = 0; i < inputs; i++) grad.weight[j * inputs + i] += f32(sums[i]);
      grad.bias[j] += f32(sum);
    }
  }

  /* The gradient of a layer's input, 0 where the ReLU before it was off. */
  function backwardInput({weight, inputs, outputs}, x, dy, n) {
    const dx = new Float32Array(n * inputs), sums = new Float64Array(inputs);
    for (let s = 0; s < n; s++) {
      sums.fill(0);
      for (let j = 0; j < outputs; j++) {
        const d = dy[s * outputs + j];
        for (let i = 0; i < inputs; i++) sums[i] += d * weight[j * inputs + i];
      }
      for (let i = 0; i < inputs; i++)
        dx[s * inputs + i] = x[s * inputs + i] > 0 ? sums[i] : 0;
    }
    return dx;
  }

  /* The chapter's MNISTMLP: three layers, each {weight, bias, inputs, outputs, grad}. */
  class Network {
    constructor(generator) {
      this.layers = WIDTHS.slice(1).map((outputs, l) => {
        const inputs = WIDTHS[l];
        const bound = Math.sqrt(3) * (Math.sqrt(2 / 6) / Math.sqrt(inputs));
        const weight = generator.uniform(inputs * outputs, bound);
        const bias = generator.uniform(outputs, 1 / Math.sqrt(inputs));
        return {weight, bias, inputs, outputs, grad: null};
      });
    }
    /* A trained network: `numbers` holds the weights and biases of all layers. */
    static load(numbers) {
      const network = Object.create(Network.prototype);
      let at = 0;
      const take = count => numbers.subarray(at, at += count);
      network.layers = WIDTHS.slice(1).map((outputs, l) => {
        const inputs = WIDTHS[l];
        return {weight: take(inputs * outputs), bias: take(outputs), inputs, outputs};
      });
      return network;
    }
    /* Logits of n images; `mask`, if there is one, drops hidden units. */
    forward(X, n, mask) {
      const [first, second, last] = this.layers, keep = mask || (hidden => hidden);
      const h1 = keep(linear(X, first, n, true));
      const h2 = keep(linear(h1, second, n, true));
      this.inputs = [X, h1, h2];
      return linear(h2, last, n, false);
    }
  }

  /* The grays of n images, from image number `from` on, as the network wants them. */
  function normalize(images, from = 0, n = images.length / 784) {
    const X = new Float32Array(784 * n);
    for (let i = 0; i < X.length; i++) X[i] = NORMALIZED[images[784 * from + i]];
    return X;
  }

  /* Dropout with p = 0.5 in training mode: half of the units off, the others doubled. */
  function dropout(generator) {
    return hidden => hidden.map(h => generator.uint32() & 1 ? 2 * h : 0);
  }

  function best(scores) {
    return scores.indexOf(Math.max(...scores));
  }

  /* What the network says of n images from number `from` on. */
  function predict(network, images, from, n, mask) {
    const logits = network.forward(normalize(images, from, n), n, mask);
    return Array.from({length: n}, (_, s) => best(logits.subarray(10 * s, 10 * s + 10)));
  }

  /* The run of Section 30.4 up to step 156, one line of the loop at a time.

  `data` holds the 9,984 images of the first 156 batches in the order of MNIST's file,
  and `mistake` names what is done wrong: "zero", "softmax", "sorted", "unshuffled",
  "rate", "dropout", or nothing. */
  class Training {
    constructor({images, labels}, mistake = "", seed = 42) {
      const generator = new Generator(seed);
      Object.assign(this, {images, labels, mistake, steps: 0});
      this.network = new Network(generator);
      generator.seed();  // for the loader's workers, of which there are none
      this.order = this.inOrder(new Generator(generator.seed()));
      this.rate = mistake === "rate" ? 0.1 : 0.001;
      this.moments = this.parameters().map(p => [
        new Float32Array(p.length), new Float32Array(p.length)]);
      this.mask = mistake === "dropout" ? dropout(new Generator(seed)) : null;
    }
    /* Which image comes when. Shuffled: as torch.randperm says, by rank. */
    inOrder(generator) {
      const order = Array.from(this.labels, (_, i) => i);
      if (this.mistake === "unshuffled") return order;
      if (this.mistake === "sorted")
        return order.sort((a, b) => this.labels[a] - this.labels[b]);
      const shuffled = generator.permutation(TRAINING_IMAGES).slice(0, order.length);
      const rank = new Map([...shuffled].sort((a, b) => a - b).map((n, i) => [n, i]));
      return Array.from(shuffled, number => rank.get(number));
    }
    parameters() {
      return this.network.layers.flatMap(({weight, bias}) => [weight, bias]);
    }
    gradients() {
      return this.network.layers.flatMap(({grad}) =>
        grad ? [grad.weight, grad.bias] : [null, null]);
    }

    /* logits = model(X) */
    forward() {
      const numbers = this.order.slice(BATCH * this.steps, BATCH * (this.steps + 1));
      const X = new Float32Array(784 * BATCH);
      numbers.forEach((number, s) => X.set(normalize(this.images, number, 1), 784 * s));
      this.y = numbers.map(number => this.labels[number]);
      this.logits = this.network.forward(X, BATCH, this.mask);
      if (this.mistake === "softmax")
        this.logits = this.squashed = softmax(this.logits, BATCH);
      return this.logits;
    }
    /* loss = loss_fn(logits, y) */
    loss() {
      const p = softmax(this.logits, BATCH);
      const sum = this.y.reduce((sum, y, s) => {
        const row = this.logits.subarray(10 * s, 10 * s + 10);
        const largest = Math.max(...row);
        const total = row.reduce((a, z) => a + Math.exp(z - largest), 0);
        return sum + Math.log(total) + largest - row[y];
      }, 0);
      this.dlogits = p.map((value, i) =>
        (value - (i % 10 === this.y[Math.floor(i / 10)] ? 1 : 0)) / BATCH);
      return sum / BATCH;
    }
    /* optimizer.zero_grad() */
    zeroGrad() {
      for (const layer of this.network.layers) layer.grad = null;
    }
    /* loss.backward() */
    backward() {
      const {layers, inputs} = this.network;
      let d = this.dlogits;
      if (this.mistake === "softmax") {  // back through the softmax that is too much
        const p = this.squashed, dp = d;
        d = dp.map((value, i) => {
          const row = i - i % 10;
          let mean = 0;
          for (let k = row; k < row + 10; k++) mean += dp[k] * p[k];
          return p[i] * (value - mean);
        });
      }
      for (const l of [2, 1, 0]) {
        backwardLinear(layers[l], inputs[l], d, BATCH);
        if (l) d = backwardInput(layers[l], inputs[l], d, BATCH);
        if (l && this.mask) d = d.map(value => 2 * value);
      }
    }
    /* optimizer.step(): Adam (Kingma and Ba, 2015), betas 0.9 and 0.999 */
    step() {
      this.steps++;
      const size = this.rate / (1 - 0.9 ** this.steps);
      const correction = Math.sqrt(1 - 0.999 ** this.steps);
      const gradients = this.gradients();
      this.parameters().forEach((w, p) => {
        const g = gradients[p], [m, v] = this.moments[p];
        for (let i = 0; i < w.length; i++) {
          m[i] += (g[i] - m[i]) * 0.1;
          v[i] = v[i] * 0.999 + 0.001 * g[i] * g[i];
          w[i] -= size * m[i] / (Math.sqrt(v[i]) / correction + 1e-8);
        }
      });
    }
    /* The five lines. */
    iterate() {
      this.forward();
      const loss = this.loss();
      if (this.mistake !== "zero") this.zeroGrad();
      this.backward();
      this.step();
      return loss;
    }
  }

  /* The bytes in a data script's base64 of gzip, cut into parts of the given sizes. */
  async function unpack(text, ...sizes) {
    const bytes = Uint8Array.from(atob(text), char => char.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const all = new Uint8Array(await new Response(stream).arrayBuffer());
    let at = 0;
    return sizes.map(size => all.subarray(at, at += size));
  }

  /* Numbers of 16 bits, given as all their high bytes and all their low ones. */
  function halves(bytes) {
    const count = bytes.length / 2;
    return Float32Array.from({length: count}, (_, i) => {
      const high = bytes[i], exponent = (high >> 2) & 31;
      const fraction = (high & 3) << 8 | bytes[count + i];
      const size = exponent
        ? (1 + fraction / 1024) * 2 ** (exponent - 15) : fraction * 2 ** -24;
      return high & 128 ? -size : size;
    });
  }

  /* Lay ink along a line with a round pen; `ink` is a square of size x size grays. */
  function stroke(ink, size, [x0, y0], [x1, y1], radius) {
    const clamp = value => Math.max(0, Math.min(size - 1, Math.round(value)));
    const dx = x1 - x0, dy = y1 - y0, length = dx * dx + dy * dy || 1;
    const reach = radius + 1, bottom = clamp(Math.max(y0, y1) + reach);
    const right = clamp(Math.max(x0, x1) + reach);
    for (let y = clamp(Math.min(y0, y1) - reach); y <= bottom; y++)
      for (let x = clamp(Math.min(x0, x1) - reach); x <= right; x++) {
        const along = ((x + .5 - x0) * dx + (y + .5 - y0) * dy) / length;
        const t = Math.max(0, Math.min(1, along));
        const far = Math.hypot(x + .5 - x0 - t * dx, y + .5 - y0 - t * dy);
        const gray = 255 * Math.max(0, Math.min(1, radius + .5 - far));
        ink[y * size + x] = Math.max(ink[y * size + x], gray);
      }
  }

  /* 28 x 28 grays, each the mean of a square of `side` dots; the first is at left, top. */
  function resample(ink, size, left, top, side) {
    const image = new Float32Array(784), rows = new Float64Array(28 * size);
    const spread = (from, add) => {  // how much of each dot lies in which square
      for (let k = 0; k < 28; k++) {
        const start = from + k * side, end = start + side;
        for (let i = Math.max(0, Math.floor(start)); i < Math.min(size, end); i++)
          add(k, i, (Math.min(end, i + 1) - Math.max(start, i)) / side);
      }
    };
    spread(top, (r, y, part) => {
      for (let x = 0; x < size; x++) rows[r * size + x] += part * ink[y * size + x];
    });
    spread(left, (c, x, part) => {
      for (let r = 0; r < 28; r++) image[r * 28 + c] += part * rows[r * size + x];
    });
    return image;
  }

  /* A drawing as it is, made smaller; or null where there is none. */
  function shrink(ink, size) {
    if (!ink.some(gray => gray)) return null;
    return Uint8Array.from(resample(ink, size, 0, 0, size / 28), Math.round);
  }

  /* A drawing made into an image as MNIST's were: cut out, fitted into 20 x 20, moved by
  whole pixels until its center of mass lies in pixel 14 of 0 to 27, and 255 at most. */
  function center(ink, size) {
    let left = size, right = -1, top = size, bottom = -1, mass = 0, mx = 0, my = 0;
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        const gray = ink[y * size + x];
        if (!gray) continue;
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
        mass += gray;
        mx += gray * (x + .5);
        my += gray * (y + .5);
      }
    if (!mass) return null;
    const side = Math.max(right - left + 1, bottom - top + 1) / 20;
    const before = (mean, edge) => edge - side * Math.round(14.5 - (mean - edge) / side);
    const image = resample(ink, size, before(mx / mass, left), before(my / mass, top), side);
    const darkest = image.reduce((a, b) => Math.max(a, b));
    return Uint8Array.from(image, gray => Math.round(255 * gray / darkest));
  }

  return {
    BATCH, STEPS, Generator, Network, Training, softmax, normalize, predict, best,
    dropout, unpack, halves, stroke, shrink, center,
  };
}
