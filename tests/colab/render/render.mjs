// Turn a notebook's Markdown cells into HTML as Colab does: marked, then MathJax.
//
//     node render.mjs NOTEBOOK.ipynb
//
// Writes a JSON list to stdout: the HTML of each Markdown cell, in order. A formula that
// MathJax cannot read becomes <merror>.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Marked } from "marked";

const MathJax = await createRequire(import.meta.url)("mathjax").init({
  loader: { load: ["input/tex", "output/svg"] },
  tex: {
    packages: { "[-]": ["noundefined"] }, // which would show an unknown macro in red
    formatError: (_, error) => {
      throw error;
    },
  },
  svg: { fontCache: "none" },
});

function typeset(tex, display) {
  try {
    const node = MathJax.tex2svg(tex, { display });
    return MathJax.startup.adaptor.outerHTML(node);
  } catch (error) {
    return `<merror>${error.message}</merror>`;
  }
}

// A formula is a token of its own, so that marked leaves its underscores alone.
const formula = (name, level, pattern, display) => ({
  name,
  level,
  start: (text) => text.match(/\$/)?.index,
  tokenizer(text) {
    const match = pattern.exec(text);
    return match ? { type: name, raw: match[0], tex: match[1] } : undefined;
  },
  renderer: (token) => typeset(token.tex, display),
});

const marked = new Marked({ gfm: true });
marked.use({
  extensions: [
    formula("displayed", "inline", /^\$\$([^$]+)\$\$/, true),
    formula("inline", "inline", /^\$((?:\\.|[^$\\])+)\$/, false),
  ],
});

const notebook = JSON.parse(readFileSync(process.argv[2]));
const pages = notebook.cells
  .filter((cell) => cell.cell_type === "markdown")
  .map((cell) => marked.parse([cell.source].flat().join("")));
process.stdout.write(JSON.stringify(pages));
