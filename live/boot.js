/* Puts its button on each live figure of a page; what the figure needs is loaded after a click. */
(() => {
  const home = document.currentScript.src.replace(/[^/]*$/, "");
  const load = (tag, put) => new Promise((loaded, failed) =>
    document.head.append(Object.assign(document.createElement(tag), put, {
      onload: loaded, onerror: failed})));
  const script = name => load("script", {src: `${home}${name}.js`});
  for (const start of document.querySelectorAll(".live-start:empty")) {
    const {name, offer} = start.dataset, button = document.createElement("button");
    button.className = "btn btn-outline-primary";
    button.textContent = offer;
    button.onclick = async () => {
      button.textContent = "Loading …";
      try {
        const sheet = load("link", {rel: "stylesheet", href: `${home}live.css`});
        await Promise.all(["engine", "worker", "ui", `data/${name}`].map(script));
        await sheet;
        liveUI[name](start.parentElement);
      } catch {
        button.textContent = "It did not load. Try again";
      }
    };
    start.append(button);
  }
})();
