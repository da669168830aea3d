/* Puts a button on each live figure; only its click loads what the figure needs. */
(() => {
  const home = document.currentScript.src.replace(/[^/]*$/, ""), asked = {};
  const load = (tag, put) => new Promise((onload, onerror) => document.head.append(
    Object.assign(document.createElement(tag), put, {async: false, onload, onerror})));
  const once = (name, ...what) => asked[name] ??=
    load(...what).catch(error => { asked[name] = null; throw error; });
  const script = name => once(name, "script", {src: `${home}${name}.js`});
  for (const start of document.querySelectorAll(".live-start:empty")) {
    const {name, offer} = start.dataset, button = document.createElement("button");
    button.className = "btn";
    button.style = "border: 1px solid; color: var(--pst-color-primary); min-height: 44px";
    button.textContent = offer;
    button.onclick = async () => {
      button.textContent = "Loading …";
      try {
        await Promise.all([
          once("css", "link", {rel: "stylesheet", href: `${home}live.css`}),
          ...["engine", "worker", "ui", `data/${name}`].map(script)]);
        await liveUI[name](start.parentElement);
      } catch {
        button.textContent = "It did not load. Try again";
      }
    };
    start.append(button);
  }
})();
