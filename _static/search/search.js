// The search page: sections that hold all the words, the chapter's first.
"use strict";

const SHOWN = 240;  // characters of a section's text
const words = text => text.split(/[^\p{L}\p{N}_]+/u).filter(Boolean);
const index = new MiniSearch({
    fields: ["title", "text"],
    storeFields: ["url", "page", "title", "text", "rank"],
    tokenize: words,
    searchOptions: {boost: {title: 4}, combineWith: "AND", prefix: term => term.length > 2},
});

// The text around the first of `terms`, with each of them marked.
function snippet(text, terms) {
    const found = new RegExp(terms.join("|") || "$^", "giu");
    const first = Math.max(text.search(found), 0);
    const start = first < 90 ? 0 : text.indexOf(" ", first - 80) + 1;
    const end = start + SHOWN < text.length ? text.lastIndexOf(" ", start + SHOWN) : text.length;
    const part = text.slice(start, end);
    const line = document.createElement("p");
    let done = 0;
    line.append(start ? "… " : "");
    for (const match of part.matchAll(found)) {
        const mark = document.createElement("mark");
        mark.textContent = match[0];
        line.append(part.slice(done, match.index), mark);
        done = match.index + match[0].length;
    }
    line.append(part.slice(done), end < text.length ? " …" : "");
    return line;
}

function show({url, page, title, text, terms}) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = url;
    link.textContent = title;
    item.append(link);
    if (page !== title) {
        const place = document.createElement("span");
        place.textContent = page;
        item.append(place);
    }
    item.append(snippet(text, terms));
    return item;
}

function counted(number, word) {
    return `${number} ${word}${number === 1 ? "" : "s"}`;
}

const query = (new URLSearchParams(location.search).get("q") || "").trim();
const input = document.querySelector(".bd-search-container input");
const status = document.getElementById("search-status");
input.value = query;
if (query) {
    index.addAll(SECTIONS.map((section, id) => ({id, ...section})));
    let found = index.search(query);
    let said = `${counted(found.length, "section")} found for “${query}”.`;
    if (!found.length) {
        found = index.search(query, {combineWith: "OR", fuzzy: 0.25}).slice(0, 5);
        said = `No section holds “${query}”. `
            + (found.length ? "These come closest:" : "Try fewer or shorter words.");
    } else {
        found.sort((one, other) => one.rank - other.rank || other.score - one.score);
    }
    document.title = `${query} – ${document.title}`;
    document.getElementById("search-results").append(...found.map(show));
    status.textContent = said;  // last: a screen reader announces it
} else {
    input.focus();
}
