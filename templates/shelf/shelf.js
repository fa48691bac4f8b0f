"use strict";
// The search of a shelf's page. It runs from a file as from a server: what it knows stands in the page.
(() => {
  /**
   * @typedef {object} Index
   * @property {string[]} words all words of the texts, in order
   * @property {string[]} places for each, the topics that have it (see `unpacked`)
   * @property {string[]} common words that are in too many texts to be there
   * @property {Record<string, string>} spelled letters and what people type for them
   * @property {string} marks signs that people leave out, as a class of characters
   * @property {{found: string, none: string, common: string, all: string}} say
   */
  /** @typedef {{element: HTMLElement, words: string}} Topic */
  /** @typedef {{element: HTMLElement, details: HTMLDetailsElement, words: string, language: string, topics: Topic[], first: number}} Article */

  /** @param {string} id @returns {HTMLElement} */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const index = /** @type {Index} */ (JSON.parse(byId("index").textContent || "{}"));
  const query = /** @type {HTMLInputElement} */ (byId("query"));
  const language = /** @type {HTMLSelectElement | null} */ (document.getElementById("language"));
  const count = byId("count");
  const remark = byId("remark");
  const marks = new RegExp(`[${index.marks}]`, "gu");

  /** @param {string} text @returns {string[]} */
  const wordsOf = (text) => {
    const plain = text.normalize("NFKD").replace(marks, "").toLowerCase();
    const spelled = [...plain].map((letter) => index.spelled[letter] ?? letter).join("");
    return spelled.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  };

  /** @param {Element | null} element @returns {string} words, each with a space before it */
  const seen = (element) => wordsOf(element?.textContent ?? "").map((word) => ` ${word}`).join("");

  let topicCount = 0;
  const articles = [...document.querySelectorAll("#articles > li")].map((item) => {
    const element = /** @type {HTMLElement} */ (item);
    const topics = [...element.querySelectorAll("ol > li")].map((topic) => {
      return { element: /** @type {HTMLElement} */ (topic), words: seen(topic.querySelector("a")) };
    });
    /** @type {Article} */
    const article = {
      element,
      details: /** @type {HTMLDetailsElement} */ (element.querySelector("details")),
      words: seen(element.querySelector("h2")) + seen(element.querySelector(".publisher")),
      language: element.dataset.language ?? "",
      topics,
      first: topicCount,
    };
    topicCount += topics.length;
    return article;
  });

  /** @param {string} places distances between topics, less one, in base 26; a small letter ends each @param {Uint8Array} into */
  const unpacked = (places, into) => {
    let topic = -1;
    let number = 0;
    for (let at = 0; at < places.length; at += 1) {
      const code = places.charCodeAt(at);
      if (code >= 97) {
        topic += number * 26 + code - 97 + 1;
        into[topic] = 1;
        number = 0;
      } else {
        number = number * 26 + code - 65;
      }
    }
  };

  /** @param {string} start @returns {number} the place of the first word that is not before `start` */
  const placeOf = (start) => {
    let [low, high] = [0, index.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (index.words[middle] < start) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** @param {string} start @returns {Uint8Array} 1 for each topic that has a word beginning so */
  const topicsWith = (start) => {
    const found = new Uint8Array(topicCount);
    for (let at = placeOf(start); at < index.words.length && index.words[at].startsWith(start); at += 1) {
      unpacked(index.places[at], found);
    }
    for (const article of articles) {
      article.topics.forEach((topic, place) => {
        if (topic.words.includes(` ${start}`)) found[article.first + place] = 1;
      });
    }
    return found;
  };

  /** @param {Article} article @param {string[]} words @param {Uint8Array[]} found @returns {boolean} whether it has all words */
  const shown = (article, words, found) => {
    const own = words.map((word) => article.words.includes(` ${word}`));
    const all = article.topics.map((_, place) => words.every((_word, n) => own[n] || found[n][article.first + place]));
    const any = article.topics.map((_, place) => words.some((_word, n) => found[n][article.first + place]));
    const has = words.every((_, n) => own[n] || article.topics.some((_topic, place) => found[n][article.first + place]));
    const listed = all.includes(true) ? all.map((whole, place) => whole && any[place]) : any;
    const some = words.length > 0 && listed.includes(true);
    article.topics.forEach((topic, place) => {
      topic.element.hidden = some && !listed[place];
    });
    article.details.open = some;
    return has;
  };

  /** Shows what is looked for. */
  const search = () => {
    const typed = [...new Set(wordsOf(query.value).map((word) => word.slice(0, 40)))];
    const common = typed.filter((word) => index.common.includes(word));
    const words = typed.filter((word) => !common.includes(word));
    const found = words.map(topicsWith);
    const wanted = language?.value ?? "";
    let number = 0;
    for (const article of articles) {
      const fits = (!wanted || article.language === wanted) && shown(article, words, found);
      article.element.hidden = !fits;
      if (fits) number += 1;
    }
    const passed = common.length ? index.say.common.replace("{words}", () => common.join(", ")) : "";
    const asked = words.length > 0 || wanted !== "";
    const told = number ? index.say.found.replace("{count}", String(number)) : index.say.none;
    tell(asked ? told : index.say.all, passed);
  };

  let telling = 0;
  /**
   * Says something once, when the typing rests: a screen reader is not to be interrupted by itself.
   * @param {string} words what was found
   * @param {string} more what else there is to say, or nothing
   */
  const tell = (words, more) => {
    window.clearTimeout(telling);
    telling = window.setTimeout(() => {
      if (count.textContent !== words) count.textContent = words;
      if (remark.textContent !== more) remark.textContent = more;
      remark.hidden = !more;
    }, 300);
  };

  /** What a person chose is kept where the browser keeps anything for files. @param {string} key @param {string} [value] @returns {string} */
  const kept = (key, value) => {
    try {
      if (value !== undefined) localStorage.setItem(key, value);
      return localStorage.getItem(key) ?? "";
    } catch {
      return value ?? "";
    }
  };

  /** @param {string} id @param {(value: string) => void} apply */
  const choice = (id, apply) => {
    const select = /** @type {HTMLSelectElement} */ (byId(id));
    const before = kept(`handouts-${id}`);
    if ([...select.options].some((option) => option.value === before)) select.value = before;
    apply(select.value);
    select.addEventListener("change", () => apply(kept(`handouts-${id}`, select.value)));
  };

  choice("theme", (theme) => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  });
  choice("size", (size) => document.documentElement.style.setProperty("font-size", `${size}%`));
  query.addEventListener("input", search);
  language?.addEventListener("change", search);
  query.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) byId("articles").focus(); // also puts a phone's keyboard away
  });
  byId("search").hidden = false;
  window.addEventListener("pageshow", () => {
    if (query.value || language?.value) search(); // what a browser remembers of the form
  });
})();
