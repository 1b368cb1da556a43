/*
 * <houvast-verwijswijzer>: the first questions of the verwijswijzer on your own page. It makes a
 * frame and nothing else: it reads nothing of your page, keeps nothing and sets no cookie.
 * Attributes: kleur, tekst, achtergrond (#rrggbb), taal (nl, en), hoogte (pixels).
 */
(() => {
    const site = new URL(document.currentScript.src).origin;
    const titles = { nl: "Waar kan iemand terecht?", en: "Where can somebody go?" };

    class HouvastVerwijswijzer extends HTMLElement {
        static observedAttributes = ["kleur", "tekst", "achtergrond", "taal", "hoogte"];

        #frame;

        connectedCallback() {
            if (!this.#frame) {
                this.#frame = document.createElement("iframe");
                this.#frame.loading = "lazy";
                this.#frame.referrerPolicy = "no-referrer";
                Object.assign(this.#frame.style, { display: "block", width: "100%", border: "0" });
                this.attachShadow({ mode: "open" }).append(this.#frame);
                this.#draw();
            }
        }

        attributeChangedCallback() {
            if (this.#frame) {
                this.#draw();
            }
        }

        #draw() {
            const taal = this.getAttribute("taal") === "en" ? "en" : "nl";
            const address = new URL("/widget/verwijswijzer", site);
            address.searchParams.set("taal", taal);
            for (const name of ["kleur", "tekst", "achtergrond"]) {
                const colour = /^#?([0-9a-f]{6})$/i.exec((this.getAttribute(name) ?? "").trim());
                if (colour) {
                    address.searchParams.set(name, colour[1]);
                }
            }
            const asked = Number.parseInt(this.getAttribute("hoogte") ?? "", 10);
            const high = Number.isNaN(asked) ? 820 : Math.min(2000, Math.max(300, asked));
            this.#frame.style.height = `${high}px`;
            this.#frame.title = titles[taal];
            if (this.#frame.src !== address.href) {
                this.#frame.src = address.href;
            }
        }
    }

    if (!customElements.get("houvast-verwijswijzer")) {
        customElements.define("houvast-verwijswijzer", HouvastVerwijswijzer);
    }
})();
