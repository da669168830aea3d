// What the theme's pages lack, or do wrong (sphinx-book-theme 1.3.0 over
// pydata-sphinx-theme 0.17.1).
"use strict";

// The two drawers of narrow screens: a name, a button to close them, and the focus.
for (const [side, name] of [["primary", "Contents"], ["secondary", "On this page"]]) {
    const dialog = document.getElementById(`pst-${side}-sidebar-modal`);
    const sidebar = document.getElementById(`pst-${side}-sidebar`);
    const toggle = document.querySelector(`.${side}-toggle`);
    if (!dialog || !sidebar || !toggle) continue;
    dialog.setAttribute("aria-label", name);
    const close = document.createElement("button");
    close.className = "drawer-close";
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    sidebar.prepend(close);

    let next = null;  // what gets the focus when the drawer has closed
    dialog.addEventListener("click", event => {
        const link = event.target.closest("a[href*='#']");
        const place = link && link.pathname === location.pathname
            && document.getElementById(decodeURIComponent(link.hash.slice(1)));
        if (!place) return;
        next = place.querySelector("h1, h2, h3, h4") || place;
        next.tabIndex = -1;
        dialog.close();
    });
    dialog.addEventListener("close", () => {
        (next || toggle).focus({preventScroll: true});
        next = null;
    });
    // The theme blurs the button before it remembers what had the focus.
    toggle.addEventListener("click", () => setTimeout(() =>
        dialog.open || toggle.focus({preventScroll: true})));
}

// Escape closes what is open, wherever the focus is.
document.addEventListener("keydown", event => {
    const open = document.querySelector("dialog[open]");
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    open.close();
}, true);

// Code that scrolls is reachable by Tab. The theme looks for it when the page has loaded,
// lays out every fold and section for that, and does not see what they or paper hid.
addEventListener("load", event => event.stopImmediatePropagation());
const reachable = new ResizeObserver(entries => {
    for (const {target} of entries)
        if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
});
for (const code of document.querySelectorAll("pre")) reachable.observe(code);

// At the top of the page no section is being read.
addEventListener("scroll", () => {
    if (scrollY > 40) return;
    for (const marked of document.querySelectorAll("#pst-page-toc-nav .active")) {
        marked.classList.remove("active");
        marked.removeAttribute("aria-current");
    }
}, {passive: true});

// Paper is white: a page in the dark is printed as by day.
let shown;
const paper = printing => {
    const {dataset} = document.documentElement;
    if (printing && dataset.theme === "dark") {
        shown = dataset.theme;
        dataset.theme = "light";
    } else if (!printing && shown) {
        dataset.theme = shown;
        shown = undefined;
    }
};
addEventListener("beforeprint", () => paper(true));
addEventListener("afterprint", () => paper(false));
const print = matchMedia("print");
print.addEventListener("change", () => paper(print.matches));
paper(print.matches);

// A figure opens large, to be moved about: on a phone, text in it is small.
const enlarged = document.createElement("dialog");
enlarged.className = "enlarged";
enlarged.setAttribute("aria-label", "Figure, enlarged");
enlarged.innerHTML =
    `<button class="drawer-close">Close</button><div tabindex="0"></div>`;
enlarged.querySelector("button").addEventListener("click", () => enlarged.close());
document.body.append(enlarged);
for (const link of document.querySelectorAll("article a.image-reference")) {
    const image = link.querySelector("img");
    link.setAttribute("aria-label", `Enlarge: ${image.alt}`);
    link.addEventListener("click", event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        const large = new Image();
        large.src = image.src;
        large.alt = image.alt;
        large.className = image.className;
        large.style.width = `${Math.max(image.naturalWidth / 2, innerWidth)}px`;
        enlarged.querySelector("div").replaceChildren(large);
        enlarged.showModal();
    });
}
enlarged.addEventListener("close", () => enlarged.querySelector("img")?.remove());
